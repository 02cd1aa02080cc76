import Testing

@testable import Solving

@Suite struct ConstructionTests {
    @Test(
        "The first choice is sound and leaves nobody out who fits (seeds 1 to 10)",
        arguments: UInt64(1)...10)
    func build(seed: UInt64) {
        let problem = Instances.small(seed: seed, amounts: seed.isMultiple(of: 2))
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
        let problem = Instances.small(seed: seed, amounts: seed.isMultiple(of: 2))
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

    /// What annealing finds is taken for what a relaxation takes whole.
    @Test("What was taken most often is followed (seeds 1 to 10)", arguments: UInt64(1)...10)
    func follow(seed: UInt64) {
        let problem = Instances.small(seed: seed, amounts: seed.isMultiple(of: 2))
        let model = Instances.model(of: problem)
        let first = Instances.shortlist(of: model, seed: seed)
        let random = SeededRandom(seed: seed)
        var annealing = Annealing(first, from: [], openFirst: [], random: random)
        annealing.run(
            first, moves: 5_000, steps: Annealing.steps, scale: model.scale,
            watch: Watch(Limits(seed: seed)), tick: { _ in })
        let wanted = annealing.choice(first)
        var prices = Prices(model)
        var isOpen = [Bool](repeating: false, count: model.groupCount)
        for option in 0..<model.optionCount where wanted.contains(model.original[option]) {
            prices.share[option] = 0.9
            let group = model.group(of: option)
            if group >= 0 { isOpen[Int(group)] = true }
        }
        var chance = random
        let list = ShortlistMaker.shortlist(
            model, prices, slack: 1_000, limit: 12, keeping: wanted, random: &chance)
        var chain = Chain(list)
        var odds = Odds(random: random)
        let groups = isOpen.indices.filter { isOpen[$0] }
        Construction.build(&chain, list, openFirst: groups, &odds)
        chain.roster.expectSound(problem, list, "seed \(seed)")
        let found = chain.roster.options(list)
        #expect(zip(wanted, found).allSatisfy { $0 < 0 || $0 == $1 }, "seed \(seed)")
        #expect(wanted.contains { $0 >= 0 })
    }
}
