import Notifying
import Testing

@testable import wbld

@Suite("Reading the webhooks of a configuration")
struct WebhookReaderTests {
    private func parse(_ keys: String) throws(ConfigurationFault) -> [WebhookSettings] {
        try ConfigurationFile.parse("webhooks:\n  sis: {\(keys)}\n", name: "f").webhooks
    }

    private let url = "url: \"https://a.example/\""

    @Test("All keys")
    func all() throws {
        let webhook = try #require(
            try parse(
                "\(url), topics: [plan, student-changed], format: cloudevents, "
                    + "secret_file: [/a, /b], allow: [10.0.0.0/8, h.example], ca_file: /c"
            ).first)
        #expect(webhook.name == "sis" && webhook.url == "https://a.example/")
        #expect(webhook.topics == ["plan", "student-changed"] && webhook.format == .cloudEvents)
        #expect(webhook.secretFiles == ["/a", "/b"] && webhook.caFile == "/c")
        #expect(webhook.allow == ["10.0.0.0/8", "h.example"])
        #expect(!"\(webhook)".contains("a.example"))
        let chat = try parse("url_file: /u, format: slack")
        #expect(chat.first?.urlFile == "/u")
        #expect(try parse("\(url), secret_credential: sis").first?.secretCredentials == ["sis"])
    }

    @Test("Webhooks stand by name, whatever their order in the file")
    func order() throws {
        let keys = "{\(url), secret_file: /a}"
        let text = "webhooks: {b: \(keys), a: \(keys)}\n"
        #expect(try ConfigurationFile.parse(text, name: "f").webhooks.map(\.name) == ["a", "b"])
    }

    @Test(
        "A fault names the webhook, the key, and what to do",
        arguments: [
            ("URL, secret_fil: /a", "sis.secret_fil: there is no such key; did you mean"),
            ("URL, secret_file: a", "sis.secret_file: this is not an absolute path"),
            ("URL, secret_file: [/a, /b, /c]", "sis.secret_file: this is not an absolute path"),
            (
                "URL, secret_file: /a, topics: [plans]",
                "sis.topics: this is not a list of topics, such as [plan, student]; there are "
                    + "plan, drafted, published"
            ),
            ("URL, secret_file: /a, format: discord", "sis.format: this is not standard or"),
            ("secret_file: /a", "sis: set either url or url_file"),
            ("URL, url_file: /a, secret_file: /a", "sis: set either url or url_file"),
            ("URL", "sis: posts are signed: set secret_file or secret_credential"),
            ("URL, format: teams, secret_file: /a", "sis: teams knows no signature"),
            (
                "URL, secret_file: /a, secret_credential: b",
                "sis: set secret_file or secret_credential, not both"
            ),
        ])
    func faults(keys: String, words: String) {
        let fault = #expect(throws: ConfigurationFault.self) {
            try parse(keys.replacing("URL", with: url))
        }
        #expect(fault?.faults.count == 1)
        #expect(fault?.description.contains("webhooks.\(words)") == true, "\(fault!)")
    }

    @Test("A bad name, and a webhook without keys", arguments: ["S_1: {}", "a.b: {}", "sis: no"])
    func names(entry: String) {
        #expect(throws: ConfigurationFault.self) {
            try ConfigurationFile.parse("webhooks: {\(entry)}\n", name: "f")
        }
    }

    @Test("The example of the shipped file is taken as it stands")
    func example() throws {
        let key = try #require(SettingKey.all.first { $0.path == "webhooks" })
        let text = key.example.joined(separator: "\n")
        #expect(try ConfigurationFile.parse(text, name: "f").webhooks.count == 2)
    }
}
