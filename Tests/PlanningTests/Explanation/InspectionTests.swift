import Testing
import WorkBasedLearning

@testable import Planning

/// All rules are asked, where listing stops at the first refusal.
@Suite struct InspectionTests {
    private typealias Found<Pair, Detail> = (
        refusals: [Refusal], passed: [Inspection<Pair, Detail>.Passed]
    )

    private func inspect<Pair, Detail>(
        _ judged: JudgedOption<Pair, Detail>?, _ rules: [VerdictRule<Pair, Detail>]
    ) throws -> Found<Pair, Detail> {
        let option = try #require(judged)
        let ids = option.situation.facts.ids
        return Inspection(rules: rules, situation: option.situation, ids: ids)
            .inspect(option.pair, option.offers)
    }

    private func students(_ given: [String]) throws -> Found<Pairing, Offer> {
        try inspect(ExampleCounty(given).placement, studentRules)
    }

    private func speakers(_ given: [String]) throws -> Found<Visit, SessionOffer> {
        try inspect(ExampleCounty(given).session, speakerRules)
    }

    @Test func whatPassesHasItsPointsAndNeeds() throws {
        let county = ExampleCounty()
        let found = try inspect(county.placement, studentRules)
        let ids = try #require(county.placement?.situation.facts.ids)
        #expect(found.refusals.isEmpty)
        #expect(found.passed.map(\.points) == [970])
        let needs = found.passed.flatMap(\.needs).map { $0.resource.thing(ids).name }
        #expect(needs.sorted() == ["slot:O1", "student-day:S1:2027-02-16"])
    }

    @Test func everyRuleThatRefusesIsNamed() throws {
        let found = try students([
            "slot O1 grades=12 min_age=17", "availability S1 kind=busy start=10:00 end=10:01",
        ])
        #expect(found.refusals.map(\.rule) == ["age", "grade", "free-time"])
        #expect(found.passed.isEmpty)
    }

    /// The walk takes 15 minutes each way and the drive 8.
    @Test(
        arguments: [
            ("08:52", [984], []), ("08:53", [], ["free-time"]),
        ] as [(String, [Int], [String])])
    func theOfferWithTheFewestRefusalsCounts(
        _ start: String, _ points: [Int], _ rules: [String]
    ) throws {
        let found = try students([
            "student S1 travel=walk;drive", "availability S1 kind=free start=\(start) end=11:08",
        ])
        #expect(found.passed.map(\.points) == points)
        #expect(found.refusals.map(\.rule) == rules)
    }

    @Test(arguments: absences)
    func ofWhatThereIsNothingNobodyGetsAny(
        _ given: [String], _ rule: String, _ reason: String
    ) throws {
        let found = try students(given)
        #expect(found.refusals == [Refusal(rule: rule, reason: reason)])
        #expect(found.passed.isEmpty)
    }

    @Test func aSpeakerWhoComesToNothing() throws {
        let found = try speakers(["speaker K1 monthly_limit=0"])
        #expect(
            found.refusals
                == [Refusal(rule: "speaker-month", reason: "K1's monthly limit is 0")])
    }

    @Test(arguments: [
        (30, "0 points: the journey costs as much as"),
        (5, "-25 points: the journey costs more than"),
    ])
    func whatEarnsNothingIsRefused(_ worth: Int, _ words: String) throws {
        let county = ExampleCounty()
        var settings = PlanningSettings()
        settings.placementPoints = worth
        let option = try #require(county.placement)
        let judged = JudgedOption(
            situation: Situation(Facts(county.register, settings: settings, asOf: county.asOf)),
            pair: option.pair, offers: option.offers)
        let reason = "it would earn \(words) the place earns"
        #expect(
            try inspect(judged, studentRules).refusals == [Refusal(rule: "points", reason: reason)])
    }
}

/// A run there and back that takes nobody.
private let rides = [
    "trip T1 from=H1 to=W1 departs=2027-02-16T08:30 arrives=2027-02-16T08:45 seats=0",
    "trip T1 from=W1 to=H1 departs=2027-02-16T11:15 arrives=2027-02-16T11:30 seats=0",
]

private let absences: [([String], String, String)] = [
    (["employer E1 monthly_limit=0"], "employer-month", "employer E1 takes nobody"),
    (
        ["school H1 daily_release_limit=0"], "school-release",
        "school H1 releases nobody on Tue 16 Feb 2027"
    ),
    (["student S1 travel=ride"] + rides, "seat-on-run", "run T1 has no seat"),
    (
        ["student S1 travel=ride wheelchair=yes"] + rides, "seat-on-run",
        "run T1 has no wheelchair place"
    ),
]
