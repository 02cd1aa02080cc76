/// One round of the greedy solver after the other, with what is learnt between them.
struct GreedyRound {
    /// The looks for room after which a round ejects nobody any more: a few tenths of a second.
    private static let looksPerRound = 12_000_000

    private let problem: Problem
    private let ranking: Ranking
    private let stop: StopFlag
    private var random: SeededRandom

    /// How early each request is served; grows by what it missed in each round.
    private var urgency: [Int]

    /// The best option of each request that joins no group, in points.
    private let alone: [Int]

    /// The mean over the requests of their best option: the scale of all chance.
    private let scale: Int

    init(_ problem: Problem, _ ranking: Ranking, _ limits: Limits) {
        self.problem = problem
        self.ranking = ranking
        stop = limits.stop
        random = SeededRandom(seed: limits.seed)
        scale = max(1, ranking.bound / max(1, problem.requestCount))
        alone = (0..<problem.requestCount).map { request in
            ranking.options[ranking.range(of: request)].first { problem.group[Int($0)] < 0 }
                .map { Int(problem.points[Int($0)]) } ?? 0
        }
        urgency = (0..<problem.requestCount).map { request in
            let range = ranking.range(of: request)
            return range.isEmpty
                ? 0 : Int(problem.points[Int(ranking.options[range.lowerBound])]) / range.count
        }
    }

    /// Runs a round; valid however early the stop flag ends it. Odd rounds begin anew.
    mutating func run(_ number: Int, after best: Packing) -> Packing {
        var packing: Packing
        if number.isMultiple(of: 2) {
            packing = best
            ruin(&packing)
        } else {
            packing = Packing(problem)
            openGroups(in: &packing, quarters: number == 1 ? 2 : random.below(5))
        }
        place(in: &packing)
        improve(&packing)
        learn(from: packing)
        return packing
    }

    /// Opens groups in order of promise, each with its minimum at least.
    ///
    /// - Parameter quarters: how many quarters of an option's points each member may lose by it.
    private mutating func openGroups(in packing: inout Packing, quarters: Int) {
        let value: (Packing, Int) -> Int = { [alone] _, request in alone[request] }
        var order: [(promise: Int, group: Int)] = []
        for group in ranking.groups where !stop.isRaised {
            let promise = packing.promise(of: group, ranking, value: value)
            order.append((promise + random.below(scale), group))
        }
        order.sort { ($1.promise, $0.group) < ($0.promise, $1.group) }
        for (_, group) in order where !stop.isRaised {
            let slack = Int(problem.minimum[group]) * scale * quarters / 4
            _ = packing.open(group, ranking, slack: slack, value: value)
            packing.keep()
        }
    }

    /// Takes a random fifth of the requests out, and a random fifth of the groups whole.
    private mutating func ruin(_ packing: inout Packing) {
        for group in ranking.groups where random.below(5) == 0 {
            for request in packing.holders(of: group, atMost: .max) { packing.set(request, to: -1) }
        }
        for request in 0..<problem.requestCount where random.below(5) == 0 {
            if packing.lock(of: request) < 0 { packing.set(request, to: -1) }
        }
        packing.keep()
    }

    /// Gives everybody the best free option, the most urgent first.
    private mutating func place(in packing: inout Packing) {
        var order = Array(0..<problem.requestCount)
        random.shuffle(&order)
        let keys = order.enumerated().map { (urgency: urgency[$1], chance: $0, request: $1) }
            .sorted { ($1.urgency, $0.chance) < ($0.urgency, $1.chance) }
        for key in keys where !stop.isRaised { packing.improve(key.request, ranking) }
        packing.keep()
    }

    /// Passes over all requests and groups until a pass wins nothing, at most eight.
    ///
    /// Ejections, the dear part, end when the round has looked for room often enough.
    private mutating func improve(_ packing: inout Packing) {
        var order = Array(0..<problem.requestCount)
        var groups = ranking.groups
        let allowance = packing.looks + Self.looksPerRound
        for _ in 0..<8 {
            let before = packing.points
            random.shuffle(&order)
            random.shuffle(&groups)
            for request in order where !stop.isRaised {
                if !packing.improve(request, ranking), packing.looks < allowance {
                    _ = packing.eject(for: request, ranking, tries: 12)
                }
                packing.keep()
            }
            for group in groups where !stop.isRaised {
                if packing.used[group] > 0 {
                    _ = packing.close(group, ranking)
                } else {
                    _ = packing.open(group, ranking, slack: 0) { $0.worth(of: $1) }
                }
                packing.keep()
            }
            if packing.points == before || stop.isRaised { return }
        }
    }

    /// Adds what each request missed to its urgency.
    private mutating func learn(from packing: Packing) {
        for request in 0..<problem.requestCount {
            guard let best = ranking.options[ranking.range(of: request)].first else { continue }
            urgency[request] += Int(problem.points[Int(best)]) - packing.worth(of: request)
        }
    }
}
