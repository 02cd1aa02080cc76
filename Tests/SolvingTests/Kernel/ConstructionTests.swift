import Testing

@testable import Solving

@Suite struct ConstructionTests {
    @Test(
        "The first choice is sound and leaves nobody out who fits (seeds 1 to 10)",
        arguments: UInt64(1)...10)
    func build(seed: UInt64) {
        let problem = Instances.small(seed: seed)
        let model = Instances.model(of: problem)
        let list = Instances.shortlist(of: model, seed: seed)
        var chain = Chain(list)
        var odds = Odds(random: SeededRandom(seed: seed))
        Construction.build(&chain, list, openFirst: Array(0..<list.groupCount), &odds)
        chain.roster.expectSound(problem, list, "seed \(seed)")
        var leftOut = 0
        for request in 0..<list.requestCount where chain.roster.choice[request] < 0 {
            for entry in list.entries(of: request) {
                let group = list.group[entry]
                let isShut = group >= 0 && chain.roster.used[list.firstGroup + Int(group)] == 0
                if !isShut, chain.roster.fits(entry, list) { leftOut += 1 }
            }
        }
        let points = chain.roster.points
        #expect(leftOut == 0)
        #expect(points > 0)
    }

    @Test("A choice is restored as it was (seeds 1 to 10)", arguments: UInt64(1)...10)
    func restore(seed: UInt64) {
        let problem = Instances.small(seed: seed)
        let model = Instances.model(of: problem)
        let first = Instances.shortlist(of: model, seed: seed)
        var chain = Chain(first)
        var odds = Odds(random: SeededRandom(seed: seed))
        Construction.build(&chain, first, openFirst: Array(0..<first.groupCount), &odds)
        let choice = chain.roster.options(first)
        let second = Instances.shortlist(of: model, seed: seed + 100, keeping: choice)
        var other = Chain(second)
        Construction.restore(choice, &other, second)
        other.roster.expectSound(problem, second, "seed \(seed)")
        let restored = other.roster.options(second)
        #expect(restored == choice)
    }
}
