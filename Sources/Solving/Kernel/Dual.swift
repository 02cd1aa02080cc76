/// Finds prices at which what the requests want is about what there is: the Lagrangian dual of all
/// resources and of "a request in a group needs the group open", by subgradient steps.
///
/// A pass lets every request take its best option and every group its best pairs; where more is
/// wanted than there is, the price rises. Steps after Kingma and Ba: "Adam" (ICLR 2015), without
/// bias correction. The average over the last quarter of the passes is the result.
struct Dual: ~Copyable {
    private var value: Row<Float>
    private var momentum: Row<Float>
    private var spread: Row<Float>
    private var sum: Row<Float>
    private var opened: Row<Int32>
    private var isOpen: Row<Int32>
    private var passes: PricePasses
    private var choice: GroupChoice
    private let team: Team

    init(_ model: borrowing Model, _ team: Team) {
        self.team = team
        value = Row(repeating: 0, count: model.termCount + 1)
        momentum = Row(repeating: 0, count: model.termCount)
        spread = Row(repeating: 0, count: model.termCount)
        sum = Row(repeating: 0, count: model.termCount)
        opened = Row(repeating: 0, count: model.groupCount)
        isOpen = Row(repeating: 0, count: model.groupCount)
        passes = PricePasses(model, team)
        choice = GroupChoice(model)
    }

    /// Improves prices by a whole schedule of passes.
    ///
    /// - Parameters:
    ///   - watch: once it is over, the average so far is the result.
    ///   - tick: called now and then with the passes done.
    mutating func improve(
        _ prices: inout Prices, _ model: borrowing Model, _ schedule: PriceSchedule, watch: Watch,
        tick: (Int) -> Void
    ) {
        let unit = model.scale / 1000
        restart(from: prices)
        prices.share.fill(0)
        let passes = schedule.passes
        let quarter = passes - max(1, passes / 4)
        var (pass, averaged, step) = (0, Float(0), Float(0))
        self.passes.run(model, UnsafePointer(value.base), team) {
            if pass > 0 {
                follow(model, step)
                if pass > quarter {
                    count(model, &prices)
                    averaged += 1
                }
            }
            if pass == passes || watch.isOver { return nil }
            step = schedule.step(pass) * unit
            defer { pass += 1 }
            guard pass % schedule.corePasses == 0 else { return 0 }
            tick(pass)
            return PriceSchedule.reach * step + 5 * unit
        }
        for term in 0..<model.termCount {
            prices.value[term] = averaged > 0 ? sum[term] / averaged : value[term]
        }
        for group in 0..<model.groupCount {
            prices.openShare[group] = Float(opened[group]) / max(1, averaged)
        }
        for option in 0..<model.optionCount {
            prices.share[option] /= max(1, averaged)
        }
    }

    private mutating func restart(from prices: borrowing Prices) {
        value.copy(from: prices.value)
        momentum.fill(0)
        spread.fill(0)
        sum.fill(0)
        opened.fill(0)
    }

    /// Follows a pass: groups choose, and prices move.
    private mutating func follow(_ model: borrowing Model, _ step: Float) {
        for group in 0..<model.groupCount {
            isOpen[group] = choice.choose(group, model, value, use: &passes.use) ? 1 : 0
        }
        move(model, step)
    }

    /// Adds what the last pass chose, and the prices after it, to what the average is made of.
    private mutating func count(_ model: borrowing Model, _ prices: inout Prices) {
        for group in 0..<model.groupCount { opened[group] += isOpen[group] }
        passes.forEachTaken { if $0 >= 0 { prices.share[$0] += 1 } }
        for term in 0..<model.termCount { sum[term] += value[term] }
    }

    private func move(_ model: borrowing Model, _ step: Float) {
        let (price, use, capacity) = (value.base, passes.use.base, model.capacity.base)
        for term in 0..<model.resourceCount {
            let excess = Float(use[term] &- capacity[term])
            if excess < 0, price[term] <= 0 { continue }
            price[term] = max(0, price[term] + step * direction(term, excess))
        }
        for term in model.resourceCount..<model.termCount {
            price[term] += step * direction(term, Float(use[term]))
        }
    }

    /// How far a price moves, in steps. What is in balance and at rest stays as it is.
    @inline(__always)
    private func direction(_ term: Int, _ excess: Float) -> Float {
        let (momentum, spread) = (momentum.base, spread.base)
        if excess == 0, momentum[term] == 0 { return 0 }
        momentum[term] = 0.9 * momentum[term] + 0.1 * excess
        spread[term] = 0.98 * spread[term] + 0.02 * excess * excess
        return momentum[term] / (spread[term].squareRoot() + 0.05)
    }
}
