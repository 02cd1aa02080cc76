/// Choice packing: each request chooses at most one of its options, within shared resources.
///
/// An option is worth points and takes units of some resources, mostly one of each. At most
/// `capacity` units of a resource are taken. A resource with a `minimum` above 1 is a *group*:
/// nobody takes it, or at least `minimum` requests do. The aim is the greatest sum of points.
///
/// Options and resources are numbered from 0 and kept in compressed rows: the options of request
/// `r` are `optionStart[r] ..< optionStart[r + 1]`, the resources of option `o` are
/// `resources[resourceStart[o] ..< resourceStart[o + 1]]`. Made by `ProblemBuilder`, which holds
/// the conditions below as preconditions:
/// - every resource number exists, and an option names a resource once;
/// - an option takes at least one unit of what it takes, and at most one group, of that one unit.
package struct Problem: Sendable, Equatable {
    /// The first option of each request, and the number of options (count: requests + 1).
    package let optionStart: [Int32]

    /// What each option is worth; may be negative.
    package let points: [Int32]

    /// The first position in `resources` of each option, and its length (count: options + 1).
    package let resourceStart: [Int32]

    /// The resources of all options, one after the other.
    package let resources: [Int32]

    /// The units of each of `resources`; empty where all are 1.
    package let amounts: [Int32]

    /// The units of each resource, at least 0.
    package let capacity: [Int32]

    /// The least use of each resource that is used at all, at least 1.
    package let minimum: [Int32]

    /// The group that each option takes, or -1.
    package let group: [Int32]

    /// The number of requests.
    package var requestCount: Int { optionStart.count - 1 }

    /// The number of options of all requests.
    package var optionCount: Int { points.count }

    /// The number of resources, groups included.
    package var resourceCount: Int { capacity.count }

    /// The options of a request. O(1).
    package func options(of request: Int) -> Range<Int> {
        Int(optionStart[request])..<Int(optionStart[request + 1])
    }

    /// The positions in `resources` that belong to an option. O(1).
    package func resourceRange(of option: Int) -> Range<Int> {
        Int(resourceStart[option])..<Int(resourceStart[option + 1])
    }

    /// The resources that an option takes. O(1), without a copy.
    package func resources(of option: Int) -> ArraySlice<Int32> {
        resources[resourceRange(of: option)]
    }

    /// The units at a position in `resources`. O(1).
    package func amount(at position: Int) -> Int32 { amounts.isEmpty ? 1 : amounts[position] }

    /// Whether a resource is a group: unused, or used by at least two. O(1).
    package func isGroup(_ resource: Int) -> Bool { minimum[resource] > 1 }
}
