import Testing

@testable import Solving

@Suite struct ReducedMenusTests {
    private typealias Way = (points: Int32, resources: [Int32], amounts: [Int32])

    private func menus(_ problem: Problem) -> ReducedMenus {
        let presolve = Presolve(problem)
        return ReducedMenus(problem, presolve, Binding(problem, presolve))
    }

    /// A request with these variants; of resources 0 to 2 there are 2 units, of 3 more than enough.
    private func problem(_ ways: [Way]) -> Problem {
        var builder = ProblemBuilder()
        for capacity in [2, 2, 2, 99] { _ = builder.addResource(capacity: capacity) }
        let nothing: [Int32] = []
        _ = builder.beginRequest()
        builder.beginOffer(points: 50, own: nothing.span)
        for way in ways {
            let resources = way.resources
            builder.addVariant(
                points: way.points, resources: resources.span, amounts: way.amounts)
        }
        builder.endOffer()
        for _ in 0..<3 {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [0, 1, 2])
        }
        return builder.build()
    }

    /// Where the variants that are left stand in their menu, the best first.
    private func left(_ ways: [Way]) -> [Int32] {
        let problem = problem(ways)
        var menus = menus(problem)
        guard menus.reduced(problem.menu[0]) == 0 else { return [] }
        return menus.offset
    }

    @Test("A variant falls away for one that is worth as much and takes no more")
    func dominated() {
        #expect(left([(0, [0], [1]), (1, [0], [1])]) == [1])
        #expect(left([(0, [0, 1], [1, 1]), (0, [1], [1])]) == [1])
        #expect(left([(0, [0], [1]), (0, [0], [1])]) == [0])
        #expect(left([(0, [0], [1]), (1, [1], [1])]) == [1, 0])
        #expect(left([(0, [], []), (1, [0], [1])]) == [1, 0])
        #expect(left([(0, [0], [1]), (1, [], [])]) == [1])
        #expect(left([(0, [3], [9]), (0, [], [])]) == [0])
        #expect(left([(0, [], []), (0, [3], [9])]) == [0])
    }

    @Test("Who takes more units of something does not dominate, and what does not fit is gone")
    func amounts() {
        #expect(left([(0, [0], [1]), (1, [0], [2])]) == [1, 0])
        #expect(left([(0, [0], [2]), (1, [0], [1])]) == [1])
        #expect(left([(0, [0], [1]), (9, [0], [3])]) == [0])
        #expect(left([(0, [0], [3]), (9, [3], [100])]) == [])
    }

    @Test("The best one says what a menu is worth, and marks say what its variants take")
    func account() {
        let problem = problem([(0, [0], [1]), (-4, [3, 1], [1, 1]), (7, [2, 0], [1, 2])])
        var menus = menus(problem)
        #expect(menus.reduced(problem.menu[0]) == 0)
        #expect(menus.variants(of: 0) == 0..<3)
        #expect(menus.points == [7, 0, -4] && menus.offset == [2, 0, 1])
        #expect(menus.top == [7] && menus.width == [2])
        #expect(menus.takes.resources == [2, 0, 0, 1])
        let marks = (0..<3).map { ReducedMenus.mark($0) }
        #expect(menus.marksOfAny == [marks[0] | marks[1] | marks[2]])
        #expect(menus.marksOfAll == [0])
        #expect(marks.allSatisfy { $0.nonzeroBitCount == 1 } && Set(marks).count == 3)
    }

    @Test("Menus are numbered as they are asked for, each once")
    func numbers() {
        let problem = Instances.compact(seed: 1)
        var menus = menus(problem)
        let asked = [2, 0, 2, 1, 0].map { menus.reduced(Int32($0)) }
        #expect(asked == [0, 1, 0, 2, 1])
        #expect(menus.start.count == 4 && menus.top.count == 3)
    }

    @Test(
        "All that fits is within what is left, and nothing left is within another (seeds 1 to 60)")
    func everything() {
        for seed in UInt64(1)...60 {
            let problem =
                seed.isMultiple(of: 3)
                ? Instances.compact(seed: seed)
                : Instances.tinyOffers(seed: seed, amounts: seed.isMultiple(of: 2))
            let presolve = Presolve(problem)
            let binding = Binding(problem, presolve)
            var menus = ReducedMenus(problem, presolve, binding)
            for menu in 0..<problem.menuCount {
                let fitting = problem.variants(of: menu).filter { presolve.fits[$0] }
                let number = menus.reduced(Int32(menu))
                #expect((number == nil) == fitting.isEmpty, "seed \(seed)")
                guard let number else { continue }
                let left = menus.variants(of: number).map {
                    problem.variants(of: menu).lowerBound + Int(menus.offset[$0])
                }
                #expect(Set(left).isSubset(of: fitting), "seed \(seed)")
                for variant in fitting {
                    let holds = left.filter { isNoWorse($0, variant, problem, binding) }
                    #expect(left.contains(variant) ? holds == [variant] : !holds.isEmpty)
                }
            }
        }
    }

    /// Whether a variant is worth at least as much as another and takes no more of what can bind.
    private func isNoWorse(
        _ one: Int, _ other: Int, _ problem: Problem, _ binding: Binding
    ) -> Bool {
        let takes = [one, other].map { variant in
            let entries = problem.shared.positions(of: variant).map {
                (problem.shared.resources[$0], problem.shared.amount(at: $0))
            }
            return Dictionary(entries) { first, _ in first }
                .filter { binding.number[Int($0.key)] >= 0 }
        }
        return problem.variantPoints[one] >= problem.variantPoints[other]
            && takes[0].allSatisfy { $0.value <= takes[1][$0.key] ?? 0 }
    }
}
