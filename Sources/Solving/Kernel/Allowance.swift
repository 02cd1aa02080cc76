/// What a case leaves of a problem before anything is priced: the options that a confined request
/// may still take, and the units that are left beside what such requests take in any case.
///
/// A request that must take one of some options takes at least the least amount that all of these
/// take. What is not left beside it is nobody else's, so that an option that needs more is never
/// chosen; that can make other options impossible in turn. O(resources) and, as often as an option
/// goes, O(resources of the confined requests' options).
struct Allowance {
    /// The units of each resource that are left for those who need not take any.
    private(set) var room: [Int]

    /// The options that are left to each confined request.
    private(set) var options: [Int32: [Option]] = [:]

    /// What each request that must take an option takes in any case.
    private var least: [Int32: [Int: Int]] = [:]

    private let problem: Problem

    /// - Precondition: the requests are confined by options of their own.
    init(_ problem: Problem, _ part: Certificate.Case) {
        self.problem = problem
        room = problem.capacity.map(Int.init)
        if part.confinements.isEmpty { return }
        for confinement in part.confinements {
            let named = Set(confinement.options)
            let known =
                options[confinement.request]
                ?? Array(problem.options(of: Int(confinement.request)))
            options[confinement.request] = known.filter {
                named.contains(Int32($0.number)) == confinement.takesOne
            }
            if confinement.takesOne { least[confinement.request] = [:] }
        }
        close(Set(part.closed))
        repeat { count() } while drop()
    }

    /// Whether a request must take an option.
    func mustTake(_ request: Int) -> Bool { least[Int32(request)] != nil }

    private mutating func close(_ groups: Set<Int32>) {
        options = options.mapValues { left in
            left.filter { !groups.contains(problem.group(of: $0)) }
        }
    }

    /// Works out anew what is taken in any case and what is left.
    private mutating func count() {
        room = problem.capacity.map(Int.init)
        for request in least.keys {
            let own = leastTaken(options[request] ?? [])
            least[request] = own
            for (resource, amount) in own { room[resource] -= amount }
        }
    }

    private func leastTaken(_ options: [Option]) -> [Int: Int] {
        guard let first = options.first else { return [:] }
        var least = taken(first)
        for option in options.dropFirst() where !least.isEmpty {
            let other = taken(option)
            for (resource, amount) in least {
                least[resource] = other[resource].map { min($0, amount) }
            }
        }
        return least
    }

    private func taken(_ option: Option) -> [Int: Int] {
        var taken: [Int: Int] = [:]
        for (resource, amount) in problem.takes(of: option) { taken[resource] = Int(amount) }
        return taken
    }

    /// Drops the options that need more than is left; false where there are none.
    private mutating func drop() -> Bool {
        var hasDropped = false
        for (request, known) in options {
            let own = least[request] ?? [:]
            let left = known.filter { option in
                problem.takes(of: option).allSatisfy {
                    Int($0.amount) <= room[$0.resource] + (own[$0.resource] ?? 0)
                }
            }
            if left.count == known.count { continue }
            options[request] = left
            hasDropped = true
        }
        return hasDropped
    }
}
