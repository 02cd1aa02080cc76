package import Solving

/// Why an outcome is as it is, in plain lines. Values at the prices are in points, rounded to two
/// places; an option's number is that among the request's own, from 1, as in the plan.
package struct ExplanationText {
    /// The alternatives of a request, and those next for a resource, that are shown.
    private static let shown = 10

    private let instance: Instance
    private let market: Market

    /// - Precondition: the outcome is one of the instance's problem, and its choice is valid.
    package init(_ instance: Instance, _ outcome: Outcome) {
        self.instance = instance
        market = Market(instance.problem, outcome)
    }

    /// What there is to say about a topic, with an empty line before it.
    package func text(of topic: Topic) -> String {
        let lines =
            switch topic {
            case .request(let request): lines(ofRequest: request)
            case .resource(let resource): lines(ofResource: resource)
            }
        return "\n" + lines.map { $0 + "\n" }.joined()
    }
}

// MARK: - Requests

extension ExplanationText {
    private func lines(ofRequest request: Int) -> [String] {
        let held = market.held(by: request)
        let others = market.alternatives(of: request, limit: Self.shown + 1)
            .filter { !$0.isHeld }.prefix(Self.shown)
        var lines = ["request \(instance.requestNames[request])"]
        lines.append("  has " + (held.map { line(of: $0, of: request) } ?? "nothing"))
        if others.isEmpty { lines.append("  there is nothing else that it could have") }
        return lines + others.map { "  or \(line(of: $0, of: request)); \(inTheWay(of: $0))" }
    }

    /// An option with its points, its regret, and what it takes.
    private func line(of alternative: Alternative, of request: Int) -> String {
        let option = instance.problem.option(alternative.option)
        let taken = instance.problem.takes(of: option).map { resource, amount in
            amount == 1 ? name(resource) : "\(amount) of \(name(resource))"
        }
        return "\(word(for: option.number, of: request)): points \(alternative.points), "
            + "regret \(Self.points(alternative.regret)), "
            + "takes \(taken.isEmpty ? "nothing" : taken.joined(separator: ", "))"
    }

    /// What keeps the request from an option, or else what it pays most for.
    private func inTheWay(of alternative: Alternative) -> String {
        let obstacle =
            switch alternative.obstacle {
            case .full(let resource): "others leave too little of \(name(resource))"
            case .shut(let group): "too few others are in \(name(group))"
            case .needed(let group): "\(name(group)) needs it"
            case nil: "free for the taking"
            }
        guard let dearest = alternative.dearest else { return obstacle }
        let price = Self.points(dearest.price)
        return "\(obstacle), dearest is \(name(dearest.resource)) at \(price)"
    }
}

// MARK: - Resources

extension ExplanationText {
    private func lines(ofResource resource: Int) -> [String] {
        let minimum = instance.problem.minimum[resource]
        let group = minimum > 1 ? ", minimum \(minimum)" : ""
        let isClosed = market.canNeverOpen(resource)
        return [
            "resource \(name(resource))",
            "  capacity \(instance.problem.capacity[resource])\(group), "
                + "used \(market.used[resource]), price \(Self.points(market.price[resource]))",
        ] + (isClosed ? ["  nobody can ever be in it"] : []) + holders(of: resource)
            + market.next(for: resource, limit: Self.shown).map { candidate in
                "  next \(instance.requestNames[candidate.request]): "
                    + word(for: candidate.option, of: candidate.request)
                    + " would gain \(Self.points(candidate.gain))"
            }
    }

    private func holders(of resource: Int) -> [String] {
        market.holders(of: resource).map { holder in
            "  held by \(instance.requestNames[holder.request]): "
                + word(for: holder.option, of: holder.request)
                + (holder.amount == 1 ? "" : ", \(holder.amount) units")
        }
    }
}

// MARK: - Words

extension ExplanationText {
    private func name(_ resource: Int) -> String { instance.resourceNames[resource] }

    private func word(for option: Int, of request: Int) -> String {
        "option \(option - instance.problem.numbers(of: request).lowerBound + 1)"
    }

    /// Parts of a point as points.
    private static func points(_ parts: Int) -> String {
        Decimals.rounded(Double(parts) / Double(Certificate.unit), places: 2)
    }
}
