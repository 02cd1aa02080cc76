import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("show")
struct ShowTests {
    /// An id of each noun of the county.
    private static let ids: [Noun: String] = [
        .school: "H1", .student: "S1", .guardian: "S1", .teacher: "P1", .section: "C1",
        .enrollment: "C1", .calendar: "H1", .employer: "E1", .site: "W1", .slot: "O1",
        .speaker: "K1", .trip: "T1", .availability: "H1", .request: "R1", .speakerRequest: "G1",
    ]

    @Test("Every noun has its card, and the look is on record", arguments: Noun.allCases)
    func card(noun: Noun) throws {
        var talk = Talk()
        let id = try #require(ShowTests.ids[noun])
        let outcome = talk.say("show \(noun.rawValue) \(id)")
        #expect(outcome.isOK && outcome.isQuiet)
        #expect(!outcome.data.isEmpty)
        let key = try #require(talk.register.key(noun, id))
        let record = AuditRecord(user: 1001, action: .look, verb: "show", noun: noun, subject: key)
        #expect(outcome.records == [record])
        #expect(outcome.events.isEmpty)
    }

    @Test("Every noun has its list, and the look is on record", arguments: Noun.allCases)
    func list(noun: Noun) {
        var talk = Talk()
        let outcome = talk.say("show \(noun.rawValue)s")
        #expect(outcome.isOK && outcome.isQuiet)
        #expect(outcome.members["rows"] == .number(talk.register.count(noun)))
        let record = AuditRecord(user: 1001, action: .look, verb: "show", noun: noun, subject: nil)
        #expect(outcome.records == [record])
    }

    @Test(
        "An id that is not known gets the nearest, and no look is on record",
        arguments: Noun.allCases)
    func notFound(noun: Noun) throws {
        var talk = Talk()
        let id = try #require(ShowTests.ids[noun])
        let near = talk.say("show \(noun.rawValue) \(id.dropLast())9")
        #expect(
            near.failure
                == Failure(
                    .notFound,
                    "there is no \(noun.words) \"\(id.dropLast())9\"; did you mean "
                        + "\(id)?"))
        #expect(near.records.isEmpty)
        let far = talk.say("show \(noun.rawValue) nothing-like-it")
        #expect(
            far.failure == Failure(.notFound, "there is no \(noun.words) \"nothing-like-it\""))
    }

    @Test("An id in small letters is found, and for another one the nearest")
    func nearest() {
        var talk = Talk()
        #expect(talk.say("show student s1").text == talk.say("show student S1").text)
        #expect(talk.say("show student S3").failure?.text.hasSuffix("; did you mean S1?") == true)
    }

    @Test("A noun may stand in other letters and in the plural")
    func nouns() throws {
        #expect(try Show.noun("Students") == .student)
        #expect(try Show.noun("speaker-request") == .speakerRequest)
        #expect(try Show.noun("speaker_requests") == .speakerRequest)
        #expect(
            throws: Failure(
                .badArgument,
                "\"studnet\" is not something that is kept here; did you mean student? (known: "
                    + "school, student, guardian, teacher, section, enrollment, calendar, "
                    + "employer, site, slot, speaker, trip, availability, request, "
                    + "speaker_request, day, placements, plan, sessions, unplaced, unreached)")
        ) { try Show.noun("studnet") }
    }

    @Test("What messages call a speaker request can be said like that")
    func speakerRequest() {
        var talk = Talk()
        let outcome = talk.say("show speaker request G1")
        #expect(outcome.isOK)
    }

    @Test("Without a noun it says what it needs")
    func missing() {
        var talk = Talk(strict: true)
        let failure = talk.say("show").failure
        #expect(failure?.code == .missingArgument)
        #expect(
            failure?.text.hasPrefix("show needs noun (what: a noun, day, plan, placements, ")
                == true)
    }
}
