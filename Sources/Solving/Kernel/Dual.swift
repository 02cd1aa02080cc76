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
    private var opened: Row<Int32>
    private var wins: Row<Int32>
    private var passes: PricePasses
    private var choice: GroupChoice
    private let team: Team

    init(_ model: borrowing Model, _ team: Team) {
        self.team = team
        value = Row(repeating: 0, count: model.termCount)
        momentum = Row(repeating: 0, count: model.termCount)
        spread = Row(repeating: 0, count: model.termCount)
        sum = Row(repeating: 0, count: model.termCount)
        opened = Row(repeating: 0, count: model.groupCount)
        wins = Row(repeating: 0, count: model.optionCount)
        passes = PricePasses(model, team)
        choice = GroupChoice(model)
    }

    /// Improves prices by a whole schedule of passes.
    ///
    /// - Parameters:
    ///   - start: the first step, in points of a model whose scale is 1000.
    ///   - watch: once it is over, the average so far is the result.
    ///   - tick: called now and then with the passes done.
    mutating func improve(
        _ prices: inout Prices, _ model: borrowing Model, _ decisions: borrowing Decisions,
        passes: Int, start: Float, watch: Watch, tick: (Int) -> Void
    ) {
        let unit = model.scale / 1000
        restart(from: prices)
        for group in 0..<model.groupCount where decisions[group] == .closed {
            forbid(group, model)
        }
        let quarter = passes - max(1, passes / 4)
        var (pass, averaged, step) = (0, Float(0), Float(0))
        self.passes.run(model, UnsafePointer(value.base), team) {
            if pass > 0 {
                follow(model, decisions, step, counting: pass > quarter)
                if pass > quarter { averaged += 1 }
            }
            if pass == passes || watch.isOver { return nil }
            step = Self.step(pass, of: passes, start: start) * unit
            defer { pass += 1 }
            guard pass % Self.corePasses == 0 else { return 0 }
            tick(pass)
            return 6 * step + 5 * unit
        }
        for term in 0..<model.termCount {
            prices.value[term] = averaged > 0 ? sum[term] / averaged : value[term]
        }
        for group in 0..<model.groupCount {
            prices.openShare[group] = Float(opened[group]) / max(1, averaged)
        }
        for option in 0..<model.optionCount {
            prices.share[option] = Float(wins[option]) / max(1, averaged)
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
        wins.fill(0)
    }

    private mutating func forbid(_ group: Int, _ model: borrowing Model) {
        for pair in Int(model.pairStart[group])..<Int(model.pairStart[group + 1]) {
            value[model.resourceCount + pair] = Decisions.prohibitive
        }
    }

    /// Follows a pass: groups choose, prices move, and what counts for the average is added up.
    private mutating func follow(
        _ model: borrowing Model, _ decisions: borrowing Decisions, _ step: Float, counting: Bool
    ) {
        for group in 0..<model.groupCount {
            let opens = choice.choose(group, decisions[group], model, value, use: &passes.use)
            if opens && counting { opened[group] += 1 }
        }
        move(model, step)
        guard counting else { return }
        passes.forEachTaken { if $0 >= 0 { wins[$0] += 1 } }
        for term in 0..<model.termCount { sum[term] += value[term] }
    }

    private mutating func move(_ model: borrowing Model, _ step: Float) {
        for term in 0..<model.resourceCount {
            let excess = Float(passes.use[term] - model.capacity[term])
            if excess < 0, value[term] <= 0 { continue }
            value[term] = max(0, value[term] + step * direction(term, excess))
        }
        for term in model.resourceCount..<model.termCount {
            value[term] += step * direction(term, Float(passes.use[term]))
        }
    }

    @inline(__always)
    private mutating func direction(_ term: Int, _ excess: Float) -> Float {
        momentum[term] = 0.9 * momentum[term] + 0.1 * excess
        spread[term] = 0.98 * spread[term] + 0.02 * excess * excess
        return momentum[term] / (spread[term].squareRoot() + 0.05)
    }
}
