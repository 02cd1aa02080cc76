import Testing
import WorkBasedLearning

@testable import Notifying

@Suite("Events frozen as notices to an endpoint")
struct WebhookNoticesTests {
    private func notices(
        _ format: WebhookFormat = .standard, name: String = "sis"
    ) throws -> WebhookNotices {
        let secrets =
            format.isSigned ? [try WebhookSecret(key: Array(repeating: 7, count: 32))] : []
        return WebhookNotices(
            try WebhookEndpoint(
                name: name, url: "https://hooks.test/a", secrets: secrets, format: format),
            installation: "alder")
    }

    private func text(_ notice: Notice) -> String { String(decoding: notice.bytes, as: UTF8.self) }

    @Test("The body is thin, byte by byte")
    func body() throws {
        let event = Event("slot-changed", subject: 17, noun: .slot, owner: "O1")
        let notice = try notices().notice(
            Happening(event, seq: 5, at: 1_800_000_000), key: 40)
        #expect(
            text(notice) == #"""
                {"type":"slot.changed","timestamp":"2027-01-15T08:00:00Z",\#
                "data":{"seq":5,"noun":"slot","key":17,"id":"O1"}}
                """#)
        #expect(notice.channel == "webhook:sis" && notice.recipient == "sis")
        #expect(notice.matter == Matter(kind: "slot-changed", subject: 17, recipient: 17))
        #expect(notice.notBefore == 1_800_000_000)
    }

    @Test(
        "With a loud word in every field of the register, none of them is told",
        arguments: WebhookFormat.allCases)
    func loud(format: WebhookFormat) throws {
        let register = Loud.district(.english).register
        var count = 0
        func tell<Row: SheetRow>(_ type: Row.Type, _ noun: Noun) throws {
            for (id, entry) in register.table(of: type).unordered {
                let event = Event(
                    "\(noun.rawValue)-changed", subject: entry.key, noun: noun, owner: id)
                let notice = try notices(format).notice(Happening(event, seq: 5, at: 0), key: 1)
                #expect(Loud.fields(in: text(notice)) == [], "\(noun)")
                count += 1
            }
        }
        for noun in Noun.allCases { try tell(noun.rowType, noun) }
        #expect(count > 10)
    }

    @Test("The id is the same whenever an event is told, and another for each endpoint and test")
    func ids() throws {
        let happening = Happening(Event("drafted"), seq: 5, at: 0)
        let (sis, other) = (try notices(), try notices(name: "other"))
        #expect(try sis.notice(happening, key: 1).messageID == "msg_alder_sis_5")
        #expect(try sis.notice(happening, key: 2).messageID == sis.messageID(5))
        #expect(other.messageID(5) != sis.messageID(5))
        let test = Happening(Event(Event.ping), seq: nil, at: 0)
        #expect(try sis.notice(test, key: 5).messageID != sis.messageID(5))
        #expect(
            try sis.notice(test, key: 5).messageID != sis.notice(test, key: 6).messageID)
    }

    @Test("Only what is about the same thing keeps its order")
    func order() throws {
        let event = Event("student-changed", subject: 17, noun: .student, owner: "S1")
        let keys: [Int64] = [40, 41]
        let same = try keys.map {
            try notices().notice(Happening(event, seq: $0, at: 0), key: $0).matter.recipient
        }
        #expect(same == [17, 17])
        let apart = try keys.map {
            try notices().notice(Happening(Event("drafted"), seq: $0, at: 0), key: $0)
        }
        #expect(apart[0].matter.recipient != apart[1].matter.recipient)
    }

    @Test("Every kind can be told in every format", arguments: WebhookFormat.allCases)
    func all(format: WebhookFormat) throws {
        for event in EveryKind.events + [Event(Event.ping)] {
            let notice = try notices(format).notice(Happening(event, seq: 5, at: 0), key: 1)
            #expect(text(notice).contains(EveryKind.word) == event.noun?.isOpen ?? false)
        }
    }
}
