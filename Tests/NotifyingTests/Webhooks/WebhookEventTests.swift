import Testing

@testable import Notifying

@Suite struct WebhookEventTests {
    private func event(type: String = "a.b", id: String = "e1") throws -> WebhookEvent {
        try WebhookEvent(
            type: type, unixSeconds: 1_800_000_000, id: id, members: [], sentence: "A")
    }

    @Test("Time is written in UTC")
    func time() throws {
        #expect(try event().timestamp == "2027-01-15T08:00:00Z")
    }

    @Test("What no type is", arguments: ["", ".", "a.", ".a", "a..b", "a b", "a-b", "ä", "a\n"])
    func badType(type: String) {
        #expect(throws: WebhookFault.event) { try event(type: type) }
    }

    @Test("What no id is", arguments: ["", "a.b", "a b", "a\r\nX: y", "é"])
    func badID(id: String) {
        #expect(throws: WebhookFault.event) { try event(id: id) }
    }
}
