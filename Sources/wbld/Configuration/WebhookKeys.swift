import Notifying
import WorkBasedLearning
import Yams

/// A key of a webhook in the configuration: what it means, what it must be, and how it is set.
struct WebhookKey: Sendable {
    let name: String
    /// One sentence for the manual.
    let about: String
    /// What a value must be, in words.
    let form: String
    /// Sets the value; false where it is not of the form.
    let apply: @Sendable (Node, inout WebhookSettings) -> Bool
}

extension WebhookKey {
    /// Every key of a webhook.
    static let all = [
        text("url", \.url, "Where events are posted to.", "an address such as https://host/path") {
            !$0.isEmpty
        },
        text(
            "url_file", \.urlFile,
            "The file whose first line is the address; for chats, whose "
                + "address is a secret.", "an absolute path", isPath),
        texts(
            "topics", \.topics, "What it is told: what watch knows; all if left out.",
            "a list of topics, such as [plan, student]; there are "
                + EventTopics.all.joined(separator: ", ") + ", NOUN-changed and NOUN-removed",
            { EventTopics.contains($0) }),
        WebhookKey(
            name: "format",
            about: "What it reads: standard is Standard Webhooks 1.0.0, cloudevents is CloudEvents "
                + "1.0; the others are chats.",
            form: WebhookFormat.allCases.map(\.rawValue).joined(separator: " or "),
            apply: { node, webhook in
                guard let format = node.scalar.flatMap({ WebhookFormat(rawValue: $0.string) })
                else { return false }
                webhook.format = format
                return true
            }),
        texts(
            "secret_file", \.secretFiles, count: 1...2,
            "The file whose first line signs the posts: whsec_ and the base64 of 24 to 64 bytes; "
                + "of two the newer one first.", "an absolute path, or a list of two", isPath),
        texts(
            "secret_credential", \.secretCredentials, count: 1...2,
            "The same as a systemd credential (LoadCredential=).",
            "the name of a systemd credential, or a list of two",
            { !$0.isEmpty && !$0.contains("/") }),
        texts(
            "allow", \.allow,
            "What may be reached besides the Internet, also without TLS and at any port.",
            "a list of hosts, addresses and ranges, such as [10.1.0.0/16]", { !$0.isEmpty }),
        text(
            "ca_file", \.caFile, "The certificates to trust, in PEM, instead of the system's.",
            "an absolute path", isPath),
    ]

    private static let isPath: @Sendable (String) -> Bool = { $0.hasPrefix("/") }

    private static func text(
        _ name: String, _ field: any WritableKeyPath<WebhookSettings, String> & Sendable,
        _ about: String, _ form: String, _ isValid: @escaping @Sendable (String) -> Bool
    ) -> WebhookKey {
        WebhookKey(name: name, about: about, form: form) { node, webhook in
            guard let text = node.scalar?.string, isValid(text) else { return false }
            webhook[keyPath: field] = text
            return true
        }
    }

    /// A list of texts, or one text that stands for a list of one.
    private static func texts(
        _ name: String, _ field: any WritableKeyPath<WebhookSettings, [String]> & Sendable,
        count: ClosedRange<Int> = 0...1000, _ about: String, _ form: String,
        _ isValid: @escaping @Sendable (String) -> Bool
    ) -> WebhookKey {
        WebhookKey(name: name, about: about, form: form) { node, webhook in
            let texts =
                node.sequence?.map { $0.scalar?.string ?? "" } ?? node.scalar.map { [$0.string] }
            guard let texts, count.contains(texts.count), texts.allSatisfy(isValid) else {
                return false
            }
            webhook[keyPath: field] = texts
            return true
        }
    }
}
