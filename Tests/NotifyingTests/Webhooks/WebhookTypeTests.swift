import Testing
import WorkBasedLearning

@testable import Notifying

@Suite("Types of events")
struct WebhookTypeTests {
    @Test("Every kind has a type of its own, of letters, digits, underscores and dots")
    func all() {
        let kinds = Set(EveryKind.events.map(\.kind))
        for kind in kinds { #expect(EventTopics.contains(kind)) }
        let types = Set(EveryKind.events.map(\.webhookType))
        for type in types { #expect(isTopic(type), "\(type)") }
        #expect(types.count == kinds.count)
    }

    @Test(
        "Some types",
        arguments: [
            ("published", "plan.published"), ("drafted", "plan.drafted"),
            ("student-changed", "student.changed"), ("notice-dead", "notice.dead"),
            ("speaker_request-removed", "speaker_request.removed"), ("ping", "ping"),
            ("reminded", "reminder.told"), ("attendance-told", "attendance.told"),
            ("webhook-disabled", "webhook.disabled"), ("imported", "folder.imported"),
        ])
    func some(kind: String, type: String) {
        #expect(Event(kind).webhookType == type)
    }
}
