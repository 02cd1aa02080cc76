/// Branch and bound on the groups, with the linear relaxation of the core at every node (Land and
/// Doig: "An Automatic Method of Solving Discrete Programming Problems", Econometrica 28, 1960).
///
/// Without its groups the relaxation is nearly always whole, so that few nodes settle it. A leaf
/// becomes a case of the certificate with its own prices, evaluated over all options; what the
/// relaxation left out of its core can weaken the proof, but never make it wrong.
struct BranchAndBound: ~Copyable {
    /// A set of decisions that is still to be looked at.
    private struct Node {
        let decided: [(group: Int, state: Decisions.State)]
        let basis: Basis?
        /// The case of the parent's prices, which bounds this node too.
        let part: Certificate.Case
    }

    private let problem: Problem
    private let watch: Watch
    private var program: CoreProgram
    private var prices: Prices
    private var decisions: Decisions
    private var open: [Node]
    private var leaves: [Certificate.Case] = []
    private(set) var nodes = 0

    /// The prices of the relaxation with nothing decided; nil before it is solved.
    private(set) var root: Certificate.Case?

    /// The best choice so far, in the problem's options, and its points.
    private(set) var choice: [Int32]
    private(set) var points: Int

    /// Called where groups are whole but options are not: makes a valid choice of the prices and
    /// shares at hand.
    typealias Polish = (borrowing Prices) -> [Int32]

    /// The requests of a model at most: beyond, the relaxation takes longer than it is worth.
    static let mostRequests = 4_500

    /// The nodes of a search at most, since each leaf is a case that somebody may want to read.
    static let mostNodes = 200

    /// Rounds of taking in options that the prices make attractive, at one node.
    private static let mostRounds = 12

    /// - Parameters:
    ///   - prices: good ones for the whole model.
    ///   - width: how far below its request's best an option of the core may be, in points.
    ///   - choice: a valid choice of the problem's options.
    init(
        _ problem: Problem, _ model: borrowing Model, _ prices: borrowing Prices, width: Float,
        from choice: [Int32], points: Int, watch: Watch
    ) {
        self.problem = problem
        self.watch = watch
        self.choice = choice
        self.points = points
        self.prices = prices.copy(model)
        decisions = Decisions(model)
        program = CoreProgram(model, prices, width: width, from: model.numbers(of: choice))
        open = [
            Node(
                decided: [], basis: nil,
                part: CertificateMaker.part(model, prices, Decisions(model)))
        ]
    }

    /// Whether nothing is left to look at.
    var isDone: Bool { open.isEmpty }

    /// Looks at nodes until none is left, so many have been looked at, or the work must end.
    mutating func run(_ model: borrowing Model, nodes limit: Int, polish: Polish) {
        while nodes < limit, !watch.isOver, let node = open.popLast() {
            nodes += 1
            look(at: node, model, polish)
        }
    }

    /// The certificate of all that was found; what was not looked at counts by its parent's prices.
    var certificate: Certificate {
        Certificate(problem, cases: leaves + open.map(\.part))
    }

    private mutating func look(at node: Node, _ model: borrowing Model, _ polish: Polish) {
        take(node, model)
        guard solve(model) else {
            open.append(node)
            return
        }
        let part = CertificateMaker.part(model, prices, decisions)
        if node.decided.isEmpty { root = part }
        let isHopeless = program.objective < Double(points) + 1 - CoreProgram.tolerance
        guard !isHopeless else { return leaves.append(part) }
        let group = mostDivided(model)
        if let whole = program.wholeChoice(model) {
            adopt(whole.map { $0 < 0 ? -1 : model.original(model.option(Int($0))) })
        } else if group < 0 || nodes == 1 {
            adopt(polish(prices))
        }
        if group < 0 { return leaves.append(part) }
        let basis = program.basis()
        let opensFirst = program.opening(of: group) >= 0.5
        for state in opensFirst ? [Decisions.State.closed, .open] : [.open, .closed] {
            open.append(
                Node(
                    decided: node.decided + [(group, state)], basis: basis,
                    part: part.adding(model.group[group], isOpen: state == .open)))
        }
    }

    private mutating func take(_ node: Node, _ model: borrowing Model) {
        for group in 0..<model.groupCount where decisions[group] != .free {
            decisions.set(group, to: .free)
            program.decide(group, .free)
        }
        for (group, state) in node.decided {
            decisions.set(group, to: state)
            program.decide(group, state)
        }
        if let basis = node.basis { program.restore(basis) }
    }

    /// Solves the node's relaxation over all options; false where the work had to end before.
    private mutating func solve(_ model: borrowing Model) -> Bool {
        for _ in 0..<Self.mostRounds {
            guard program.solve(watch: watch) else { return false }
            program.write(&prices, model)
            if program.addAttractive(model, prices, decisions) == 0 { break }
        }
        return true
    }

    /// The group that is neither open nor closed, the one nearest to half; -1 where there is none.
    private func mostDivided(_ model: borrowing Model) -> Int {
        var (found, farthest) = (-1, CoreProgram.tolerance)
        for group in 0..<model.groupCount {
            let opening = program.opening(of: group)
            let division = min(opening, 1 - opening)
            if division > farthest { (found, farthest) = (group, division) }
        }
        return found
    }

    private mutating func adopt(_ found: [Int32]) {
        let worth = problem.points(of: found)
        guard worth > points, check(problem, found).isEmpty else { return }
        (choice, points) = (found, worth)
    }
}
