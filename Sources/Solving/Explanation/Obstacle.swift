/// What keeps an option from being chosen as long as everybody else stays with what they have.
package enum Obstacle: Sendable, Equatable {
    /// The others leave fewer units of the resource than the option takes.
    case full(Int)
    /// Too few others are in the group for it to reach its minimum.
    case shut(Int)
    /// The request cannot leave its group, which would fall below its minimum.
    case needed(Int)

    /// The resource or group that stands in the way.
    package var resource: Int {
        switch self {
        case .full(let resource), .shut(let resource), .needed(let resource): resource
        }
    }
}

extension Market {
    /// What an option lacks instead of the one that its request holds, if it holds any.
    ///
    /// Of what it lacks the dearest counts, and of equally dear ones the first that it takes; a
    /// group that cannot spare the request counts where the option lacks nothing.
    /// O(resources of both).
    ///
    /// - Returns: nil exactly where the choice with this option instead is valid.
    func obstacle(to option: Option, insteadOf held: Option?) -> Obstacle? {
        var found: Obstacle?
        for (resource, amount) in problem.takes(of: option) {
            let others = used[resource] - units(of: resource, in: held)
            guard let lacking = lacking(resource, amount, beside: others) else { continue }
            if found.map({ price[resource] > price[$0.resource] }) ?? true { found = lacking }
        }
        return found ?? held.flatMap { groupInNeed(of: $0, unless: option) }.map(Obstacle.needed)
    }

    /// The units of a resource that an option takes; 0 for no option. O(its resources).
    func units(of resource: Int, in option: Option?) -> Int32 {
        guard let option else { return 0 }
        return problem.takes(of: option).first { $0.resource == resource }?.amount ?? 0
    }

    /// Whether some units of a resource can be taken beside those that others take.
    private func lacking(_ resource: Int, _ amount: Int32, beside others: Int32) -> Obstacle? {
        if problem.isGroup(resource), others < problem.minimum[resource] - amount {
            return .shut(resource)
        }
        return amount > problem.capacity[resource] - others ? .full(resource) : nil
    }

    /// The group of the option held, where it is at its minimum and the other one is not in it.
    private func groupInNeed(of held: Option, unless other: Option) -> Int? {
        let group = Int(problem.group(of: held))
        guard group >= 0, group != Int(problem.group(of: other)) else { return nil }
        return used[group] <= problem.minimum[group] ? group : nil
    }
}
