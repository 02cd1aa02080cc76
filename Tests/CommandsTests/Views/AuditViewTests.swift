import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Records as a table")
struct AuditViewTests {
    private let register = TwoDistricts.make()

    private func past(
        _ seq: Int64, _ verb: String, _ noun: Noun? = nil, _ subject: Int64? = nil,
        user: UInt32 = 1001, person: Int64? = nil, action: AuditRecord.Action = .look
    ) -> PastRecord {
        PastRecord(
            seq: seq, at: 1_801_440_000 + seq * 60,
            record: AuditRecord(
                user: user, person: person, action: action, verb: verb, noun: noun,
                subject: subject))
    }

    private func reply(_ records: [PastRecord], limit: Int = 100) -> Outcome {
        Outcome(AuditView.reply(records, limit: limit, register, Chat().context.ports))
    }

    @Test("Who did what to whom, by the id that it has now")
    func rows() {
        let outcome = reply([
            past(9, "show", .student, register.key(.student, "S12")),
            past(
                8, "request speaker", .speakerRequest, register.key(.speakerRequest, "G1"),
                user: 1008, person: register.key(.teacher, "P1"), action: .change),
            past(7, "publish", action: .denied),
        ])
        #expect(outcome.members == ["rows": 3])
        #expect(outcome.data[0]["subject"] == "S12" && outcome.data[0]["noun"] == "student")
        #expect(outcome.data[0]["user"] == "rflores" && outcome.data[0]["person"] == "")
        #expect(outcome.data[0]["at"] == "2027-02-01T00:09")
        #expect(outcome.data[1]["user"] == "gateway" && outcome.data[1]["person"] == "P1")
        #expect(outcome.data[1]["noun"] == "speaker request")
        #expect(outcome.data.map { $0["action"] } == ["look", "change", "denied"])
        #expect(outcome.data[2]["subject"] == "" && outcome.data[2]["noun"] == "")
        #expect(outcome.data.map { $0["seq"] } == [9, 8, 7])
    }

    @Test("What stands no more is told by its key, and so is a noun that is not known")
    func removed() {
        let outcome = reply([past(1, "remove", .student, 4711), past(2, "x", nil, 4712)])
        #expect(outcome.data[0]["subject"] == "(removed, key 4711)")
        #expect(outcome.data[1]["subject"] == "(removed, key 4712)")
        #expect(reply([past(1, "outbox show", nil, 9)]).data[0]["subject"] == "mail 9")
    }

    @Test("A key of one noun is not taken for another's")
    func nouns() {
        let key = register.key(.student, "S1")
        #expect(reply([past(1, "x", .school, key)]).data[0]["subject"] != "S1")
    }

    @Test("A user who is gone is told by number")
    func user() {
        #expect(reply([past(1, "show", user: 77)]).data[0]["user"] == "77")
    }

    @Test("A full page says where the next begins")
    func pages() {
        let records = [past(9, "a"), past(8, "b")]
        let full = reply(records, limit: 2)
        #expect(full.members == ["rows": 2, "more": 8])
        #expect(full.lines.contains { $0.hasPrefix("# ") && $0.contains("before=") })
        #expect(reply(records, limit: 3).members == ["rows": 2])
    }

    @Test("Nothing on record is said so")
    func none() {
        let outcome = reply([])
        #expect(outcome.lines.count == 2 && outcome.data.isEmpty)
        #expect(outcome.lines[0].hasPrefix("# ") && outcome.members == ["rows": 0])
    }

    @Test("No line is wider than a terminal, and no name stands in it")
    func width() {
        let verbs = Verb.all.map(\.name)
        let records = verbs.enumerated().map {
            past(
                9_000_000_000 + Int64($0), $1, .speakerRequest,
                register.key(.speakerRequest, "G1"), person: register.key(.teacher, "P1"))
        }
        let outcome = reply(records)
        #expect(outcome.lines.allSatisfy { $0.count <= 110 })
        let names = Outcome.words(of: TwoDistricts.Names.all.joined(separator: " ")).sorted()
        #expect(outcome.tells(names, to: "") == [])
    }
}
