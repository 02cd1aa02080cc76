/// A request that would rather have an option with a resource than what it has now.
package struct Candidate: Sendable, Equatable {
    package let request: Int

    /// The number of its best option that takes the resource.
    package let option: Int

    /// What it would gain, in parts of a point; above 0.
    package let gain: Int
}

extension Market {
    /// Who would gain most, at the prices, from one more unit of a resource that costs nothing.
    ///
    /// The gain is what the best option that takes the resource is worth at the prices, with one
    /// unit of the resource for nothing, less what the request's own option is worth, or 0 for
    /// none. In a group with pair prices a unit costs each request its own price. Those that take
    /// the resource already are left out, and so are options that no valid choice could have even
    /// with the unit. O(options + resources of all offers and variants).
    ///
    /// - Returns: the greatest gain first, equal ones by request.
    package func next(for resource: Int, limit: Int) -> [Candidate] {
        let variants = (0..<problem.shared.count).map { isTaken(resource, problem.shared, $0) }
        let candidates = choice.indices.compactMap { candidate($0, for: resource, variants) }
        return Array(
            candidates.sorted { ($1.gain, $0.request) < ($0.gain, $1.request) }.prefix(limit))
    }

    /// - Parameter variants: whether each variant takes the resource.
    private func candidate(
        _ request: Int, for resource: Int, _ variants: [Bool]
    ) -> Candidate? {
        let held = problem.option(chosen: choice[request])
        guard units(of: resource, in: held) == 0 else { return nil }
        let isWithout = held.map { value(of: $0, for: request) } ?? 0
        let free = unitPrice(of: resource, for: request)
        var best: Candidate?
        for option in problem.options(of: request) {
            guard variants[option.variant] || isTaken(resource, problem.own, option.offer),
                isWithinReach(option, by: resource)
            else { continue }
            let gain = value(of: option, for: request) + free - isWithout
            if gain > best?.gain ?? 0 {
                best = Candidate(request: request, option: option.number, gain: gain)
            }
        }
        return best
    }

    private func isTaken(_ resource: Int, _ rows: TakeRows, _ row: Int) -> Bool {
        rows.positions(of: row).contains { rows.resources[$0] == Int32(resource) }
    }

    /// Whether an option could be had with one more unit of a resource.
    private func isWithinReach(_ option: Option, by resource: Int) -> Bool {
        let group = problem.group(of: option)
        guard group < 0 || !canNeverOpen(Int(group)) else { return false }
        return problem.takes(of: option).allSatisfy {
            $0.amount - ($0.resource == resource ? 1 : 0) <= problem.capacity[$0.resource]
        }
    }
}
