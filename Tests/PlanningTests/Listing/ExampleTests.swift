import Testing
import WorkBasedLearning

@testable import Planning

/// The rules say of their examples what the examples say.
@Suite struct ExampleTests {
    private let allRules = Rules.forStudents + Rules.forSpeakers

    @Test func everyExampleIsTrue() {
        expectTruth(of: studentRules) { $0.placement }
        expectTruth(of: speakerRules) { $0.session }
    }

    private func expectTruth<Pair, Detail>(
        of rules: [VerdictRule<Pair, Detail>],
        _ judged: (ExampleCounty) -> JudgedOption<Pair, Detail>?
    ) {
        for rule in rules {
            for example in rule.examples {
                let ruling = judged(ExampleCounty(example.given))?.ruling(rule)
                #expect(ruling == example.outcome, "\(rule.name): \(example.given)")
            }
        }
    }

    @Test func everyRuleHasExamplesOfBothOutcomes() {
        for rule in allRules {
            #expect(rule.examples.count >= 2, "\(rule.name)")
            guard rule.effect == .forbids else { continue }
            let outcomes = rule.examples.map(\.outcome)
            #expect(outcomes.contains(Ruling.allowed), "\(rule.name)")
            #expect(outcomes.contains(Ruling.forbidden), "\(rule.name)")
        }
    }

    @Test func whatIsForbiddenHasAReason() {
        expectReasons(of: studentRules) { $0.placement }
        expectReasons(of: speakerRules) { $0.session }
    }

    private func expectReasons<Pair, Detail>(
        of rules: [VerdictRule<Pair, Detail>],
        _ judged: (ExampleCounty) -> JudgedOption<Pair, Detail>?
    ) {
        for rule in rules {
            for example in rule.examples where example.outcome == .forbidden {
                let reason = judged(ExampleCounty(example.given))?.reason(rule) ?? ""
                #expect(!reason.isEmpty, "\(rule.name): \(example.given)")
                #expect(!reason.hasSuffix("."), "\(rule.name): \(reason)")
                #expect(!reason.contains("Optional("), "\(rule.name): \(reason)")
            }
        }
    }

    @Test func theCountyAsItIsPassesAllRules() {
        let county = ExampleCounty()
        for rule in studentRules where rule.effect == .forbids {
            #expect(county.placement?.ruling(rule) == Ruling.allowed, "\(rule.name)")
        }
        for rule in speakerRules where rule.effect == .forbids {
            #expect(county.session?.ruling(rule) == Ruling.allowed, "\(rule.name)")
        }
    }

    @Test func theCountyAsItIsHasItsOptions() {
        let county = ExampleCounty()
        let options = Options(county.register, asOf: county.asOf)
        #expect(
            options.placements == ["R1 O1 walk/walk 970 slot:O1,student-day:S1:2027-02-16"])
        #expect(options.starts == ["09:00", "09:15", "09:30"])
        #expect(options.sessions.allSatisfy { $0.hasPrefix("G1 K1 ") })
        #expect(options.points == [970, 984, 984, 984])
    }

    @Test(arguments: [
        "slot", "lot O1 max=2", "slot O1 colour=red", "slot O1 max=many", "slot O1 max",
        "slot O1 min=3", "start noon", "as-of today", "published R1 O1",
    ])
    func whatCannotBeReadIsAnError(_ sentence: String) {
        var county = ExampleCounty()
        #expect(throws: ExampleCounty.Unreadable.self) { try county.alter(sentence) }
    }
}

/// What the rules say of an option that they forbid, in full.
@Suite struct ReasonTests {
    @Test(arguments: studentReasons)
    func students(_ name: String, _ given: [String], _ reason: String) throws {
        let rule = try #require(studentRules.first { $0.name == name })
        #expect(ExampleCounty(given).placement?.reason(rule) == reason)
    }

    @Test(arguments: journeyReasons)
    func journeys(_ given: [String], _ reason: String) {
        #expect(ExampleCounty(given).placement?.reason(JourneyThereAndBack.rule) == reason)
    }

    @Test(arguments: speakerReasons)
    func speakers(_ name: String, _ given: [String], _ reason: String) throws {
        let rule = try #require(speakerRules.first { $0.name == name })
        #expect(ExampleCounty(given).session?.reason(rule) == reason)
    }
}

