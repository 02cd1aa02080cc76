import Testing
import WorkBasedLearning

@testable import Planning

@Suite struct ExplanationTests {
    private func opening(_ points: Int, lacks prices: [Double] = []) -> Opening {
        Opening(
            way: .placement(Placement(request: "R1", slot: "O1", out: .walk, back: .walk)),
            points: points,
            lacks: prices.map {
                Lack(thing: .slot("O1"), used: 1, capacity: 1, minimum: 1, price: $0)
            })
    }

    private func judgement(
        _ slot: String, refusedBy rules: [String], daysOff: Int = 0
    ) -> Judgement {
        Judgement(
            target: slot, refusals: rules.map { Refusal(rule: $0, reason: "it is so") },
            openings: rules.isEmpty ? [opening(900)] : [], daysOff: daysOff)
    }

    private var explanation: Explanation {
        Explanation(
            [
                judgement("O1", refusedBy: ["age", "grade"]), judgement("O2", refusedBy: ["grade"]),
                judgement("O3", refusedBy: ["dates"]), judgement("O4", refusedBy: ["grade"]),
                judgement("O5", refusedBy: []),
            ], rules: studentRules)
    }

    @Test func closuresCountTheMostFirst() {
        let closures = explanation.closures.map { "\($0.rule) \($0.count)" }
        #expect(closures == ["grade 3", "age 1", "dates 1"])
        #expect(explanation.closures.first?.sentence == Grade.rule.sentence)
    }

    @Test func theNearestMissesAreOfTheFewestAndRarestRules() {
        #expect(explanation.nearestMisses.map(\.target) == ["O3", "O2", "O4"])
        let other = Explanation(
            [
                judgement("O1", refusedBy: ["kind"]), judgement("O2", refusedBy: ["age", "grade"]),
            ], rules: studentRules)
        #expect(other.nearestMisses.map(\.target) == ["O2"])
        #expect(Explanation([], rules: studentRules).nearestMisses.isEmpty)
    }

    @Test func ofEqualMissesTheNearestInTimeIsFirst() {
        let misses = Explanation(
            [
                judgement("O1", refusedBy: ["dates"], daysOff: 9),
                judgement("O2", refusedBy: ["dates"], daysOff: 1),
                judgement("O3", refusedBy: ["dates"], daysOff: 1),
            ], rules: studentRules
        ).nearestMisses
        #expect(misses.map(\.target) == ["O2", "O3", "O1"])
    }

    @Test func whatEarnsNothingIsCountedUnderANameOfItsOwn() {
        let closures = Explanation(
            [judgement("O1", refusedBy: [Worth.name])], rules: studentRules
        ).closures
        #expect(closures.map(\.rule) == ["points"])
        #expect(closures.map(\.sentence) == ["An option must earn points."])
    }

    @Test func openingsOfAllComeInOneList() {
        let judgements = [
            Judgement(target: "O1", refusals: [], openings: [opening(900), opening(800)]),
            Judgement(target: "O2", refusals: [], openings: [opening(950)]),
        ]
        let explanation = Explanation(judgements, rules: studentRules)
        #expect(explanation.openings.map(\.points) == [950, 900, 800])
    }

    @Test func theBestOpeningCostsOthersLeast() {
        let openings = [opening(1000, lacks: [90, 20]), opening(920), opening(910, lacks: [0])]
        let judgement = Judgement(target: "O1", refusals: [], openings: openings)
        #expect(judgement.best == openings[1])
        #expect(openings[0].worth == 890)
    }
}
