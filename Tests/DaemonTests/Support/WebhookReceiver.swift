import Foundation
import Glibc

/// A receiver of webhooks on loopback that verifies signatures, by the standard's own library where
/// that has been fetched; each path says how it answers.
final class WebhookReceiver {
    static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    let port: Int
    private let scheme: String
    private let process = Process()
    private let input = Pipe()
    private let output: String

    struct Post: Decodable {
        let path: String
        let body: String
        let headers: [String: String]
        /// How many secrets have signed.
        let verified: Int
        /// What the standard's own library says; nil where it is missing.
        let library: [Bool]?

        var id: String { headers["webhook-id"] ?? "" }
        var time: Int { Int(headers["webhook-timestamp"] ?? "") ?? 0 }
        var isSigned: Bool { verified == 1 && library ?? [true] == [true] }
    }

    /// - Parameter certificate: a PEM file with a key for TLS; nil for none.
    init(in folder: TemporaryFolder, certificate: String? = nil) throws {
        scheme = certificate == nil ? "http" : "https"
        output = folder.path + "/posts-" + scheme
        let fetched = Places.repository + "/.build/peers/python/bin/python"
        let hasLibrary = FileManager.default.isExecutableFile(atPath: fetched)
        process.executableURL = URL(
            fileURLWithPath: hasLibrary ? fetched : "/usr/bin/python3")
        let script = Places.repository + "/Tests/NotifyingTests/Peers/webhook_server.py"
        process.arguments = ["-B", script, certificate ?? "-", WebhookReceiver.secret]
        _ = FileManager.default.createFile(atPath: output, contents: nil)
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle.nullDevice
        process.standardInput = input
        try process.run()
        port = try WebhookReceiver.port(in: output)
    }

    deinit {
        // The other signals are blocked in what a test's thread starts.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private static func port(in file: String) throws -> Int {
        for _ in 0..<3_000 {
            let text = try String(contentsOfFile: file, encoding: .utf8)
            let words = text.split(separator: "\n").first?.split(separator: " ") ?? []
            if text.contains("\n"), let port = words.last.flatMap({ Int($0) }) { return port }
            usleep(10_000)
        }
        throw DrillFault("the receiver of webhooks does not listen")
    }

    /// What has come to a path, which ends in a query of a webhook's own.
    func posts(_ path: String) throws -> [Post] {
        let text = try String(contentsOfFile: output, encoding: .utf8)
        let whole = text.prefix(upTo: text.lastIndex(of: "\n") ?? text.startIndex)
        return try whole.split(separator: "\n").dropFirst().map {
            try JSONDecoder().decode(Post.self, from: Data($0.utf8))
        }.filter { $0.path == path }
    }

    /// The keys of a webhook that posts to a path, as the configuration has them.
    func webhook(_ name: String, _ path: String, in folder: TemporaryFolder) throws -> String {
        try folder.write("secret", WebhookReceiver.secret + "\n")
        return """
              \(name):
                url: \(scheme)://127.0.0.1:\(port)/\(path)?\(name)
                secret_file: \(folder.path)/secret
                allow: [127.0.0.1]

            """
    }
}

extension TemporaryFolder {
    /// A self-made certificate for 127.0.0.1 with its key, in one PEM file.
    func certificate() throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
            "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
            "subjectAltName=IP:127.0.0.1", "-keyout", path + "/key", "-out", path + "/crt",
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let parts = try ["key", "crt"].map {
            try String(contentsOfFile: path + "/" + $0, encoding: .utf8)
        }
        try write("server.pem", parts.joined())
        return path + "/server.pem"
    }

    /// A configuration with webhooks.
    func webhooks(_ entries: [String]) throws -> String {
        try write("wbld.yaml", "webhooks:\n" + entries.joined())
        return path + "/wbld.yaml"
    }
}
