import Foundation
import Testing

@testable import Notifying

@Suite struct WebhookFormatTests {
    private func body(_ format: WebhookFormat, _ sentence: String = "Slot O1 is free.") throws
        -> String
    {
        let event = try WebhookEvent(
            type: "slot.opened", unixSeconds: 1_800_000_000, id: "e1",
            members: [.init("slot", "O1"), .init("seq", 4)], sentence: sentence)
        return String(decoding: format.body(of: event, source: "/wbld/alder").bytes, as: UTF8.self)
    }

    @Test("Standard Webhooks and CloudEvents, byte by byte")
    func programs() throws {
        let data = #"{"slot":"O1","seq":4}"#
        let standard = #"""
            {"type":"slot.opened","timestamp":"2027-01-15T08:00:00Z","data":\#(data)}
            """#
        #expect(try body(.standard) == standard)
        let wanted = #"""
            {"specversion":"1.0","id":"e1","source":"/wbld/alder","type":"slot.opened",\#
            "time":"2027-01-15T08:00:00Z","datacontenttype":"application/json",\#
            "data":\#(data)}
            """#
        #expect(try body(.cloudEvents) == wanted)
    }

    @Test("Slack reads entities, and calls nobody")
    func slack() throws {
        let escaped = "&lt;!channel&gt; &amp;amp; A"
        let wanted = #"""
            {"text":"\#(escaped)","blocks":[{"type":"section","text":\#
            {"type":"mrkdwn","text":"\#(escaped)","verbatim":true}}]}
            """#
        #expect(try body(.slack, "<!channel> &amp; A") == wanted)
    }

    @Test("Slack's section ends before 3 000 characters, and in no entity")
    func slackLimit() throws {
        let text = try body(.slack, String(repeating: "a<", count: 2_000))
        let message = try JSONDecoder().decode([String: String].self, from: Data(only(text).utf8))
        let section = try #require(message["text"])
        #expect((2_990...3_000).contains(section.count))
        #expect(section.hasSuffix("&lt;") || section.hasSuffix("a"))
    }

    /// The text alone, as an object.
    private func only(_ message: String) -> String {
        message.prefix { $0 != "[" }.replacingOccurrences(of: ",\"blocks\":", with: "") + "}"
    }

    @Test("Google Chat calls nobody")
    func googleChat() throws {
        #expect(try body(.googleChat, "<users/all> & \"A\"") == #"{"text":"‹users/all› & \"A\""}"#)
    }

    @Test("Teams gets an adaptive card")
    func teams() throws {
        let wanted = #"""
            {"type":"message","attachments":[{"contentType":\#
            "application/vnd.microsoft.card.adaptive","contentUrl":null,"content":{\#
            "$schema":"http://adaptivecards.io/schemas/adaptive-card.json",\#
            "type":"AdaptiveCard","version":"1.4","body":[{"type":"TextBlock",\#
            "text":"Slot O1 is free.","wrap":true}]}}]}
            """#
        #expect(try body(.teams) == wanted)
    }

    @Test("Every body is JSON to another reader", arguments: WebhookFormat.allCases)
    func json(format: WebhookFormat) throws {
        let text = try body(format, "\"\\\n\u{1}<é>&👩‍👧")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    }
}
