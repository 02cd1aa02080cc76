import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("audit")
struct AuditTests {
    /// A Wednesday, two days after the Monday of that week.
    private static let wednesday = moment("2027-02-03T10:00")

    private func query(_ line: String, now: Moment = wednesday) -> AuditQuery? {
        var chat = Chat()
        chat.now = now
        guard case .audit(let query)? = chat.say(line).effect else { return nil }
        return query
    }

    private func day(_ text: String) -> Int64 { Int64(moment("\(text)T00:00").day.number) * 86_400 }

    @Test("Alone it asks for everything, a page long, and is itself on record")
    func all() {
        var chat = Chat()
        chat.settings.pageRows = 5
        let outcome = chat.say("audit")
        guard case .audit(let query)? = outcome.effect else {
            Issue.record("nothing is looked up")
            return
        }
        #expect(query == AuditQuery(limit: 5))
        #expect(outcome.records.map(\.verb) == ["audit"] && outcome.records[0].action == .look)
        #expect(outcome.changes.isEmpty && outcome.announcements.isEmpty)
    }

    @Test("about takes a noun and an id in strict form too, or an id alone")
    func strictly() {
        var chat = Chat()
        chat.conversation.strict = true
        let key = chat.register.key(.student, "S1")
        for line in ["audit about student S1", "audit about S1 since monday", "audit about=S1"] {
            guard case .audit(let query)? = chat.say(line).effect else {
                Issue.record("nothing is looked up: \(line)")
                continue
            }
            #expect(query.subjects.first == key && key != nil)
        }
        #expect(chat.say("audit about student S1 S2").failure?.code == .badArgument)
    }

    @Test(
        "since looks back, to the last such day",
        arguments: [
            ("audit since monday", "2027-02-01"), ("audit since=monday", "2027-02-01"),
            ("audit since wednesday", "2027-02-03"), ("audit since thursday", "2027-01-28"),
            ("audit since last monday", "2027-02-01"), ("audit since yesterday", "2027-02-02"),
            ("audit since jan 15", "2027-01-15"), ("audit since 2027-01-30", "2027-01-30"),
            ("audit since=2027-01-30", "2027-01-30"), ("audit since june", "2026-06-01"),
        ])
    func since(line: String, first: String) {
        #expect(query(line)?.since == day(first))
    }

    @Test("by names a user of the machine, about an entry by id or name")
    func who() {
        let register = TwoDistricts.make()
        #expect(query("audit by rflores")?.user == 1001)
        #expect(query("audit by=rflores")?.user == 1001)
        let student = register.key(.student, "S12")
        for line in [
            "audit about student S12", "audit about S12", "audit about bo winter",
            "audit about=\"student S12\"", "audit about student bo",
        ] {
            #expect(query(line)?.subjects.first == student, "\(line)")
        }
        func keys(_ id: String, _ nouns: Noun...) -> [Int64] {
            nouns.compactMap { register.key($0, id) }
        }
        #expect(query("audit about trip T1")?.subjects == keys("T1", .trip))
        #expect(query("audit about calendar H1")?.subjects == keys("H1", .calendar))
    }

    @Test("What is kept under an id is meant with it; what is removed is named by its key")
    func kept() {
        var register = TwoDistricts.make()
        #expect(register.has(.guardian, "S12"))
        #expect(
            query("audit about student S12")?.subjects
                == [Noun.student, .guardian].compactMap { register.key($0, "S12") })
        let key = register.key(.trip, "T1") ?? 0
        register.put("T1", [TripLeg]())
        #expect(query("audit key=\(key)")?.subjects == [key])
    }

    @Test("All of it together, in any order, and the next page")
    func together() {
        let register = TwoDistricts.make()
        let kept = [Noun.student, .guardian, .availability].compactMap { register.key($0, "S1") }
        let wanted = AuditQuery(
            since: day("2027-02-01"), before: 77, user: 1001, subjects: kept, limit: 1000)
        for line in [
            "audit since 2027-02-01 by rflores about student S1 before=77",
            "audit about student S1 before=77 since 2027-02-01 by rflores",
            "audit by rflores before=77 about student S1 since 2027-02-01",
        ] {
            #expect(query(line) == wanted, "\(line)")
        }
    }

    @Test(
        "What is not known is asked about or refused, and nothing is looked up",
        arguments: [
            "audit by nobody", "audit about nobody", "audit about student S99", "audit since never",
            "audit before=0", "audit before=x", "audit everything",
        ])
    func unknown(line: String) {
        var chat = Chat()
        let outcome = chat.say(line)
        #expect(outcome.effect == nil && outcome.records.isEmpty && !outcome.isOK)
    }
}
