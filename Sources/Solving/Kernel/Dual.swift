/// Finds prices at which what the requests want is about what there is: the Lagrangian dual of all
/// resources and of "a request in a group needs the group open", by subgradient steps.
///
/// A pass lets every request take its best option and every group its best pairs; where more is
/// wanted than there is, the price rises. Steps after Kingma and Ba: "Adam" (ICLR 2015), without
/// bias correction. The average over the last quarter of the passes is the result.
struct Dual: ~Copyable {
    /// The passes from one full pass to the next.
    private static let corePasses = 20

    private var value: Row<Float>
    private var momentum: Row<Float>
    private var spread: Row<Float>
    private var sum: Row<Float>
    private var use: Row<Int32>
    private var opened: Row<Int32>
    private var core: PriceCore
    private var choice: GroupChoice

    init(_ model: borrowing Model) {
        value = Row(repeating: 0, count: model.termCount)
        momentum = Row(repeating: 0, count: model.termCount)
        spread = Row(repeating: 0, count: model.termCount)
        sum = Row(repeating: 0, count: model.termCount)
        use = Row(repeating: 0, count: model.termCount)
        opened = Row(repeating: 0, count: model.groupCount)
        core = PriceCore(model)
        choice = GroupChoice(model)
    }

    /// Improves prices by a whole schedule of passes.
    ///
    /// - Parameters:
    ///   - start: the first step, in points of a model whose scale is 1000.
    ///   - watch: once it is over, the average so far is the result.
    ///   - tick: called now and then with the passes done.
    mutating func improve(
        _ prices: inout Prices, _ model: borrowing Model, passes: Int, start: Float,
        watch: Watch, tick: (Int) -> Void
    ) {
        let unit = model.scale / 1000
        restart(from: prices)
        let quarter = passes - max(1, passes / 4)
        var averaged: Float = 0
        for pass in 0..<passes {
            if watch.isOver { break }
            let step = Self.step(pass, of: passes, start: start) * unit
            use.fill(0)
            if pass % Self.corePasses == 0 {
                tick(pass)
                core.rebuild(model, value, width: 6 * step + 5 * unit, use: &use)
            } else {
                core.pass(value, use: &use)
            }
            chooseGroups(model, counting: pass >= quarter)
            move(model, step)
            if pass >= quarter {
                averaged += 1
                for term in 0..<model.termCount { sum[term] += value[term] }
            }
        }
        for term in 0..<model.termCount {
            prices.value[term] = averaged > 0 ? sum[term] / averaged : value[term]
        }
        for group in 0..<model.groupCount {
            prices.openShare[group] = Float(opened[group]) / max(1, averaged)
        }
    }

    /// The step of a pass: falls with the fourth power to 0.1, in short schedules with the second
    /// to 0.3.
    static func step(_ pass: Int, of passes: Int, start: Float) -> Float {
        let left = 1 - Float(pass) / Float(passes)
        let squared = left * left
        return passes <= 300 ? max(0.3, start * squared) : max(0.1, start * squared * squared)
    }

    private mutating func restart(from prices: borrowing Prices) {
        for term in 0..<value.count { value[term] = prices.value[term] }
        momentum.fill(0)
        spread.fill(0)
        sum.fill(0)
        opened.fill(0)
    }

    private mutating func chooseGroups(_ model: borrowing Model, counting: Bool) {
        for group in 0..<model.groupCount {
            let opens = choice.choose(group, model, value, use: &use)
            if opens && counting { opened[group] += 1 }
        }
    }

    private mutating func move(_ model: borrowing Model, _ step: Float) {
        for term in 0..<model.resourceCount {
            let excess = Float(use[term] - model.capacity[term])
            if excess < 0, value[term] <= 0 { continue }
            value[term] = max(0, value[term] + step * direction(term, excess))
        }
        for term in model.resourceCount..<model.termCount {
            value[term] += step * direction(term, Float(use[term]))
        }
    }

    @inline(__always)
    private mutating func direction(_ term: Int, _ excess: Float) -> Float {
        momentum[term] = 0.9 * momentum[term] + 0.1 * excess
        spread[term] = 0.98 * spread[term] + 0.02 * excess * excess
        return momentum[term] / (spread[term].squareRoot() + 0.05)
    }
}
