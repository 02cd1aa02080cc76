import Testing

@testable import Solving

@Suite struct WaysTests {
    private func take(_ place: Int, _ amount: Int32 = 1) -> Way.Take {
        Way.Take(place: place, amount: amount)
    }

    @Test("What there is enough of for all is left out, and equal ways count once")
    func ample() {
        var builder = ProblemBuilder()
        let ample = builder.addResource(capacity: 4)
        let scarce = builder.addResource(capacity: 3)
        for _ in 0..<2 {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [ample, scarce], amounts: [2, 2])
            builder.addOption(points: 2, resources: [scarce, ample], amounts: [2, 1])
            builder.addOption(points: 3, resources: [scarce], amounts: [1])
        }
        let ways = Ways(builder.build(), [0, 1])
        let least = Way(group: -1, takes: [take(0)])
        #expect(ways.capacity == [3])
        #expect(ways.asked == [[least], [least]])
        #expect(ways.others.isEmpty)
        #expect(Ways(builder.build(), [0]).asked == [[Way(group: -1, takes: [])]])
        #expect(Ways(builder.build(), [0]).capacity == [])
    }

    @Test("Into different groups the same take is two ways; more into the same group is none")
    func groups() {
        var builder = ProblemBuilder()
        let scarce = builder.addResource(capacity: 1)
        let groups = (0..<2).map { _ in builder.addResource(capacity: 9, minimum: 2) }
        for _ in 0..<2 {
            _ = builder.beginRequest()
            for group in groups {
                builder.addOption(points: 1, resources: [group, scarce])
                builder.addOption(points: 1, resources: [group])
            }
        }
        let ways = Ways(builder.build(), [1])
        #expect(ways.asked == [groups.map { Way(group: $0, takes: []) }])
    }

    @Test("Others count by their ways into the groups, as many as are alike")
    func others() {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 9, minimum: 3)
        let other = builder.addResource(capacity: 9, minimum: 2)
        let scarce = builder.addResource(capacity: 1)
        let taken: [[Int32]] = [[group], [group], [scarce, group], [scarce, other], [group]]
        for resources in taken {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: resources)
            builder.addOption(points: 1, resources: [other])
        }
        let ways = Ways(builder.build(), [0])
        #expect(ways.asked.map { $0.map(\.group) } == [[group, other]])
        let free = [Way(group: group, takes: []), Way(group: other, takes: [])]
        let taking = Way(group: group, takes: [take(0)])
        let second = Way(group: other, takes: [take(0)])
        #expect(ways.capacity == [1])
        #expect(ways.others.map(\.count) == [2, 1, 1])
        #expect(ways.others.map(\.ways) == [free, [free[1], taking], [free[1], second]])
    }

    @Test("As many others count as can be needed", arguments: [(3, 0), (2, 1)])
    func fillers(capacity: Int, takes: Int) {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 9, minimum: 3)
        let shared = builder.addResource(capacity: capacity)
        let own = (0..<8).map { _ in builder.addResource(capacity: 1) }
        for request in 0..<8 {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [group, shared, own[request]])
            if request > 0 { builder.addOption(points: 1, resources: [group]) }
        }
        let ways = Ways(builder.build(), [0])
        #expect(ways.asked.map { $0.map(\.takes.count) } == [[takes]])
        #expect(ways.others.map(\.count) == [7])
    }

    @Test(
        "Ways into the same group are compared by all that they take",
        arguments: [
            ([1, 0], [1, 1], true), ([2, 0], [1, 1], false), ([0, 1], [1, 3], true),
            ([0, 0, 1], [1, 1, 0], false), ([], [], true), ([1, 1], [1, 0], false),
            ([0, 2], [9, 2], true), ([0, 2], [9, 1], false),
        ] as [([Int32], [Int32], Bool)])
    func comparison(one: [Int32], other: [Int32], expected: Bool) {
        /// Takes so many of each.
        func way(_ amounts: [Int32], group: Int32) -> Way {
            let takes = amounts.enumerated().filter { $0.element > 0 }
            return Way(group: group, takes: takes.map { take($0.offset, $0.element) })
        }
        #expect(way(one, group: 4).takesNoMore(than: way(other, group: 4)) == expected)
        #expect(!way(one, group: 4).takesNoMore(than: way(other, group: -1)))
        #expect(way(one, group: 4).units == Int(one.reduce(0, +)))
    }
}
