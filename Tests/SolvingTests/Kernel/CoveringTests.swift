import Testing

@testable import Solving

@Suite struct CoveringTests {
    private func isWhole(_ cases: [Certificate.Case]) -> Bool {
        var covering = Covering(cases)
        return covering.isWhole
    }

    private func free(
        open: [Int32] = [], closed: [Int32] = [], one: [[Int32]] = [], none: [[Int32]] = []
    ) -> Certificate.Case {
        let confinements =
            one.map { Certificate.Confinement(request: 0, options: $0, takesOne: true) }
            + none.map { Certificate.Confinement(request: 0, options: $0, takesOne: false) }
        return Certificate.Case(
            open: open, closed: closed, confinements: confinements, prices: [], pairPrices: [])
    }

    @Test("The leaves of trees leave nothing out, whatever their order")
    func whole() {
        let trees = [
            [free()],
            [free(one: [[1]]), free(none: [[1]])],
            [free(open: [0], one: [[1, 2]]), free(closed: [0]), free(open: [0], none: [[1, 2]])],
            [
                free(one: [[1]]), free(one: [[2]], none: [[1]]),
                free(closed: [3], none: [[1], [2]]), free(open: [3], none: [[2], [1]]),
            ],
            [free(one: [[7]]), free()],
        ]
        for cases in trees {
            #expect(isWhole(cases))
            #expect(isWhole(cases.reversed()))
        }
    }

    @Test("A hole is seen, and what seems the same but is not")
    func holes() {
        let trees = [
            [],
            [free(one: [[1]])],
            [free(one: [[1, 2]]), free(none: [[1]])],
            [free(one: [[1]]), free(closed: [1])],
            [free(open: [0], one: [[1, 2]]), free(open: [0], none: [[1, 2]])],
            [free(one: [[1]]), free(none: [[1], [2]])],
        ]
        for cases in trees { #expect(!isWhole(cases)) }
    }

    @Test("A case that contradicts itself proves nothing, one that repeats itself is one")
    func contradiction() {
        #expect(!isWhole([free(open: [0], closed: [0]), free()]))
        #expect(!isWhole([free(one: [[1]], none: [[1]]), free()]))
        #expect(isWhole([free(one: [[1], [1]]), free(none: [[1]])]))
    }

    @Test("The leaves of a random tree are whole, and without any one of them not (seeds 1 to 100)")
    func random() {
        for seed in UInt64(1)...100 {
            var random = SeededRandom(seed: seed)
            var cases = [free()]
            var next: Int32 = 0
            for _ in 0...random.below(25) {
                let part = cases.remove(at: random.below(cases.count))
                next += 1
                if random.below(2) == 0 {
                    cases += [true, false].map { part.adding(next, isOpen: $0) }
                } else {
                    cases += [true, false].map {
                        part.adding([
                            Certificate.Confinement(request: 3, options: [next], takesOne: $0)
                        ])
                    }
                }
            }
            random.shuffle(&cases)
            #expect(isWhole(cases), "seed \(seed)")
            cases.removeLast()
            #expect(!isWhole(cases), "seed \(seed)")
        }
    }
}
