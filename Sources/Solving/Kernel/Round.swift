/// One round of the kernel after the other, and the best of them so far.
struct Round: ~Copyable {
    private static let passes = 100
    private static let passesAtLeast = 200
    private static let movesPerRequest = 100

    private let problem: Problem
    private let stop: StopFlag
    private var random: SeededRandom
    private var prices: Prices
    private var choice: [Int32]
    private(set) var points = 0
    private var certificate: Certificate?

    init(_ problem: Problem, _ model: borrowing Model, _ limits: Limits) {
        self.problem = problem
        stop = limits.stop
        random = SeededRandom(seed: limits.seed)
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
            stopped: isProved ? .proved : stop.isRaised ? .asked : .effort,
            certificate: certificate)
    }

    /// Runs a round; what is kept is valid however early the flag ends it.
    ///
    /// - Parameter length: how much longer than the first one.
    mutating func run(_ model: borrowing Model, length: Int) {
        improvePrices(
            model, passes: Self.passesAtLeast + Self.passes * length, isFirst: length == 1)
        prove(model)
        if isProved || stop.isRaised && points > 0 { return }
        let list = ShortlistMaker.shortlist(
            model, prices, slack: model.scale / 10,
            limit: model.optionCount > 1_000_000 ? 64 : 32, keeping: choice, random: &random)
        var annealing = Annealing(
            list, from: choice, openFirst: groupsToOpen(), random: SeededRandom(seed: random.next())
        )
        annealing.run(
            list, moves: Self.movesPerRequest * length * model.requestCount, scale: model.scale,
            stop: stop)
        guard annealing.bestPoints > points else { return }
        points = annealing.bestPoints
        for request in 0..<list.requestCount {
            let entry = annealing.best[request]
            choice[request] = entry < 0 ? -1 : list.option[entry]
        }
    }

    private mutating func improvePrices(
        _ model: borrowing Model, passes: Int, isFirst: Bool
    ) {
        var dual = Dual(model)
        dual.improve(&prices, model, passes: passes, start: isFirst ? 200 : 50, stop: stop)
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
