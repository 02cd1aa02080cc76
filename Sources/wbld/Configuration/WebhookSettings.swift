import Notifying

/// A webhook as the configuration has it; its secrets stand in files.
struct WebhookSettings: Sendable, Equatable {
    let name: String
    var url = ""
    var urlFile = ""
    var topics: [String] = []
    var format = WebhookFormat.standard
    /// The first signs as the newest.
    var secretFiles: [String] = []
    /// Names of systemd credentials, likewise.
    var secretCredentials: [String] = []
    var allow: [String] = []
    var caFile = ""

    init(name: String) { self.name = name }
}

extension WebhookSettings: CustomStringConvertible, CustomReflectable {
    /// The URL may be a secret.
    var description: String { "the webhook \(name)" }
    var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}
