/// An option of a request, weighed at the prices. Values and regrets are in parts of a point
/// (`Certificate.unit`), exactly.
package struct Alternative: Sendable, Equatable {
    /// The number of the option.
    package let option: Int

    package let points: Int

    /// The points less all prices that the request pays.
    package let value: Int

    /// How much less the value is than the best that the request could have at these prices, of
    /// which nothing at all is worth 0.
    ///
    /// With a certificate of one case no valid choice with this option has more points than the
    /// certificate's bound, before it is rounded down, less the regret.
    package let regret: Int

    /// What it lacks now; nil where it is free for the taking.
    package let obstacle: Obstacle?

    /// What the request pays most for, if it pays for anything; of equal ones the first it takes.
    package let dearest: Charge?

    /// Whether the request has it.
    package let isHeld: Bool
}

/// What an option pays for a resource.
package struct Charge: Sendable, Equatable {
    package let resource: Int

    /// For all units that it takes, in parts of a point; above 0.
    package let price: Int
}

extension Market {
    /// The best options of a request at the prices: least regret first, equal ones by number.
    ///
    /// Options that no valid choice has, as far as presolve tells, are left out. O(n log n + the
    /// resources of n options).
    ///
    /// - Precondition: the choice is valid.
    package func alternatives(of request: Int, limit: Int) -> [Alternative] {
        let options = problem.options(of: request).filter(presolve.isAlive)
            .map { (option: $0, value: value(of: $0, for: request)) }
        let best = options.reduce(0) { max($0, $1.value) }
        return options.sorted { ($1.value, $0.option.number) < ($0.value, $1.option.number) }
            .prefix(limit).map { alternative($0.option, of: request, best: best) }
    }

    /// The option that a request has, weighed like its alternatives. O(resources of its options).
    ///
    /// - Precondition: the choice is valid.
    package func held(by request: Int) -> Alternative? {
        guard let held = problem.option(chosen: choice[request]) else { return nil }
        let best = problem.options(of: request).lazy.filter(presolve.isAlive)
            .reduce(0) { max($0, value(of: $1, for: request)) }
        return alternative(held, of: request, best: best)
    }

    private func alternative(_ option: Option, of request: Int, best: Int) -> Alternative {
        let value = value(of: option, for: request)
        return Alternative(
            option: option.number, points: Int(problem.points(of: option)), value: value,
            regret: best - value,
            obstacle: obstacle(to: option, insteadOf: problem.option(chosen: choice[request])),
            dearest: dearest(of: option, for: request),
            isHeld: Int(choice[request]) == option.number)
    }

    private func dearest(of option: Option, for request: Int) -> Charge? {
        var dearest: Charge?
        for (resource, amount) in problem.takes(of: option) {
            let paid = unitPrice(of: resource, for: request) * Int(amount)
            if paid > dearest?.price ?? 0 { dearest = Charge(resource: resource, price: paid) }
        }
        return dearest
    }
}
