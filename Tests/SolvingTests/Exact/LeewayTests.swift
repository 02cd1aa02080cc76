import Testing

@testable import Solving

@Suite struct LeewayTests {
    /// Two requests on five units: options of 1, 3 and 4 units each.
    private func problem() -> Problem {
        var builder = ProblemBuilder()
        let units = builder.addResource(capacity: 5)
        for _ in 0..<2 {
            _ = builder.beginRequest()
            for (points, amount) in [(9, 4), (7, 3), (2, 1)] as [(Int32, Int32)] {
                builder.addOption(points: points, resources: [units], amounts: [amount])
            }
        }
        return builder.build()
    }

    /// The points of the options that are left to both requests after some decisions.
    private func left(_ decisions: [(request: Int, points: [Int32], takesOne: Bool)]) -> [[Int32]] {
        let model = Instances.model(of: problem())
        var leeway = Leeway(model)
        let sides = decisions.map { decision in
            var options: [Int32] = []
            model.forEachOption(of: decision.request) {
                if !decision.points.contains(model.points(of: $0)) { return }
                options.append(Int32($0.number))
            }
            let split = Split(request: decision.request, options: options, share: 0)
            return (split, decision.takesOne)
        }
        leeway.take(sides, model)
        return (0..<2).map { leeway.options(of: $0, model).map { model.points(of: $0) } }
    }

    @Test("Without decisions everything is left")
    func nothing() { #expect(left([]) == [[9, 7, 2], [9, 7, 2]]) }

    @Test("What does not fit beside the least of what must be taken is gone")
    func beside() {
        #expect(left([(0, [9, 7], true)]) == [[9, 7], [2]])
        #expect(left([(0, [7], true), (1, [7, 2], true)]) == [[7], [2]])
        #expect(left([(0, [9], true), (1, [9, 7], true)]) == [[], []])
    }

    @Test("Who takes none of some options may take nothing")
    func none() {
        #expect(left([(0, [9, 7], false)]) == [[2], [9, 7, 2]])
        #expect(left([(0, [9, 7, 2], false)]) == [[], [9, 7, 2]])
        #expect(left([(0, [9, 2], true), (0, [9], false)]) == [[2], [9, 7, 2]])
    }

    @Test("Decisions taken anew replace those before")
    func anew() {
        let model = Instances.model(of: problem())
        var leeway = Leeway(model)
        let split = Split(request: 0, options: [0], share: 0)
        leeway.take([(split, true)], model)
        let (before, mustBefore) = (leeway.options(of: 0, model).count, leeway.mustTake(0))
        leeway.take([], model)
        let (after, mustAfter) = (leeway.options(of: 0, model).count, leeway.mustTake(0))
        #expect((before, after) == (1, 3))
        #expect(mustBefore && !mustAfter)
    }
}
