import Testing

@testable import Solving

@Suite struct CandidatesTests {
    private typealias Wanted = (points: Int32, taken: [Int32], amounts: [Int32])

    /// The options of one request that none dominates, where resources 0 to 5 are scarce, 6 is not
    /// and 7 and 8 are groups.
    private func undominated(_ options: [Wanted]) -> [Int32] {
        var builder = ProblemBuilder()
        for _ in 0..<6 { _ = builder.addResource(capacity: 4) }
        _ = builder.addResource(capacity: 99)
        for _ in 0..<2 { _ = builder.addResource(capacity: 9, minimum: 2) }
        _ = builder.beginRequest()
        for option in options {
            builder.addOption(
                points: option.points, resources: option.taken, amounts: option.amounts)
        }
        for _ in 0..<5 {
            for resources in [[0, 1, 2, 3, 4, 5], [7], [8]] as [[Int32]] {
                _ = builder.beginRequest()
                builder.addOption(points: 1, resources: resources)
            }
        }
        let problem = builder.build()
        let binding = Binding(problem, Presolve(problem))
        var menus = ReducedMenus(problem, Presolve(problem), binding)
        var candidates = Candidates()
        candidates.begin()
        for offer in options.indices {
            guard let menu = menus.reduced(problem.menu[offer]) else { continue }
            candidates.add(offer, menu: menu, menus, of: problem, binding)
        }
        return candidates.undominated(menus).map { Int32($0.offer) }
    }

    @Test("More points for the same or less, in the same group")
    func plain() {
        #expect(undominated([(5, [0], [1]), (6, [0], [1])]) == [1])
        #expect(undominated([(5, [0, 1], [1, 1]), (5, [1], [1])]) == [1])
        #expect(undominated([(5, [0, 6], [1, 3]), (5, [0], [1])]) == [0])
        #expect(undominated([(5, [0], [1]), (6, [1], [1])]) == [1, 0])
        #expect(undominated([(5, [7], [1]), (6, [8], [1]), (4, [], [])]) == [1, 0, 2])
        #expect(undominated([(5, [7], [1]), (6, [], [])]) == [1, 0])
        #expect(undominated([(5, [0, 7], [1, 1]), (6, [7, 0], [1, 1])]) == [1])
    }

    @Test("Who takes more units dominates only those who take as many")
    func amounts() {
        #expect(undominated([(6, [0], [2]), (5, [0], [1])]) == [0, 1])
        #expect(undominated([(6, [0], [2]), (5, [0], [2])]) == [0])
        #expect(undominated([(6, [0], [1]), (5, [0], [3])]) == [0])
        #expect(undominated([(6, [0, 1], [1, 2]), (5, [1, 0], [2, 1])]) == [0])
        #expect(undominated([(6, [0, 1], [1, 2]), (5, [0, 1], [2, 1])]) == [0, 1])
        #expect(undominated([(6, [0], [2]), (5, [0, 1], [1, 1])]) == [0, 1])
    }

    @Test("It names the group, what is an offer's own and binds, and its best option")
    func naming() {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 2, minimum: 2)
        let idle = builder.addResource(capacity: 9)
        let scarce = builder.addResource(capacity: 2)
        let own = [idle, scarce]
        for _ in 0..<3 {
            _ = builder.beginRequest()
            builder.beginOffer(points: 7, own: own.span)
            for points in [0, 4] as [Int32] {
                let shared = [group]
                builder.addVariant(points: points, resources: shared.span, tag: Int64(points))
            }
            builder.endOffer()
        }
        let problem = builder.build()
        let binding = Binding(problem, Presolve(problem))
        var menus = ReducedMenus(problem, Presolve(problem), binding)
        let menu = menus.reduced(0) ?? -1
        #expect(menus.offset == [1])
        var candidates = Candidates()
        candidates.begin()
        candidates.add(0, menu: menu, menus, of: problem, binding)
        let found = candidates.undominated(menus)
        #expect(found.map(\.group) == [group] && found.map(\.top) == [11])
        #expect(found.map(\.own) == [0..<1] && candidates.resources == [binding.number[2]])
    }
}
