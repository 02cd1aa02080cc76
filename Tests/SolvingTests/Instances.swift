@testable import Solving

/// Tiny random problems and the plain search that knows all about them.
enum Instances {
    /// At most 6 requests with at most 4 options, over few resources, a third of them groups.
    static func tiny(seed: UInt64) -> Problem {
        var random = SeededRandom(seed: seed)
        var builder = ProblemBuilder()
        let plain = (0...random.below(5)).map { _ in
            builder.addResource(capacity: random.below(4))
        }
        let groups = (0...random.below(2)).map { _ in
            builder.addResource(capacity: 2 + random.below(4), minimum: 2 + random.below(3))
        }
        for _ in 0...random.below(6) {
            _ = builder.beginRequest()
            for _ in 0..<random.below(5) {
                var taken = plain.filter { _ in random.below(3) == 0 }
                if random.below(2) == 0 { taken.append(groups[random.below(groups.count)]) }
                builder.addOption(points: Int32(random.below(110)) - 10, resources: taken)
            }
        }
        return builder.build()
    }

    /// A few hundred requests with groups, scarce units and one own unit each.
    static func middle(seed: UInt64, requests: Int = 200) -> Problem {
        var random = SeededRandom(seed: seed)
        var builder = ProblemBuilder()
        let resources = (0..<requests / 4).map { number in
            number.isMultiple(of: 4)
                ? builder.addResource(capacity: 8, minimum: 5) : builder.addResource(capacity: 3)
        }
        let shared = (0..<10).map { _ in builder.addResource(capacity: requests / 12) }
        for _ in 0..<requests {
            _ = builder.beginRequest()
            for _ in 0..<12 {
                let first = resources[random.below(resources.count)]
                let second = shared[random.below(shared.count)]
                builder.addOption(
                    points: Int32(500 + random.below(500)), resources: [first, second])
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
            let entries = [-1] + problem.options(of: request).map { Int32($0) }
            choices = choices.flatMap { begun in entries.map { begun + [$0] } }
        }
        return choices.filter { check(problem, $0).isEmpty }
    }

    /// The most points of a valid choice of a tiny problem.
    static func optimum(of problem: Problem) -> Int {
        validChoices(of: problem).map { points(of: $0, in: problem) }.max() ?? 0
    }

    /// The points of a choice.
    static func points(of choice: [Int32], in problem: Problem) -> Int {
        choice.filter { $0 >= 0 }.reduce(0) { $0 + Int(problem.points[Int($1)]) }
    }
}
