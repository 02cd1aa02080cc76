import Foundation

/// A self-made certificate for `localhost` and 127.0.0.1, with its key, in one PEM file.
struct Certificate {
    let path: String
    private let folder = try? TemporaryFolder()

    init() throws {
        guard let folder else { throw PeerFault.noPort }
        path = "\(folder.path)/server.pem"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
            "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
            "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", path, "-out", "\(path).crt",
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let parts = try [path, "\(path).crt"].map {
            try String(contentsOfFile: $0, encoding: .utf8)
        }
        try parts.joined().write(toFile: path, atomically: true, encoding: .utf8)
    }
}
