/// One round of the kernel after the other, and the best of them so far.
struct Round: ~Copyable {
    /// Called with the share of the round that is done, and the points, places and bound so far.
    typealias Tick = (Double, Int, Int, Int?) -> Void

    private static let passes = 100
    private static let passesAtLeast = 200
    private static let movesPerRequest = 100

    private let problem: Problem
    private let watch: Watch
    private var random: SeededRandom
    private var prices: Prices
    private var choice: [Int32]
    private(set) var points = 0
    private var certificate: Certificate?

    init(_ problem: Problem, _ model: borrowing Model, seed: UInt64, watch: Watch) {
        self.problem = problem
        self.watch = watch
        random = SeededRandom(seed: seed)
        prices = Prices(model)
        choice = [Int32](repeating: -1, count: problem.requestCount)
    }

    /// The number of requests with an option.
    var placed: Int { choice.count { $0 >= 0 } }

    /// Whether nothing is better than the best choice.
    var isProved: Bool { certificate?.bound == points }

    var outcome: Outcome {
        Outcome(
            choice: choice, points: points, placed: placed, bound: certificate?.bound,
            stopped: isProved ? .proved : watch.reason ?? .effort, certificate: certificate)
    }

    /// Runs a round; what is kept is valid however early the work must end.
    ///
    /// - Parameters:
    ///   - length: how much longer than the first one.
    ///   - units: how many of the length are left to spend; the moves break off after them.
    mutating func run(
        _ model: borrowing Model, length: Int, units: Int, tick: Tick
    ) {
        improvePrices(model, length: length, tick)
        prove(model)
        if isProved || watch.isOver && points > 0 { return }
        let list = ShortlistMaker.shortlist(
            model, prices, slack: model.scale / 10,
            limit: model.optionCount > 1_000_000 ? 64 : 32, keeping: choice, random: &random)
        var annealing = Annealing(
            list, from: choice, openFirst: groupsToOpen(), random: SeededRandom(seed: random.next())
        )
        let steps = Annealing.steps * units / length
        let (placed, bound) = (placed, certificate?.bound)
        annealing.run(
            list, moves: Self.movesPerRequest * length * model.requestCount, steps: steps,
            scale: model.scale, watch: watch
        ) { step in
            tick(0.5 + Double(step) / Double(2 * max(1, steps)), points, placed, bound)
        }
        guard annealing.bestPoints > points else { return }
        points = annealing.bestPoints
        for request in 0..<list.requestCount {
            let entry = annealing.best[request]
            choice[request] = entry < 0 ? -1 : list.option[entry]
        }
    }

    private mutating func improvePrices(
        _ model: borrowing Model, length: Int, _ tick: Tick
    ) {
        let passes = Self.passesAtLeast + Self.passes * length
        let (points, placed, bound) = (points, placed, certificate?.bound)
        var dual = Dual(model)
        dual.improve(
            &prices, model, passes: passes, start: length == 1 ? 200 : 50, watch: watch
        ) { tick(Double($0) / Double(2 * passes), points, placed, bound) }
    }

    private mutating func prove(_ model: borrowing Model) {
        let found = CertificateMaker.certificate(problem, model, prices)
        if found.bound < certificate?.bound ?? .max { certificate = found }
    }

    /// The groups that opened in most of the last passes, the surest first.
    private func groupsToOpen() -> [Int] {
        (0..<prices.openShare.count).filter { prices.openShare[$0] > 0.5 }
            .sorted { (prices.openShare[$1], $0) < (prices.openShare[$0], $1) }
    }
}
