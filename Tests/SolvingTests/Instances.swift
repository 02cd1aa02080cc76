@testable import Solving

/// Tiny random problems and the plain search that knows all about them.
enum Instances {
    /// At most 6 requests with at most 4 options, over few resources, a third of them groups.
    ///
    /// - Parameter amounts: whether options take up to three units of what is no group.
    static func tiny(seed: UInt64, amounts: Bool = false) -> Problem {
        var random = SeededRandom(seed: seed)
        var builder = ProblemBuilder()
        let plain = (0...random.below(5)).map { _ in
            builder.addResource(capacity: random.below(amounts ? 8 : 4))
        }
        let groups = (0...random.below(2)).map { _ in
            builder.addResource(capacity: 2 + random.below(4), minimum: 2 + random.below(3))
        }
        for _ in 0...random.below(6) {
            _ = builder.beginRequest()
            for _ in 0..<random.below(5) {
                var taken = plain.filter { _ in random.below(3) == 0 }
                let units = taken.map { _ in Int32(amounts ? 1 + random.below(3) : 1) }
                var joined: [Int32] = []
                if random.below(2) == 0 { joined = [groups[random.below(groups.count)]] }
                taken += joined
                builder.addOption(
                    points: Int32(random.below(110)) - 10, resources: taken,
                    amounts: units + joined.map { _ in 1 })
            }
        }
        return builder.build()
    }

    /// A few hundred requests with groups, scarce units and one own unit each.
    ///
    /// - Parameters:
    ///   - options: those of each request.
    ///   - amounts: whether options take up to three units of what is shared.
    static func middle(
        seed: UInt64, requests: Int = 200, options: Int = 12, amounts: Bool = false
    ) -> Problem {
        var random = SeededRandom(seed: seed)
        var builder = ProblemBuilder()
        let resources = (0..<requests / 4).map { number in
            number.isMultiple(of: 4)
                ? builder.addResource(capacity: 8, minimum: 5) : builder.addResource(capacity: 3)
        }
        let shared = (0..<10).map { _ in builder.addResource(capacity: requests / 12) }
        for _ in 0..<requests {
            _ = builder.beginRequest()
            for _ in 0..<options {
                let first = resources[random.below(resources.count)]
                let second = shared[random.below(shared.count)]
                let points = Int32(500 + random.below(500))
                let units = Int32(amounts ? 1 + random.below(3) : 1)
                builder.addOption(
                    points: points, resources: [first, second], amounts: [1, units])
            }
        }
        return builder.build()
    }

    /// The kernel's model of a problem.
    static func model(of problem: Problem) -> Model {
        guard let model = Reduction.model(of: problem, watch: Watch(Limits(seed: 0))) else {
            preconditionFailure("A model is made unless the work has to end.")
        }
        return model
    }

    /// Every valid choice of a tiny problem, found by trying all.
    static func validChoices(of problem: Problem) -> [[Int32]] {
        var choices: [[Int32]] = [[]]
        for request in 0..<problem.requestCount {
            let entries = [-1] + problem.numbers(of: request).map { Int32($0) }
            choices = choices.flatMap { begun in entries.map { begun + [$0] } }
        }
        return choices.filter { check(problem, $0).isEmpty }
    }

    /// The most points of a valid choice of a tiny problem, found by trying all.
    ///
    /// - Parameter isAllowed: whether a choice's use of the resources counts.
    static func optimum(
        of problem: Problem, where isAllowed: ([Int32]) -> Bool
    ) -> Int? {
        var best: Int?
        var used = [Int32](repeating: 0, count: problem.resourceCount)
        func choose(_ request: Int, _ points: Int) {
            if request == problem.requestCount {
                let isFilled = used.indices.allSatisfy {
                    used[$0] == 0 || used[$0] >= problem.minimum[$0]
                }
                if isFilled, isAllowed(used) { best = max(best ?? points, points) }
                return
            }
            choose(request + 1, points)
            for option in problem.options(of: request) {
                let takes = problem.takes(of: option)
                for (resource, amount) in takes { used[resource] += amount }
                if takes.allSatisfy({ used[$0.resource] <= problem.capacity[$0.resource] }) {
                    choose(request + 1, points + Int(problem.points(of: option)))
                }
                for (resource, amount) in takes { used[resource] -= amount }
            }
        }
        choose(0, 0)
        return best
    }

    /// The most points of a valid choice of a tiny problem.
    static func optimum(of problem: Problem) -> Int {
        optimum(of: problem, where: { _ in true }) ?? 0
    }

    /// The points of a choice.
    static func points(of choice: [Int32], in problem: Problem) -> Int {
        choice.filter { $0 >= 0 }
            .reduce(0) { $0 + Int(problem.points(of: problem.option(Int($1)))) }
    }
}
