import Testing

@testable import Solving

@Suite struct AllowanceTests {
    /// Two requests on five units, with options of 4, 3 and 1 of them; the second one's may join a
    /// group too.
    private func problem() -> Problem {
        var builder = ProblemBuilder()
        let units = builder.addResource(capacity: 5)
        let group = builder.addResource(capacity: 2, minimum: 2)
        for joined in [[], [group]] {
            _ = builder.beginRequest()
            for amount in [4, 3, 1] as [Int32] {
                builder.addOption(
                    points: 5, resources: [units] + joined,
                    amounts: [amount] + joined.map { _ in 1 })
            }
        }
        return builder.build()
    }

    private func allowance(
        _ confinements: [(Int32, [Int32], Bool)], closed: [Int32] = []
    ) -> Allowance {
        Allowance(
            problem(),
            Certificate.Case(
                closed: closed,
                confinements: confinements.map {
                    Certificate.Confinement(request: $0.0, options: $0.1, takesOne: $0.2)
                }, prices: [], pairPrices: []))
    }

    private func left(_ allowance: Allowance, _ request: Int32) -> [Int]? {
        allowance.options[request]?.map(\.number)
    }

    @Test("Without confinements all is left")
    func nothing() {
        let free = allowance([])
        #expect(free.room == [5, 2] && free.options.isEmpty && !free.mustTake(0))
    }

    @Test("Who must take something takes at least the least of it")
    func least() {
        let some = allowance([(0, [0, 1], true)])
        #expect(some.room == [2, 2] && some.mustTake(0) && !some.mustTake(1))
        #expect(left(some, 0) == [0, 1] && left(some, 1) == nil)
        let both = allowance([(0, [1], true), (1, [4, 5], true)])
        #expect(left(both, 0) == [1] && left(both, 1) == [5])
        #expect(both.room == [1, 1])
    }

    @Test("What cannot be leaves nothing")
    func impossible() {
        let both = allowance([(0, [0], true), (1, [3, 4], true)])
        #expect(left(both, 0) == [] && both.mustTake(0))
        let closed = allowance([(1, [3, 4], true)], closed: [1])
        #expect(left(closed, 1) == [] && closed.mustTake(1))
    }

    @Test("Who takes none of some options need not take any")
    func none() {
        let none = allowance([(0, [0, 1], false)])
        #expect(left(none, 0) == [2] && none.room == [5, 2] && !none.mustTake(0))
        let one = allowance([(0, [0, 1], false), (0, [1, 2], true)])
        #expect(left(one, 0) == [2] && one.room == [4, 2] && one.mustTake(0))
    }
}
