/// Branch and bound on groups and on what requests take, until nothing better can be left.
///
/// At every node the linear relaxation of all options is solved. A node is done with when its
/// prices, evaluated as anybody may, prove that it holds nothing better than the best choice: it is
/// a case of the certificate then. Where no group is undecided a request is divided (`Splitter`),
/// that of some good ones whose sides lose most (strong branching, after Applegate, Bixby, Chvátal
/// and Cook: "Finding Cuts in the TSP", 1995); what does not fit beside what must be taken is left
/// out (`Leeway`). Nodes with the highest bound come first, of equal ones the newest. Since each
/// division leaves a request less, the search ends, at the latest where all is decided.
struct ExactSearch: ~Copyable {
    /// A set of decisions that is still to be looked at.
    private struct Node {
        var groups: [(group: Int, state: Decisions.State)] = []
        var sides: [(split: Split, takesOne: Bool)] = []
        var basis: Basis?
        /// A case that bounds this node, and its bound; none is below any choice.
        var part: Certificate.Case
        var bound: Int
    }

    private let problem: Problem
    private let watch: Watch
    private var program: CoreProgram
    private var prices: Prices
    private var decisions: Decisions
    private var leeway: Leeway
    private var bound: [Int] = []
    private var open: [Node]
    private var leaves: [(part: Certificate.Case, bound: Int)] = []
    private(set) var nodes = 0

    /// The best choice so far, in the problem's options, and its points.
    private(set) var choice: [Int32]
    private(set) var points: Int

    /// The requests and the options of a model at most: beyond, too many nodes are needed.
    private static let mostRequests = 100
    private static let mostOptions = 3_000

    /// The nodes of a search at most, since each leaf is a case that somebody may want to read.
    private static let mostNodes = 4_000

    /// The nodes of a search for each unit of a round's length, times the requests.
    private static let work = 10_000

    /// The splits whose sides are tried at a node.
    private static let mostTried = 10

    /// The nodes of a search in so many units of a round's length.
    static func nodes(_ units: Int, _ model: borrowing Model) -> Int {
        min(units * max(1, work / max(1, model.activeCount)), mostNodes)
    }

    /// Whether the search can be expected to end.
    static func isWorthwhile(_ model: borrowing Model) -> Bool {
        model.activeCount <= mostRequests && model.optionCount <= mostOptions
    }

    /// - Parameters:
    ///   - prices: any for the model.
    ///   - choice: a valid choice of the problem's options.
    init(
        _ problem: Problem, _ model: borrowing Model, _ prices: borrowing Prices,
        from choice: [Int32], points: Int, watch: Watch
    ) {
        self.problem = problem
        self.watch = watch
        self.choice = choice
        self.points = points
        self.prices = prices.copy(model)
        decisions = Decisions(model)
        leeway = Leeway(model)
        program = CoreProgram(model, prices, width: .infinity, from: model.numbers(of: choice))
        program.addLacks(model, cost: Self.stake(model))
        let part = CertificateMaker.part(model, prices, decisions)
        open = []
        open.append(Node(part: part, bound: Self.bound(problem, part)))
    }

    /// More than any choice is worth.
    private static func stake(_ model: borrowing Model) -> Double {
        var stake = 1.0
        for request in 0..<model.requestCount {
            var best: Int32 = 0
            model.forEachOption(of: request) { best = max(best, model.points(of: $0)) }
            stake += Double(best)
        }
        return stake
    }

    private static func bound(_ problem: Problem, _ part: Certificate.Case) -> Int {
        var evaluation = Evaluation(problem, part)
        return evaluation.bound() ?? .min
    }

    /// Whether nothing is left to look at.
    var isDone: Bool { open.isEmpty }

    /// The certificate of all that was found.
    var certificate: Certificate {
        let bounds = leaves.map(\.bound) + open.map(\.bound)
        return Certificate(
            cases: leaves.map(\.part) + open.map(\.part), bound: max(0, bounds.max() ?? 0))
    }

    /// Looks at nodes until none is left, so many have been looked at, or the work must end.
    mutating func run(_ model: borrowing Model, nodes limit: Int) {
        while nodes < limit, !watch.isOver, let node = next() {
            nodes += 1
            if node.bound <= points {
                leaves.append((node.part, node.bound))
            } else {
                look(at: node, model)
            }
        }
    }

    private mutating func next() -> Node? {
        guard var best = open.indices.last else { return nil }
        for place in open.indices.reversed() where open[place].bound > open[best].bound {
            best = place
        }
        return open.remove(at: best)
    }

