import Testing
import WorkBasedLearning

@testable import Notifying

@Suite("What webhooks tell of an event")
struct WebhookFactsTests {
    @Test(
        "One plain sentence",
        arguments: [
            (Event("published"), "A plan was published: 412 placements."),
            (
                Event("slot-changed", subject: 17, noun: .slot, owner: "O1"),
                "Slot O1 was changed."
            ),
            (
                Event("student-removed", subject: 17, noun: .student, owner: "S1"),
                "Student 17 was removed."
            ),
            (
                Event("speaker_request-changed", subject: 17, noun: .speakerRequest, owner: "G1"),
                "Speaker request 17 was changed."
            ),
            (
                Event("ask-declined", subject: 17, noun: .slot, owner: "O1"),
                "An ask about slot O1 was declined."
            ),
            (
                Event("notice-dead", subject: 17),
                "Notice 17 was given up; outbox says why."
            ),
            (Event("ping"), "This is a test of wbld."),
        ])
    func sentences(event: Event, sentence: String) {
        #expect(Happening(event, seq: 5, at: 0, published: 412).sentence == sentence)
    }

    @Test("Every kind has a sentence that ends, and members that say its number")
    func all() {
        for event in EveryKind.events {
            let happening = Happening(event, seq: 5, at: 0)
            #expect(happening.sentence.hasSuffix("."), "\(event.kind)")
            #expect(happening.members.first == .init("seq", 5))
        }
    }

    @Test("Of a person there is an internal key alone, in every field and every format")
    func nobody() throws {
        for event in EveryKind.events {
            let happening = Happening(event, seq: 5, at: 0)
            let told = "\(happening.members) \(happening.sentence)"
            let isTold = event.noun?.isOpen ?? false
            #expect(told.contains(EveryKind.word) == isTold, "\(event.kind): \(told)")
        }
    }
}
