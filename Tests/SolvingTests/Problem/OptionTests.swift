import Testing

@testable import Solving

@Suite struct OptionTests {
    /// Three requests, the second without offers: two offers of a menu of two ways, and one of an
    /// own menu with amounts.
    private func problem() -> Problem {
        var builder = ProblemBuilder()
        for _ in 0..<4 { _ = builder.addResource(capacity: 9) }
        _ = builder.beginRequest()
        for (points, own) in [(10, [2, 3]), (20, [])] as [(Int32, [Int32])] {
            builder.beginOffer(points: points, own: own.span)
            for (points, taken) in [(-1, [0]), (-4, [0, 1])] as [(Int32, [Int32])] {
                builder.addVariant(points: points, resources: taken.span)
            }
            builder.endOffer()
        }
        _ = builder.beginRequest()
        _ = builder.beginRequest()
        builder.addOption(points: 5, resources: [1, 0], amounts: [3, 1])
        return builder.build()
    }

    @Test("Options come offer by offer, and variant by variant")
    func order() {
        let problem = problem()
        #expect(
            problem.options.map { $0 } == [
                Option(number: 0, offer: 0, variant: 0), Option(number: 1, offer: 0, variant: 1),
                Option(number: 2, offer: 1, variant: 0), Option(number: 3, offer: 1, variant: 1),
                Option(number: 4, offer: 2, variant: 2),
            ])
    }

    @Test("A request without offers has no options")
    func none() {
        let problem = problem()
        #expect((0..<3).map { problem.options(of: $0).map(\.number) } == [[0, 1, 2, 3], [], [4]])
        #expect((0..<3).map { problem.numbers(of: $0) } == [0..<4, 4..<4, 4..<5])
    }

    @Test("An option takes its own first, then what its variant takes")
    func takes() {
        #expect(
            Instances.lines(of: problem()) == [
                ["9 2 3 0", "6 2 3 0 1", "19 0", "16 0 1"], [], ["5 1:3 0"],
            ])
    }

    @Test("The options of all requests are those of each, one after the other (seeds 1 to 30)")
    func whole() {
        for seed in UInt64(1)...30 {
            let problem = Instances.compact(seed: seed)
            let each = (0..<problem.requestCount).flatMap { problem.options(of: $0).map { $0 } }
            #expect(problem.options.map { $0 } == each, "seed \(seed)")
        }
    }
}
