import Testing
import WorkBasedLearning

@testable import Storage

@Suite("What a batch writes")
struct BatchWriterTests {
    let disk: Disk
    let store: Store

    init() throws {
        disk = try Disk()
        store = try disk.open()
    }

    private static let matter = Matter(kind: "host-ask", subject: 3, recipient: 8, ordinal: 2)

    private func told(_ digest: String, _ language: Language = .spanish) -> Told {
        Told(
            digest: digest, address: "a@example.net", language: language, gist: "job shadow\né",
            root: digest == "b" ? "" : "ask-3-8", round: 7, sequence: digest == "c" ? 2 : 0,
            start: digest == "b" ? nil : Moment("2027-02-16T09:00"),
            end: digest == "b" ? nil : Moment("2027-02-16T11:15"), place: "12 Mill St",
            at: digest == "b" ? nil : Moment("2027-01-20T10:05"))
    }

    private func commit(_ changes: [Change]) throws -> Register {
        try store.commit(Register().batch(changes))
        return try store.load()
    }

    private func known(_ register: Register) -> [Matter: Told] {
        func list(_ entries: some Sequence<(key: Matter, value: Told)>) -> [Matter: Told] {
            Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.value) })
        }
        return list(register.told)
    }

    @Test("What somebody was told comes back, is replaced, and goes")
    func told() throws {
        let other = Matter(kind: "host-ask", subject: 3, recipient: 8, ordinal: 0)
        let first = try commit([
            .told(BatchWriterTests.matter, told("a")), .told(other, told("b", .english)),
        ])
        #expect(
            known(first) == [
                BatchWriterTests.matter: told("a"), other: told("b", .english),
            ])
        let second = try commit([.told(BatchWriterTests.matter, told("c"))])
        #expect(known(second)[BatchWriterTests.matter] == told("c"))
        #expect(
            known(try commit([.told(BatchWriterTests.matter, nil)])).keys.sorted {
                $0.ordinal < $1.ordinal
            } == [other])
        #expect(known(try commit([.told(BatchWriterTests.matter, nil)])).count == 1)
    }

    @Test("The last answer to an asking comes back with its reason, and goes without a trace")
    func answers() throws {
        let parties = AskParties(subject: 3, contact: 8)
        let refusal = AskAnswer(
            ask: Ask(parties, round: 5), state: .declined, reason: "Zo\u{eb} is ill")
        let accepted = AskAnswer(ask: Ask(parties, round: 7), state: .accepted)
        let other = AskAnswer(ask: Ask(subject: 3, contact: 9, round: 5), state: .accepted)
        let first = try commit([.answered(refusal), .answered(other)])
        #expect(first.answer(.employer, parties) == refusal)
        #expect(first.state(of: other.ask) == .accepted)
        let second = try commit([.answered(accepted)])
        #expect(second.state(of: accepted.ask) == .accepted)
        #expect(second.state(of: refusal.ask) == .asked)
        let third = try commit([.answered(AskAnswer(ask: accepted.ask, state: .asked))])
        #expect(third.refusals.isEmpty && third.state(of: other.ask) == .accepted)
        #expect(try disk.rows("SELECT contact, reason FROM ask") == [["9", ""]])
    }

    @Test("Events and records are appended with the batch's time")
    func history() throws {
        var batch = Batch()
        batch.at = 1_800_000_000
        batch.events = [Event("published"), Event("student-changed", subject: 6)]
        batch.records = [
            AuditRecord(user: .max, action: .look, verb: "show", noun: .speakerRequest, subject: 6),
            AuditRecord(user: 0, action: .change, verb: "import", noun: nil, subject: nil),
        ]
        try store.commit(batch)
        batch.firstEvent += Int64(batch.events.count)
        try store.commit(batch)
        let events = try disk.rows("SELECT at, kind, subject FROM event ORDER BY seq")
        #expect(events.count == 4)
        #expect(events[0] == ["1800000000", "published", nil])
        #expect(events[3] == ["1800000000", "student-changed", "6"])
        let records = try disk.rows(
            "SELECT at, user, action, verb, noun, subject FROM audit ORDER BY seq")
        #expect(records.count == 4)
        #expect(records[0] == ["1800000000", "4294967295", "look", "show", "speaker_request", "6"])
        #expect(records[1] == ["1800000000", "0", "change", "import", nil, nil])
    }

    @Test("Events, records and notices hold no personal data")
    func noPersonalData() throws {
        let (register, changes) = try Register.make(Examples())
        var batch = register.batch(changes)
        for noun in Noun.allCases {
            batch.events.append(Event("\(noun.rawValue)-changed", subject: 5))
            batch.records.append(
                AuditRecord(user: 7, action: .change, verb: "add", noun: noun, subject: 5))
        }
        batch.notices = Audience.allCases.enumerated().map { number, audience in
            let key = Int64(100 + number)
            return Notice(
                key: key, matter: Matter(kind: "placed", subject: 4, recipient: 5),
                audience: audience, messageID: "\(key).4a@wbld", recipient: "maria@example.net",
                bytes: Array("Dear Maria Example, Ana Example S1".utf8))
        }
        try store.commit(batch)
        let markers = try personalCells(register)
        #expect(markers.count > 20)
        let whole = try texts(["student", "guardian", "notice_body"])
        #expect(whole.contains("maria@example.net"))
        for text in try texts(["event", "audit", "notice"]) {
            #expect(!markers.contains { text.contains($0) }, "\(text)")
        }
    }

    /// The cells of the people's rows that name or describe somebody.
    private func personalCells(_ register: Register) throws -> [String] {
        func cells<Row: SheetRow>(_ row: Row) -> [String] {
            Row.sheet.cells(row).filter { $0.count > 3 && !$0.contains(";") }
        }
        return cells(try example(Student.self)) + cells(try example(Guardian.self))
            + cells(try example(Teacher.self)) + cells(try example(Speaker.self))
            + cells(try example(Employer.self)) + cells(try example(School.self))
    }

    private func texts(_ tables: [String]) throws -> [String] {
        try tables.flatMap { try disk.rows("SELECT * FROM \($0)") }.flatMap { $0 }
            .compactMap { $0 }
    }
}
