/// Finds out whether some requests can be placed together, by trying.
///
/// Backtracking with forward checking, after Haralick and Elliott ("Increasing Tree Search
/// Efficiency for Constraint Satisfaction Problems", Artificial Intelligence 14, 1980): next comes
/// the request with the fewest ways left. A branch ends where a request has none, where a group
/// cannot reach its minimum, and where weights prove that what is left needs more than there is
/// (`isTooMuch`). Once all are placed, others fill the groups.
struct JointSearch {
    /// The rounds in which weights are looked for, at each request that is placed.
    private static let rounds = 10

    /// The most bits of a weight: with them no sum of the weights of an option's units overflows.
    private static let weightBits = 16

    private let problem: Problem

    /// The ways of the requests that are to be placed.
    private let asked: [[Way]]

    /// How others fill each group: the crowd that one comes from, and its way.
    private var fillers: [Int32: [(crowd: Int, way: Way)]] = [:]

    /// How many are left of each crowd, and how many have a way into each group.
    private var crowds: [Int] = []
    private var supply: [Int32: Int] = [:]

    /// What is left of all that can run short, and what a unit of it weighs.
    private var free: [Int32]
    private var weight: [Int]

    /// How often weights, and what is added to them, were halved.
    private var halvings = 0

    /// How many are in each group, and the groups in the order in which requests joined them.
    private var members: [Int32]
    private var joined: [Int32] = []

    /// The ways that may still be looked at.
    private var steps: Int

    /// - Parameters:
    ///   - places: the requests to be placed, by their places among those asked for; the others of
    ///     those asked for may fill groups like everybody else.
    ///   - limit: the ways that are looked at, at most.
    init(_ problem: Problem, _ ways: Ways, _ places: [Int], limit: Int) {
        self.problem = problem
        asked = places.map { ways.asked[$0] }
        free = ways.capacity
        weight = [Int](repeating: 0, count: free.count)
        members = [Int32](repeating: 0, count: problem.resourceCount)
        steps = limit
        let leftOut = ways.asked.indices.filter { !places.contains($0) }
            .map { Ways.Crowd(ways: ways.asked[$0], count: 1) }
        for crowd in ways.others + leftOut { add(crowd) }
    }

    private mutating func add(_ crowd: Ways.Crowd) {
        for group in Set(crowd.ways.map(\.group)) where group >= 0 {
            supply[group, default: 0] += crowd.count
        }
        for way in crowd.ways where way.group >= 0 {
            fillers[way.group, default: []].append((crowds.count, way))
        }
        crowds.append(crowd.count)
    }

    /// Whether there is a valid choice; nil where the steps did not suffice to tell.
    mutating func run() -> Bool? {
        let isFound = place(asked)
        return isFound || steps >= 0 ? isFound : nil
    }

    /// Places requests of which these ways are left, beside what is placed already.
    private mutating func place(_ left: [[Way]]) -> Bool {
        if left.isEmpty { return fill() }
        steps -= left.reduce(0) { $0 + $1.count }
        if steps < 0 { return false }
        var rest = left.map { $0.filter(fits) }
        guard let next = rest.indices.min(by: { rest[$0].count < rest[$1].count }),
            !rest[next].isEmpty, !isHopeless(rest)
        else { return false }
        let ways = inOrder(rest.remove(at: next))
        for way in ways {
            take(way, 1)
            if way.group >= 0 { joined.append(way.group) }
            if place(rest) { return true }
            if way.group >= 0 { joined.removeLast() }
            take(way, -1)
        }
        return false
    }

    /// Ways into groups that lack few come first, of those the lightest.
    private func inOrder(_ ways: [Way]) -> [Way] {
        let keyed = ways.enumerated().map { number, way in
            let missing = way.group < 0 ? 0 : max(0, missing(in: way.group) - 1)
            return (key: (missing, weight(of: way), number), way: way)
        }
        return keyed.sorted { $0.key < $1.key }.map(\.way)
    }
}

// MARK: - Filling

extension JointSearch {
    /// Fills all groups that are below their minimum, one after the other. The ways into a group
    /// are taken in their order, each any number of times, so that no two come in both orders.
    private mutating func fill() -> Bool {
        if isHopeless([]) { return false }
        var filled: [(group: Int32, place: Int)] = []
        var first = 0
        while let group = short().first {
            if let place = nextFiller(of: group, from: first) {
                enter(group, place, 1)
                filled.append((group, place))
                first = missing(in: group) > 0 ? place : 0
            } else {
                guard steps >= 0, let last = filled.popLast() else { return false }
                enter(last.group, last.place, -1)
                first = last.place + 1
            }
        }
        return true
    }

