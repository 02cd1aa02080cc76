/// Finds prices at which what the requests want is about what there is: the Lagrangian dual of all
/// resources and of "a request in a group needs the group open", by subgradient steps.
///
/// A pass lets every request take its best option, and a step lets every group take its best pairs
/// and moves the prices (`PriceSteps`). The average over the last quarter of the passes is the
/// result.
struct Dual: ~Copyable {
    private let passes: PricePasses
    private let team: Team

    init(_ model: borrowing Model, _ team: Team) {
        self.team = team
        passes = PricePasses(model, team)
    }

    /// Improves prices by a whole schedule of passes.
    ///
    /// - Parameters:
    ///   - watch: once it is over, the average so far is the result.
    ///   - tick: called now and then with the passes done.
    func improve(
        _ prices: inout Prices, _ model: borrowing Model, _ schedule: PriceSchedule, watch: Watch,
        tick: (Int) -> Void
    ) {
        let unit = model.scale / 1000
        let steps = passes.steps
        steps.restart(from: prices.value)
        prices.share.fill(0)
        let quarter = schedule.passes - max(1, schedule.passes / 4)
        var averaged = Float(0)
        passes.run(model, team) { crew in
            for pass in 0..<schedule.passes {
                if watch.isOver { break }
                let step = schedule.step(pass) * unit
                if pass % schedule.corePasses == 0 {
                    tick(pass)
                    crew.passAll(keeping: PriceSchedule.reach * step + 5 * unit)
                } else {
                    crew.passCore()
                }
                let counts = pass >= quarter
                crew.step(step, counts: counts)
                if counts {
                    passes.forEachTaken { if $0 >= 0 { prices.share[$0] += 1 } }
                    averaged += 1
                }
            }
        }
        for term in 0..<model.termCount {
            prices.value[term] = averaged > 0 ? steps.sum[term] / averaged : steps.value[term]
        }
        for group in 0..<model.groupCount {
            prices.openShare[group] = Float(steps.opened[group]) / max(1, averaged)
        }
        for option in 0..<model.optionCount {
            prices.share[option] /= max(1, averaged)
        }
    }
}
