import Foundation

/// A receiver of webhooks on loopback that verifies signatures, by the standard's own library where
/// that has been fetched; each path says how it answers.
struct WebhookReceiver {
    static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    private let scheme: String
    private let script: PeerScript

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
        let fetched = Places.repository + "/.build/peers/python/bin/python"
        let hasLibrary = FileManager.default.isExecutableFile(atPath: fetched)
        script = try PeerScript(
            "webhook_server.py", [certificate ?? "-", WebhookReceiver.secret],
            python: hasLibrary ? fetched : "/usr/bin/python3",
            output: folder.path + "/posts-" + scheme)
    }

    private var port: Int { script.port }

    /// What has come to a path, which ends in a query of a webhook's own.
    func posts(_ path: String) throws -> [Post] {
        let posts: [Post] = try script.records()
        return posts.filter { $0.path == path }
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
