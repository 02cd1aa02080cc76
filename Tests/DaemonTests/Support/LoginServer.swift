import Foundation
import Glibc

/// A mail server on loopback that takes mail only after a login.
final class LoginServer {
    let port: Int
    private let process = Process()
    private let input = Pipe()
    private let output: String

    private static let python = "/usr/bin/python3"

    /// Whether Python has the package that the server is made of.
    static let isThere: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-c", "import aiosmtpd"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    /// - Parameter login: `USER:PASSWORD`.
    init(in folder: TemporaryFolder, login: String) throws {
        output = folder.path + "/mails"
        let script = Places.repository + "/Tests/NotifyingTests/Peers/mail_server.py"
        process.executableURL = URL(fileURLWithPath: LoginServer.python)
        process.arguments = ["-B", script, "--user", login]
        _ = FileManager.default.createFile(atPath: output, contents: nil)
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle.nullDevice
        process.standardInput = input
        try process.run()
        port = try LoginServer.port(in: output)
    }

    deinit {
        // The other signals are blocked in what a test's thread starts.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private static func port(in file: String) throws -> Int {
        for _ in 0..<3_000 {
            let first = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
            if let port = first.first?.split(separator: " ").last.flatMap({ Int($0) }) {
                return port
            }
            usleep(10_000)
        }
        throw DrillFault("the mail server does not listen")
    }

    /// Who has got mail after a login, a line each.
    func recipients() throws -> [String] {
        struct Mail: Decodable {
            let recipient: String
            let login: Bool
        }
        let text = try String(contentsOfFile: output, encoding: .utf8)
        let whole = text.prefix(upTo: text.lastIndex(of: "\n") ?? text.startIndex)
        return try whole.split(separator: "\n").dropFirst().map {
            try JSONDecoder().decode(Mail.self, from: Data($0.utf8))
        }.filter(\.login).map(\.recipient)
    }
}
