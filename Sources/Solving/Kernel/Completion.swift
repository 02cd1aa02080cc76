/// The last touch of a choice: everybody takes the best option that is free for the taking.
enum Completion {
    /// The rounds at most, since each may set something free for the next.
    private static let mostRounds = 4

    /// Gives each request its best option that fits, if that is worth more than what it has.
    ///
    /// In order of request, until nobody gains; nobody leaves a group that is at its least, and
    /// nobody opens one. From a choice of nothing this is first come, first served. O(resources of
    /// all options) a round.
    static func completed(_ choice: [Int32], _ problem: Problem) -> [Int32] {
        var choice = choice
        var used = problem.use(of: choice)
        for _ in 0..<mostRounds {
            if improve(&choice, problem, &used) == 0 { break }
        }
        return choice
    }

    /// - Returns: how many have something else than before.
    private static func improve(
        _ choice: inout [Int32], _ problem: Problem, _ used: inout [Int32]
    ) -> Int {
        var changes = 0
        for request in choice.indices {
            let held = choice[request]
            let group = held < 0 ? -1 : problem.group[Int(held)]
            let isLocked = group >= 0 && used[Int(group)] <= problem.minimum[Int(group)]
            take(held, -1, problem, &used)
            var (best, bestPoints) = (held, held < 0 ? 0 : problem.points[Int(held)])
            for option in problem.options(of: request) where problem.points[option] > bestPoints {
                if isLocked, problem.group[option] != group { continue }
                guard fits(option, problem, used) else { continue }
                (best, bestPoints) = (Int32(option), problem.points[option])
            }
            take(best, 1, problem, &used)
            if best != held { changes += 1 }
            choice[request] = best
        }
        return changes
    }

    /// Whether an option has room and opens no group but one that it alone would fill.
    private static func fits(_ option: Int, _ problem: Problem, _ used: [Int32]) -> Bool {
        let group = Int(problem.group[option])
        if group >= 0, used[group] + 1 < problem.minimum[group] { return false }
        return problem.resourceRange(of: option).allSatisfy { position in
            let resource = Int(problem.resources[position])
            return used[resource] + problem.amount(at: position) <= problem.capacity[resource]
        }
    }

    private static func take(
        _ option: Int32, _ sign: Int32, _ problem: Problem, _ used: inout [Int32]
    ) {
        if option < 0 { return }
        for position in problem.resourceRange(of: Int(option)) {
            used[Int(problem.resources[position])] += sign * problem.amount(at: position)
        }
    }
}

extension Problem {
    /// The units of each resource that a choice takes. O(resources of its options).
    func use(of choice: [Int32]) -> [Int32] {
        var used = [Int32](repeating: 0, count: resourceCount)
        for option in choice where option >= 0 {
            for position in resourceRange(of: Int(option)) {
                used[Int(resources[position])] += amount(at: position)
            }
        }
        return used
    }

    /// The sum of a choice's points. O(requests).
    func points(of choice: [Int32]) -> Int {
        choice.reduce(0) { $0 + ($1 < 0 ? 0 : Int(points[Int($1)])) }
    }
}
