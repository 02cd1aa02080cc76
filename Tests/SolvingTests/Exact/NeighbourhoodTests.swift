import Testing

@testable import Solving

@Suite struct NeighbourhoodTests {
    /// A part of some of the requests, each with all its options.
    private func part(
        _ problem: Problem, _ choice: [Int32], _ random: inout SeededRandom
    ) -> Neighbourhood {
        let requests = (0..<Int32(problem.requestCount)).filter { _ in random.below(2) == 0 }
        return Neighbourhood(
            requests, of: problem,
            near: requests.map { problem.numbers(of: Int($0)).map { Int32($0) } }, choice: choice,
            used: problem.use(of: choice))
    }

    @Test("Any valid choice of a part is valid in the whole (tiny problems, seeds 1 to 200)")
    func validity() {
        var parts = 0
        for seed in UInt64(1)...200 {
            let problem = Instances.tiny(seed: seed)
            var random = SeededRandom(seed: seed)
            let valid = Instances.validChoices(of: problem)
            let choice = valid[random.below(valid.count)]
            let part = part(problem, choice, &random)
            #expect(check(part.problem, part.choice).isEmpty, "seed \(seed)")
            for found in Instances.validChoices(of: part.problem).prefix(200) {
                var whole = choice
                part.apply(found, to: &whole)
                #expect(check(problem, whole).isEmpty, "seed \(seed)")
                parts += 1
            }
        }
        #expect(parts > 500)
    }

    @Test("What the requests have now, put back, is the whole's choice (seeds 1 to 50)")
    func identity() {
        for seed in UInt64(1)...50 {
            let problem = Instances.middle(seed: seed, requests: 60)
            var random = SeededRandom(seed: seed)
            let nobody = [Int32](repeating: -1, count: problem.requestCount)
            let choice = Completion.completed(nobody, problem)
            let part = part(problem, choice, &random)
            var whole = choice
            part.apply(part.choice, to: &whole)
            #expect(whole == choice, "seed \(seed)")
        }
    }
}
