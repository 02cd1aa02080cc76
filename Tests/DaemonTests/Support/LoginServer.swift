import Foundation

/// A mail server on loopback that takes mail only after a login.
struct LoginServer {
    private let script: PeerScript

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
        script = try PeerScript(
            "mail_server.py", ["--user", login], python: LoginServer.python,
            output: folder.path + "/mails")
    }

    var port: Int { script.port }

    /// Who has got mail after a login, a line each.
    func recipients() throws -> [String] {
        struct Mail: Decodable {
            let recipient: String
            let login: Bool
        }
        let mails: [Mail] = try script.records()
        return mails.filter(\.login).map(\.recipient)
    }
}
