/// What presolve leaves of a problem, laid out for the hot loops.
///
/// An option has *terms*, each with a price: the resources that can bind, numbered from 0, and, if
/// it joins a group, the pair of its request and the group, numbered after the resources. Groups
/// are numbered from 0, and the pairs are sorted by group, then by request.
struct Model: ~Copyable {
    let requestCount: Int
    let resourceCount: Int

    /// The first option of each request, and the number of options (count: requests + 1).
    let optionStart: Row<Int32>
    let points: Row<Int32>

    /// The first position in `terms` of each option, and its length (count: options + 1).
    let termStart: Row<Int32>
    let terms: Row<Int32>

    /// How much of each term an option takes; empty where all amounts are 1.
    let amounts: Row<Int32>

    /// The number of each option in the problem.
    let original: Row<Int32>

    /// The units of each resource, and its number in the problem.
    let capacity: Row<Int32>
    let resource: Row<Int32>

    /// The least and the most requests of each group once open, and its number in the problem.
    let least: Row<Int32>
    let most: Row<Int32>
    let group: Row<Int32>

    /// The first pair of each group, and the number of pairs (count: groups + 1).
    let pairStart: Row<Int32>
    let pairRequest: Row<Int32>
    let pairGroup: Row<Int32>

    /// The median over the requests of their best option, at least 1: the measure of all steps.
    let scale: Float

    var optionCount: Int { points.count }
    var hasAmounts: Bool { amounts.count > 0 }

    func amount(at position: Int) -> Int32 { hasAmounts ? amounts[position] : 1 }
    var groupCount: Int { group.count }
    var pairCount: Int { pairRequest.count }
    var termCount: Int { resourceCount + pairCount }

    func options(of request: Int) -> Range<Int> {
        Int(optionStart[request])..<Int(optionStart[request + 1])
    }

    func terms(of option: Int) -> Range<Int> {
        Int(termStart[option])..<Int(termStart[option + 1])
    }

    /// The group that an option joins, or -1. O(1).
    func group(of option: Int) -> Int32 {
        let end = termStart[option + 1]
        guard end > termStart[option], terms[end - 1] >= resourceCount else { return -1 }
        return pairGroup[Int(terms[end - 1]) - resourceCount]
    }

    /// The value of an option at some prices. O(its terms).
    @inline(__always)
    func value(of option: Int, _ price: UnsafePointer<Float>) -> Float {
        var value = Float(points[option])
        if hasAmounts {
            for position in terms(of: option) {
                value -= price[Int(terms[position])] * Float(amounts[position])
            }
        } else {
            for position in terms(of: option) { value -= price[Int(terms[position])] }
        }
        return value
    }
}
