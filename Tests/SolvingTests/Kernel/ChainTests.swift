import Testing

@testable import Solving

@Suite struct ChainTests {
    @Test(
        "Trials leave a sound roster, and what is undone is as it was (seeds 1 to 10)",
        arguments: UInt64(1)...10)
    func trials(seed: UInt64) {
        let problem = Instances.small(seed: seed, amounts: seed.isMultiple(of: 2))
        let model = Instances.model(of: problem)
        let list = Instances.shortlist(of: model, seed: seed)
        var chain = Chain(list)
        var odds = Odds(random: SeededRandom(seed: seed))
        var kept = 0
        for trial in 0..<400 {
            let before = chain.roster.account
            if makeTrial(&chain, list, &odds), odds.below(4) > 0 {
                chain.roster.keep()
                chain.roster.expectSound(problem, list, "seed \(seed), trial \(trial)")
                kept += 1
            } else {
                chain.roster.rollBack(list)
                let after = chain.roster.account
                #expect(after == before, "seed \(seed), trial \(trial)")
            }
        }
        #expect(kept > 50)
    }

    /// Opens or closes a group, or moves a request.
    ///
    /// - Returns: whether the trial may be kept.
    private func makeTrial(
        _ chain: inout Chain, _ list: borrowing Shortlist, _ odds: inout Odds
    ) -> Bool {
        chain.begin()
        if odds.below(5) == 0, list.groupCount > 0 {
            let group = odds.below(list.groupCount)
            if chain.roster.used[list.firstGroup + group] > 0 {
                chain.close(group, list)
            } else if !chain.open(group, list, mayEvict: true, &odds) {
                return false
            }
            return chain.settle(floor: .min, list, &odds)
        }
        let request = odds.below(list.requestCount)
        let entries = list.entries(of: request)
        if entries.isEmpty { return false }
        let entry = entries.lowerBound + odds.below(entries.count)
        let group = list.group[entry]
        if group >= 0, chain.roster.used[list.firstGroup + Int(group)] == 0 { return false }
        if !chain.mayLeave(request, for: group, list) { return false }
        if !chain.admit(request, entry, depth: 0, list, &odds) { return false }
        return chain.settle(floor: .min, list, &odds)
    }

    @Test("A trial that ends below the floor says so (seed 11)")
    func floor() {
        let problem = Instances.small(seed: 11)
        let model = Instances.model(of: problem)
        let list = Instances.shortlist(of: model, seed: 11)
        var chain = Chain(list)
        var odds = Odds(random: SeededRandom(seed: 11))
        Construction.build(&chain, list, openFirst: [], &odds)
        chain.roster.keep()
        let points = chain.roster.points
        chain.begin()
        let isReached = chain.settle(floor: points, list, &odds)
        let isExceeded = chain.settle(floor: points + 1, list, &odds)
        #expect(isReached)
        #expect(!isExceeded)
    }
}
