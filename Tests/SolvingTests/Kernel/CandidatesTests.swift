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
        var candidates = Candidates()
        candidates.begin()
        for option in options.indices { candidates.add(option, of: problem, binding) }
        var found: [Int32] = []
        candidates.forEachUndominated { option, _, _, _ in found.append(option) }
        return found
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

    @Test("It names the group, the resources that bind and their amounts")
    func naming() {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 2, minimum: 2)
        let idle = builder.addResource(capacity: 9)
        let scarce = builder.addResource(capacity: 5)
        for _ in 0..<3 {
            _ = builder.beginRequest()
            builder.addOption(points: 7, resources: [idle, scarce, group], amounts: [1, 2, 1])
        }
        let problem = builder.build()
        var candidates = Candidates()
        candidates.begin()
        candidates.add(0, of: problem, Binding(problem, Presolve(problem)))
        var found: [[Int32]] = []
        candidates.forEachUndominated { option, joined, taken, amounts in
            found.append([option, joined] + taken + amounts)
        }
        #expect(found == [[0, group, 0, 2]])
    }
}