    private mutating func look(at known: Node, _ model: borrowing Model) {
        var node = known
        take(node, model)
        let isSolved = program.solve(watch: watch)
        if watch.isOver { return open.append(node) }
        program.write(&prices, model)
        if isSolved { improve(&node, model) }
        if node.bound > points, let whole = program.wholeChoice(model) {
            adopt(whole.map { $0 < 0 ? -1 : model.original(model.option(Int($0))) })
        }
        if node.bound <= points { return leaves.append((node.part, node.bound)) }
        node.basis = program.basis()
        let group = mostDivided(model)
        if group >= 0 {
            divide(node, group, model)
        } else if let split = bestSplit(node, model) {
            divide(node, split, model)
        } else {
            settle(node, model)
        }
    }

    /// Puts a node's decisions into the relaxation.
    private mutating func take(_ node: Node, _ model: borrowing Model) {
        for group in 0..<model.groupCount where decisions[group] != .free {
            decisions.set(group, to: .free)
            program.decide(group, .free)
        }
        for (group, state) in node.groups {
            decisions.set(group, to: state)
            program.decide(group, state)
        }
        for request in bound { program.bind(request, mustTake: false) }
        leeway.take(node.sides, model)
        bound = Set(node.sides.filter(\.takesOne).map(\.split.request)).sorted()
        for request in bound { program.bind(request, mustTake: true) }
        for option in 0..<model.optionCount { program.allow(option, leeway.isLeft(option)) }
        if let basis = node.basis { program.restore(basis) }
    }

    /// Takes over the relaxation's prices where they prove more.
    private func improve(_ node: inout Node, _ model: borrowing Model) {
        let part = CertificateMaker.part(model, prices, decisions).adding(node.part.confinements)
        let bound = Self.bound(problem, part)
        if bound < node.bound { (node.part, node.bound) = (part, bound) }
    }

    private func mostDivided(_ model: borrowing Model) -> Int {
        var (found, farthest) = (-1, CoreProgram.tolerance)
        for group in 0..<model.groupCount where decisions[group] == .free {
            let opening = program.opening(of: group)
            let division = min(opening, 1 - opening)
            if division > farthest { (found, farthest) = (group, division) }
        }
        return found
    }

    private mutating func divide(_ node: Node, _ group: Int, _ model: borrowing Model) {
        let opensFirst = program.opening(of: group) >= 0.5
        for state in opensFirst ? [Decisions.State.closed, .open] : [.open, .closed] {
            var side = node
            side.groups.append((group, state))
            side.part = node.part.adding(model.group[group], isOpen: state == .open)
            add(side)
        }
    }

    private mutating func divide(_ node: Node, _ split: Split, _ model: borrowing Model) {
        let rest = leeway.options(of: split.request, model).filter {
            !split.options.contains(Int32($0.number))
        }
        let takesFirst = split.share >= 0.5
        for takesOne in takesFirst ? [false, true] : [true, false] {
            var side = node
            side.sides.append((split, takesOne))
            side.part = node.part.adding([
                split.confinement(takesOne, rest: rest, model, problem)
            ])
            add(side)
        }
    }

    private mutating func add(_ side: Node) {
        var side = side
        side.bound = min(side.bound, Self.bound(problem, side.part))
        open.append(side)
    }

    /// The split whose sides lose most, by their relaxations; nil where nothing is left to split.
    private mutating func bestSplit(_ node: Node, _ model: borrowing Model) -> Split? {
        let splits = Splitter.splits(model, program, prices, leeway, most: Self.mostTried)
        guard splits.count > 1 else { return splits.first }
        let worth = program.objective
        var best: (split: Split, score: Double)?
        for split in splits {
            let losses = [false, true].map { loss(node, split, $0, from: worth, model) }
            let score = losses[0] * losses[1]
            if score > best?.score ?? 0 { best = (split, score) }
        }
        take(node, model)
        return best?.split ?? splits[0]
    }

    /// What the relaxation loses on one side of a split, above 0; no more than makes it hopeless.
    private mutating func loss(
        _ node: Node, _ split: Split, _ takesOne: Bool, from worth: Double,
        _ model: borrowing Model
    ) -> Double {
        var side = node
        side.sides.append((split, takesOne))
        take(side, model)
        let loss = program.probe(watch: watch) ? worth - program.objective : 0
        return max(0.01, min(loss, worth - Double(points)))
    }

    /// Closes a node in which every request has one thing left to do: what they take is worth what
    /// it is worth without any prices.
    private mutating func settle(_ node: Node, _ model: borrowing Model) {
        let part = Certificate.Case(
            open: node.part.open, closed: node.part.closed,
            confinements: node.part.confinements, prices: [], pairPrices: [])
        adopt(
            (0..<model.requestCount).map { request in
                leeway.options(of: request, model).first.map { model.original($0) } ?? -1
            })
        leaves.append((part, Self.bound(problem, part)))
    }

    private mutating func adopt(_ found: [Int32]) {
        let worth = problem.points(of: found)
        guard worth > points, check(problem, found).isEmpty else { return }
        (choice, points) = (found, worth)
    }
}
