import Commands
import Foundation
import Logging
import Notifying
import Storage
import Testing
import WorkBasedLearning

@testable import wbld

@Suite("The webhooks of a configuration")
final class WebhookCrewTests {
    private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "webhooks-\(UUID().uuidString)"
    ).path

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, text) in [
            ("good", Self.secret), ("bad", "hush"), ("url", "https://a.example/x"),
        ] {
            let path = "\(folder)/\(name)"
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func crew(
        _ change: (inout WebhookSettings) -> Void, _ environment: [String: String] = [:]
    ) throws(StartFault) -> WebhookCrew {
        var webhook = WebhookSettings(name: "sis")
        webhook.url = "https://sis.example/hush"
        webhook.secretFiles = ["\(folder)/good"]
        change(&webhook)
        return try WebhookCrew([webhook], installation: "alder", environment)
    }

    @Test("Secrets come from files and credentials, and an address from a file")
    func places() throws {
        #expect(try crew { _ in }.facts.map(\.host) == ["sis.example"])
        let environment = ["CREDENTIALS_DIRECTORY": folder]
        #expect(throws: Never.self) {
            try crew({ ($0.secretFiles, $0.secretCredentials) = ([], ["good"]) }, environment)
        }
        let chat = try crew {
            ($0.url, $0.urlFile, $0.secretFiles, $0.format) = (
                "", "\(self.folder)/url", [], .slack
            )
        }
        #expect(chat.facts.map(\.host) == ["a.example"])
    }

    @Test("A fault names webhook and key, and neither address nor secret")
    func faults() {
        let changes: [(String, (inout WebhookSettings) -> Void)] = [
            ("secret_file", { $0.secretFiles = ["\(self.folder)/bad"] }),
            ("secret_file", { $0.secretFiles = ["\(self.folder)/none"] }),
            ("secret_credential", { ($0.secretFiles, $0.secretCredentials) = ([], ["good"]) }),
            ("url", { $0.url = "http://sis.example/hush" }),
            ("url", { $0.url = "https://169.254.169.254/hush" }),
            ("url", { $0.url = "https://127.0.0.1:8443/hush" }),
            ("allow", { $0.allow = ["10.0.0.0/99"] }),
        ]
        for (key, change) in changes {
            let fault = #expect(throws: StartFault.self) { try self.crew(change) }
            let text = fault?.description ?? ""
            #expect(text.contains("webhooks.sis.\(key)") && !text.contains("hush"), "\(text)")
        }
    }

    @Test("The open notices of a webhook that is no longer configured are withdrawn; mails stay")
    func retired() throws {
        let store = try Store(directory: folder)
        var batch = Batch()
        batch.notices = ["mail", "webhook:old", "webhook:sis"].enumerated().map { number, channel in
            Notice(
                key: Int64(number + 1), channel: channel,
                matter: Matter(kind: "k", subject: 1, recipient: 1), audience: .receiver,
                messageID: "m\(number)", recipient: "a", bytes: [1])
        }
        try store.commit(batch)
        let left = try crew { _ in }.retireOthers(store, at: 5, Logger(label: "test"))
        let ledger = try store.ledger()
        #expect(ledger.keys(.waiting) == [1, 3] && left.keys(.waiting) == [1, 3])
        try store.close()
    }
}