    /// The first way into a group, from one on, that somebody can still go.
    private mutating func nextFiller(of group: Int32, from first: Int) -> Int? {
        let ways = fillers[group] ?? []
        for place in first..<ways.count {
            steps -= 1
            if steps < 0 { return nil }
            if crowds[ways[place].crowd] > 0, fits(ways[place].way) { return place }
        }
        return nil
    }

    /// Lets somebody go a way into a group, or come back.
    private mutating func enter(_ group: Int32, _ place: Int, _ sign: Int32) {
        guard let (crowd, way) = fillers[group]?[place] else { return }
        crowds[crowd] -= Int(sign)
        take(way, sign)
    }

    /// The groups that are below their minimum, in the order in which they were joined.
    private func short() -> [Int32] {
        var short: [Int32] = []
        for group in joined where missing(in: group) > 0 && !short.contains(group) {
            short.append(group)
        }
        return short
    }

    private func missing(in group: Int32) -> Int {
        Int(problem.minimum[Int(group)] - members[Int(group)])
    }
}

// MARK: - What fits

extension JointSearch {
    private func fits(_ way: Way) -> Bool { way.takes.allSatisfy { $0.amount <= free[$0.place] } }

    /// Goes a way, or comes back where the sign is -1.
    private mutating func take(_ way: Way, _ sign: Int32) {
        for take in way.takes { free[take.place] -= sign * take.amount }
        if way.group >= 0 { members[Int(way.group)] += sign }
    }

    private func weight(of way: Way) -> Int {
        way.takes.reduce(0) { $0 + weight[$1.place] * Int($1.amount) }
    }

    /// Whether these requests cannot be placed, or the groups not be filled beside them.
    private mutating func isHopeless(_ left: [[Way]]) -> Bool {
        var wanted = left.map { (ways: $0, count: 1) }
        for group in short() {
            let joining = left.count { ways in ways.contains { $0.group == group } }
            let count = missing(in: group) - joining
            if count > supply[group, default: 0] { return true }
            if count > 0 { wanted.append(((fillers[group] ?? []).map(\.way), count)) }
        }
        return isTooMuch(wanted)
    }

    /// Whether weights are found by which the lightest ways of all weigh more than all that is
    /// left: then there is too little of something, whatever ways they go.
    ///
    /// Each round adds to the weights what the lightest ways take more than there is, and takes
    /// from them what is over, as Rosenblatt's perceptron learns. Where the lightest ways always
    /// exceed what is left by some weights of length 1 by c or more, and what they take differs
    /// from what is left by d at most, such weights are found after (d / c)² rounds (Novikoff, "On
    /// Convergence Proofs on Perceptrons", 1962). Those found stay for the rounds to come.
    private mutating func isTooMuch(_ wanted: [(ways: [Way], count: Int)]) -> Bool {
        for _ in 0..<Self.rounds {
            var excess = free.map { -Int($0) }
            for (ways, count) in wanted {
                steps -= ways.count
                for take in lightest(ways)?.takes ?? [] {
                    excess[take.place] += count * Int(take.amount)
                }
            }
            let all = zip(weight, excess).reduce(Int128(0)) { $0 + Int128($1.0) * Int128($1.1) }
            if all > 0 { return true }
            guard excess.contains(where: { $0 > 0 }) else { return false }
            learn(from: excess)
        }
        return false
    }

    /// Adds to the weights, and halves them all until they are small enough to be reckoned with.
    private mutating func learn(from excess: [Int]) {
        for place in weight.indices {
            weight[place] = max(0, weight[place] + excess[place] / (1 << halvings))
        }
        let bits = Int.bitWidth - (weight.max() ?? 0).leadingZeroBitCount
        guard bits > Self.weightBits else { return }
        for place in weight.indices { weight[place] >>= bits - Self.weightBits }
        halvings += bits - Self.weightBits
    }

    private func lightest(_ ways: [Way]) -> Way? {
        var lightest: (weight: Int, way: Way)?
        for way in ways {
            let weight = weight(of: way)
            if weight < lightest?.weight ?? .max { lightest = (weight, way) }
        }
        return lightest?.way
    }
}
