import Testing

@testable import Solving

@Suite struct RosterTests {
    @Test(
        "Rolling back restores choices, units, holders and points (seed 6)",
        arguments: [false, true])
    func rollBack(amounts: Bool) {
        let problem = Instances.middle(seed: 6, amounts: amounts)
        var random = SeededRandom(seed: 6)
        let model = Instances.model(of: problem)
        let list = ShortlistMaker.shortlist(
            model, Prices(model), slack: 1_000, limit: 12,
            keeping: [Int32](repeating: -1, count: problem.requestCount), random: &random)
        var roster = Roster(list)
        shuffle(&roster, list, &random, moves: 400)
        roster.keep()
        let choice = roster.choice.array()
        let used = roster.used.array()
        let points = roster.points
        shuffle(&roster, list, &random, moves: 400)
        let isChanged = roster.choice.array() != choice
        #expect(isChanged)
        roster.rollBack(list)
        #expect(roster.choice.array() == choice)
        #expect(roster.used.array() == used)
        #expect(roster.points == points)
        for unit in 0..<list.capacity.count {
            let count = roster.holderCount(of: Int32(unit))
            let holders = (0..<count).map { roster.holder($0, of: Int32(unit)) }
            let expected = choice.indices.filter { request in
                choice[request] >= 0
                    && list.units(of: Int(choice[request])).contains { list.units[$0] == unit }
            }
            #expect(holders.sorted() == expected)
        }
    }

    private func shuffle(
        _ roster: inout Roster, _ list: borrowing Shortlist, _ random: inout SeededRandom,
        moves: Int
    ) {
        for _ in 0..<moves {
            let request = random.below(list.requestCount)
            let entries = list.entries(of: request)
            roster.set(request, to: -1, list)
            let entry = entries.lowerBound + random.below(entries.count)
            if roster.fits(entry, list) { roster.set(request, to: Int32(entry), list) }
        }
    }
}