private let studentReasons: [(String, [String], String)] = [
    ("age", ["slot O1 min_age=17"], "one must be 17 on that day, and the student is 16"),
    ("kind", ["slot O1 kind=industry_panel"], "it is an industry panel, not a job shadow"),
    (
        "dates", ["request R1 earliest=2027-02-17"],
        "Tue 16 Feb 2027 is before the request's first day, Wed 17 Feb 2027"
    ),
    (
        "documents", ["slot O1 documents=a;waiver;b", "employer E1 documents=b;c"],
        "the student does not hold a, b or c"
    ),
    ("grade", ["slot O1 grades=12"], "it is for grade 12, and the student is in grade 11"),
    (
        "grade", ["slot O1 grades=9;10;12"],
        "it is for grades 9, 10 or 12, and the student is in grade 11"
    ),
    (
        "pathway", [#"slot O1 pathways="Arts, Media;Law;Business""#],
        "it is for Arts, Media; Law; or Business, and the student's pathway is Health"
    ),
    (
        "lead-time", ["as-of 2027-02-15T08:00"],
        "it starts less than 48 hours after Mon 15 Feb 2027, 08:00"
    ),
    (
        "pathway", ["slot O1 pathways=Law;Arts"],
        "it is for Law or Arts, and the student's pathway is Health"
    ),
    (
        "free-time", ["availability S1 kind=free start=08:00 end=10:30"],
        "the student would have to be free from 08:45 to 11:15, and is free 08:00-10:30"
    ),
    (
        "free-time", ["calendar H1 date=2027-02-16 day_type=closed"],
        "the school is closed on that day"
    ),
]

/// The school stands at 38.44 degrees; a degree of latitude is 111.19 km.
private let journeyReasons: [([String], String)] = [
    (
        ["site W1 latitude=38.506"],
        """
        no run arrives within 45 minutes before 09:00, it is 7.3 km and a walk may be 2.0 km, \
        and the student may not drive
        """
    ),
    (
        ["student S1 travel=walk;drive", "site W1 latitude=38.9796"],
        """
        it is 60.1 km and a walk may be 2.0 km and a drive may be 60.0 km, and the student \
        may not ride
        """
    ),
    (
        ["site W1 latitude= longitude="],
        """
        no run arrives within 45 minutes before 09:00, site W1 has no coordinates for a walk, \
        and the student may not drive
        """
    ),
    (
        [
            "student S1 travel=ride",
            "trip T1 from=H1 to=W1 departs=2027-02-16T08:00 arrives=2027-02-16T08:15",
        ],
        """
        a run arrives within 45 minutes before 09:00 but none leaves within 45 minutes after \
        11:00, and the student may not walk or drive
        """
    ),
]

private let speakerReasons: [(String, [String], String)] = [
    (
        "speaker-travel", ["speaker K1 max_travel_minutes=7"],
        "the drive takes 8 minutes one way and the speaker drives at most 7"
    ),
    (
        "speaker-travel", ["site W1 latitude=39.1145"],
        "it is 75.0 km to the school and a drive may be 60.0 km"
    ),
    (
        "speaker-travel", ["speaker K1 site="],
        "the speaker has no site and comes only virtually"
    ),
    (
        "speaker-mode", ["speaker_request G1 mode=virtual"],
        "the request asks for a virtual session, and the speaker gives only onsite ones"
    ),
    (
        "speaker-subject", ["section C1 pathway=Law", "speaker_request G1 topic=robots"],
        """
        no topic of the speaker has all words of "robots", and Law is none of the speaker's \
        pathways
        """
    ),
    (
        "speaker-meeting", ["start 09:45"],
        "on Tue 16 Feb 2027 the section meets 09:00-10:00, which does not hold 09:45-10:15"
    ),
    (
        "speaker-meeting", ["speaker_request G1 minutes=61"],
        "on Tue 16 Feb 2027 the section meets 09:00-10:00, too short for 61 minutes"
    ),
    (
        "speaker-meeting", ["start 09:10"],
        """
        on Tue 16 Feb 2027 09:10 is not the meeting's start nor a multiple of 15 minutes after \
        it
        """
    ),
    (
        "speaker-free-time", ["availability K1 kind=busy"],
        """
        on Tue 16 Feb 2027 the speaker would have to be free from 08:52 to 09:38 with the \
        drive of 8 minutes each way, and is not free at all on that day
        """
    ),
]
