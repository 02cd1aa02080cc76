/// One round of the kernel after the other, and the best of them so far.
struct Round: ~Copyable {
    /// Called with the share of the round that is done, and the points, places and bound so far.
    typealias Tick = (Double, Int, Int, Int?) -> Void

    private static let firstPasses = 100
    private static let passes = 100
    private static let passesAtLeast = 200
    private static let firstMovesPerRequest = 30
    private static let movesPerRequest = 100
    private static let nodes = 100

    /// Large problems are improved part by part in rounds of this length and longer ones.
    private static let firstSweep = 8

    private let problem: Problem
    private let watch: Watch
    private let team: Team
    private var random: SeededRandom
    private var prices: Prices
    private var choice: [Int32]
    private(set) var points = 0
    private var certificate: Certificate?

    init(
        _ problem: Problem, _ model: borrowing Model, seed: UInt64, watch: Watch, team: Team
    ) {
        self.problem = problem
        self.watch = watch
        self.team = team
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
    ///   - units: how many of the length are left to spend; the moves and the nodes break off after
    ///     them.
    mutating func run(_ model: borrowing Model, length: Int, units: Int, tick: Tick) {
        improvePrices(model, length: length, tick)
        adopt(CertificateMaker.certificate(problem, model, prices))
        if isProved || watch.isOver && points > 0 { return }
        anneal(model, length: length, units: units, tick)
        adopt(Completion.completed(choice, problem))
        if isProved || watch.isOver { return }
        let isLarge = model.requestCount > BranchAndBound.mostRequests
        if isLarge, length < Self.firstSweep { return }
        finish(model, nodes: Self.nodes * units, tick)
    }

    private mutating func improvePrices(
        _ model: borrowing Model, length: Int, _ tick: Tick
    ) {
        let isFirst = length == 1
        let isShort = isFirst && model.requestCount <= BranchAndBound.mostRequests
        let passes = isShort ? Self.firstPasses : Self.passesAtLeast + Self.passes * length
        let (points, placed, bound) = (points, placed, certificate?.bound)
        var dual = Dual(model, team)
        dual.improve(
            &prices, model, Decisions(model), passes: passes, start: isFirst ? 200 : 50,
            watch: watch
        ) { tick(Double($0) / Double(2 * passes), points, placed, bound) }
    }

    private mutating func anneal(
        _ model: borrowing Model, length: Int, units: Int, _ tick: Tick
    ) {
        let list = ShortlistMaker.shortlist(
            model, prices, slack: model.scale / 10,
            limit: model.optionCount > 1_000_000 ? 64 : 32, keeping: choice, random: &random)
        var annealing = Annealing(
            list, from: choice, openFirst: prices.groupsToOpen,
            random: SeededRandom(seed: random.next()))
        let steps = Annealing.steps * units / length
        let (points, placed, bound) = (points, placed, certificate?.bound)
        let moves = length == 1 ? Self.firstMovesPerRequest : Self.movesPerRequest * length
        annealing.run(
            list, moves: moves * model.requestCount, steps: steps, scale: model.scale, watch: watch
        ) { step in
            tick(0.5 + 0.3 * Double(step) / Double(max(1, steps)), points, placed, bound)
        }
        adopt(annealing.choice(list))
    }

    /// Branch and bound on the whole where it is small enough, else on one part after the other.
    private mutating func finish(_ model: borrowing Model, nodes: Int, _ tick: Tick) {
        let width = model.scale / 50
        guard model.requestCount <= BranchAndBound.mostRequests else {
            return sweep(model, width: width / 2, tick)
        }
        var search = BranchAndBound(
            problem, model, prices, width: width, from: choice, points: points, watch: watch)
        let polisher = Polisher(seed: random.next(), watch: watch)
        let limit = min(nodes, BranchAndBound.mostNodes)
        search.run(model, nodes: limit) { polisher.choice(model, $0) }
        adopt(search.choice)
        adopt(search.certificate)
    }

    private mutating func sweep(_ model: borrowing Model, width: Float, _ tick: Tick) {
        var parts = Neighbourhoods(
            problem, model, prices, width: width, from: choice,
            random: SeededRandom(seed: random.next()), watch: watch)
        let (points, placed, bound) = (points, placed, certificate?.bound)
        parts.sweep(model, prices, width: width) {
            tick(0.8 + $0 / 5, points, placed, bound)
        }
        adopt(parts.choice)
    }

    private mutating func adopt(_ found: Certificate) {
        if found.bound < certificate?.bound ?? .max { certificate = found }
    }

    /// Keeps a valid choice if it is worth more.
    private mutating func adopt(_ found: [Int32]) {
        let worth = problem.points(of: found)
        if worth > points { (choice, points) = (found, worth) }
    }
}
