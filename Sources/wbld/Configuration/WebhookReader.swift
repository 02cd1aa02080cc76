import Notifying
import WorkBasedLearning
import Yams

/// Reads the webhooks of the configuration; every fault is found.
struct WebhookReader {
    /// Those that are of the form, by name.
    private(set) var webhooks: [WebhookSettings] = []
    private(set) var faults: [SettingFault] = []

    /// What the value must be, in words.
    static let form =
        "names with keys, such as {sis: {url: \"https://host/path\", secret_file: /path}}; the "
        + "keys are " + names

    private static let names = WebhookKey.all.map(\.name).joined(separator: ", ")

    /// nil for what is no mapping.
    init?(_ node: Node) {
        guard let mapping = node.mapping else { return nil }
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            guard WebhookEndpoint.isName(name) else {
                faults.append(SettingFault(key, name, "\(WebhookFault.name)"))
                continue
            }
            read(value, name)
        }
        webhooks.sort { $0.name < $1.name }
    }

    private mutating func read(_ node: Node, _ name: String) {
        guard let mapping = node.mapping else {
            return faults.append(SettingFault(node, name, "must be keys with values"))
        }
        var webhook = WebhookSettings(name: name)
        let before = faults.count
        for (key, value) in mapping { read(key, value, &webhook) }
        if faults.count == before, let fault = webhook.fault {
            faults.append(SettingFault(node, name, fault))
        }
        webhooks.append(webhook)
    }

    private mutating func read(_ key: Node, _ value: Node, _ webhook: inout WebhookSettings) {
        let word = key.scalar?.string ?? "?"
        let path = "\(webhook.name).\(word)"
        guard let known = WebhookKey.all.first(where: { $0.name == word }) else {
            let near = nearest(to: word, among: WebhookKey.all.map(\.name))
            let hint = near.map { "did you mean \($0)?" } ?? "there are \(Self.names)"
            return faults.append(SettingFault(key, path, "there is no such key; \(hint)"))
        }
        if !known.apply(value, &webhook) {
            faults.append(SettingFault(value, path, "this is not \(known.form)"))
        }
    }
}

extension WebhookSettings {
    /// What it lacks, or has too much, and what to do; nil for nothing.
    fileprivate var fault: String? {
        let hasSecret = !secretFiles.isEmpty || !secretCredentials.isEmpty
        if url.isEmpty == urlFile.isEmpty { return "set either url or url_file" }
        if format.isSigned, !hasSecret {
            return "posts are signed: set secret_file or secret_credential, whose first line is "
                + "whsec_ and the base64 of 24 to 64 bytes"
        }
        if !format.isSigned, hasSecret {
            return "\(format.rawValue) knows no signature, since its URL is the secret; remove "
                + "secret_file and secret_credential"
        }
        if !secretFiles.isEmpty, !secretCredentials.isEmpty {
            return "set secret_file or secret_credential, not both"
        }
        return nil
    }
}

/// What is wrong within the value of a key.
struct SettingFault {
    let node: Node
    /// The keys below the setting's own.
    let path: String
    let text: String

    init(_ node: Node, _ path: String, _ text: String) {
        (self.node, self.path, self.text) = (node, path, text)
    }
}
