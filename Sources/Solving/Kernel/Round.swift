/// One round of the kernel after the other, and the best of them so far.
struct Round: ~Copyable {
    /// Called with the share of the round that is done, and the points, places and bound so far.
    typealias Tick = (Double, Int, Int, Int?) -> Void

    /// Moves a request in the first round, and in others for each unit of length.
    private static let firstMoves = 10
    private static let moves = 100

    /// Nodes of an exact search for each unit of length.
    private static let nodes = 100

    /// Large problems are improved part by part in rounds of this length and longer ones.
    private static let firstSweep = 8

    private let problem: Problem
    private let watch: Watch
    private let team: Team
    private let gap: Double
    private let dividesRequests: Bool
    private var random: SeededRandom
    private var prices: Prices
    private var choice: [Int32]
    private(set) var points = 0
    private var certificate: Certificate?

    /// The best certificate that takes nothing for granted.
    private var root: Certificate?

    /// Whether the prices come from an earlier outcome.
    private var isWarm = false

    init(_ problem: Problem, _ model: borrowing Model, _ limits: Limits, _ watch: Watch) {
        self.problem = problem
        self.watch = watch
        team = limits.team
        gap = limits.gap
        dividesRequests = limits.dividesRequests
        random = SeededRandom(seed: limits.seed)
        prices = Prices(model)
        choice = [Int32](repeating: -1, count: problem.requestCount)
    }

    /// The number of requests with an option.
    var placed: Int { choice.count { $0 >= 0 } }

    /// Whether nothing is better than the best choice.
    var isProved: Bool { certificate?.bound == points }

    /// Whether the bound is as near to the best choice as was asked for.
    var isDone: Bool {
        guard let bound = certificate?.bound else { return false }
        return Double(bound - points) <= gap * Double(abs(points))
    }

    var outcome: Outcome {
        Outcome(
            choice: choice, points: points, placed: placed, bound: certificate?.bound,
            stopped: isProved ? .proved : isDone ? .within : watch.reason ?? .effort,
            certificate: certificate, prices: root?.cases.first)
    }

    /// Takes over what is known, and mends it: prices are moved to where the problem is now, and
    /// who lost an option looks for another one and may push others on.
    mutating func begin(_ model: borrowing Model, _ start: Start) {
        if let known = start.prices { mendPrices(known, model) }
        guard start.choice.count == problem.requestCount else { return }
        let left = problem.validPart(of: start.choice)
        adopt(left)
        let kept = known(left, model)
        prices.follow(kept, model)
        let list = ShortlistMaker.shortlist(
            model, prices, slack: model.scale / 20, limit: 16, keeping: kept, random: &random)
        var annealing = Annealing(
            list, from: kept, openFirst: [], random: SeededRandom(seed: random.next()))
        annealing.mend(list, kept.indices.filter { kept[$0] != start.choice[$0] })
        adopt(Completion.completed(annealing.choice(list), problem))
    }

    /// The part of a valid choice whose options are in the model, valid too.
    private func known(_ choice: [Int32], _ model: borrowing Model) -> [Int32] {
        let numbers = model.numbers(of: choice)
        return problem.validPart(of: choice.indices.map { numbers[$0] < 0 ? -1 : choice[$0] })
    }

    private mutating func mendPrices(_ known: Certificate.Case, _ model: borrowing Model) {
        isWarm = true
        prices.read(known, model)
        let dual = Dual(model, team)
        dual.improve(&prices, model, .mending, watch: watch) { _ in }
        adoptRoot(CertificateMaker.certificate(problem, model, prices))
    }

    /// Runs a round; what is kept is valid however early the work must end.
    ///
    /// - Parameters:
    ///   - length: how much longer than the first one.
    ///   - units: how many of the length are left to spend; the moves and the nodes break off after
    ///     them.
    mutating func run(_ model: borrowing Model, length: Int, units: Int, tick: Tick) {
        improvePrices(model, length: length, tick)
        adoptRoot(CertificateMaker.certificate(problem, model, prices))
        if isDone || watch.isOver && points > 0 { return }
        anneal(model, length: length, units: units, tick)
        adopt(Completion.completed(choice, problem))
        if isDone || watch.isOver { return }
        if model.isLarge, length < Self.firstSweep { return }
        finish(model, nodes: Self.nodes * units, tick)
        if isDone || watch.isOver { return }
        if dividesRequests, ExactSearch.isWorthwhile(model) { divide(model, units: units) }
    }

    private mutating func improvePrices(
        _ model: borrowing Model, length: Int, _ tick: Tick
    ) {
        let schedule = PriceSchedule(
            length: length, isLarge: model.isLarge, isWarm: isWarm || length > 1)
        let (points, placed, bound) = (points, placed, certificate?.bound)
        let dual = Dual(model, team)
        dual.improve(&prices, model, schedule, watch: watch) {
            tick(Double($0) / Double(2 * schedule.passes), points, placed, bound)
        }
    }

    private mutating func anneal(
        _ model: borrowing Model, length: Int, units: Int, _ tick: Tick
    ) {
        let kept = known(choice, model)
        let list = ShortlistMaker.shortlist(
            model, prices, slack: slack(model),
            limit: model.optionCount > 1_000_000 ? 64 : 32, keeping: kept, random: &random)
        var annealing = Annealing(
            list, from: kept, openFirst: prices.groupsToOpen,
            random: SeededRandom(seed: random.next()))
        let steps = Annealing.steps * units / length
        let (points, placed, bound) = (points, placed, certificate?.bound)
        let moves = length == 1 && !model.isLarge ? Self.firstMoves : Self.moves * length
        annealing.run(
            list, moves: moves * model.activeCount, steps: steps, scale: model.scale, watch: watch
        ) { step in
            tick(0.5 + 0.3 * Double(step) / Double(max(1, steps)), points, placed, bound)
        }
        adopt(annealing.choice(list))
    }

    /// How far below its request's best an option of the list may be. Where so little is left to
    /// gain that it says more, nothing further below can be part of a better choice.
    private func slack(_ model: borrowing Model) -> Float {
        let left = certificate.map { Float($0.bound - points) } ?? .infinity
        return left <= model.scale ? max(model.scale / 10, left) : model.scale / 10
    }

    /// Branch and bound on the whole where it is small enough, else on one part after the other.
    private mutating func finish(_ model: borrowing Model, nodes: Int, _ tick: Tick) {
        let width = model.scale / 50
        guard !model.isLarge else {
            return sweep(model, width: width / 2, tick)
        }
        var search = BranchAndBound(
            problem, model, prices, width: width, from: choice, points: points, watch: watch)
        let polisher = Polisher(seed: random.next(), watch: watch)
        let limit = min(nodes, BranchAndBound.mostNodes)
        search.run(model, nodes: limit) { polisher.choice(model, $0) }
        adopt(search.choice)
        adopt(search.certificate)
        if let part = search.root { adoptRoot(Certificate(problem, cases: [part])) }
    }

    /// Branch and bound on what requests take too, where there are few enough.
    private mutating func divide(_ model: borrowing Model, units: Int) {
        var search = ExactSearch(
            problem, model, prices, from: choice, points: points, watch: watch)
        search.run(model, nodes: ExactSearch.nodes(units, model))
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

    private mutating func adoptRoot(_ found: Certificate) {
        if found.bound < root?.bound ?? .max { root = found }
        adopt(found)
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
