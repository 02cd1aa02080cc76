import Foundation
import Glibc

/// Postfix's test server on a port of loopback, which keeps each mail as a file.
final class MailSink {
    let port: Int
    private let process = Process()
    private let folder: String

    static let program = "/usr/sbin/smtp-sink"
    static let isThere = FileManager.default.isExecutableFile(atPath: program)

    /// Starts it, and returns when it listens.
    ///
    /// - Parameter port: nil for a free one.
    init(in folder: TemporaryFolder, port: Int? = nil) throws {
        self.port = try port ?? MailSink.freePort()
        self.folder = folder.path + "/sink"
        try FileManager.default.createDirectory(
            atPath: self.folder, withIntermediateDirectories: true)
        // The server gives its rights up, and must still get at its folder.
        chmod(folder.path, 0o711)
        chmod(self.folder, 0o777)
        let user = getuid() == 0 ? ["-u", "nobody"] : []
        process.executableURL = URL(fileURLWithPath: MailSink.program)
        process.arguments = user + ["-d", self.folder + "/%s.", "127.0.0.1:\(self.port)", "1000"]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        for _ in 0..<500 {
            if MailSink.canConnect(to: self.port) { return }
            usleep(10_000)
        }
        throw DrillFault("the mail sink does not listen")
    }

    deinit {
        // The other signals are blocked in what a test's thread starts.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Every mail that has arrived, behind lines about its envelope.
    func texts() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).map {
            try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
        }
    }

    /// How often each Message-ID has arrived whole; those whose end is missing do not count.
    func arrivals() throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
            let text = String(decoding: data, as: UTF8.self)
            let lines = text.split(whereSeparator: \.isNewline)
            guard lines.last?.hasSuffix("--") == true else { continue }
            let id = lines.first { $0.lowercased().hasPrefix("message-id:") }?
                .split(separator: " ").last
            counts[String(id ?? ""), default: 0] += 1
        }
        return counts
    }

    /// A port of 127.0.0.1 where nobody listens.
    static func freePort() throws -> Int {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = loopback(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        guard isBound else { throw DrillFault("no free port") }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    private static func canConnect(to port: Int) -> Bool {
        let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(client) }
        var address = loopback(UInt16(port))
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(client, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    private static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}

extension TemporaryFolder {
    /// A configuration whose mails leave at once: as files, or by a relay on a port.
    ///
    /// - Parameter more: further keys of mail, and keys beside it.
    func quickMail(
        port: Int? = nil, mode: String = "live", user: String = "", more: String = ""
    ) throws -> String {
        let relay = port.map {
            "  mode: \(mode)\n  relay: smtp://\(user)127.0.0.1:\($0)\n  tls: none\n"
        }
        try write("wbld.yaml", "mail:\n  delay: 0s\n\(relay ?? "")\(more)")
        return path + "/wbld.yaml"
    }
}

extension RunningDaemon {
    /// Waits until status has a line with a text; false after a minute.
    func says(_ text: String) throws -> Bool {
        let caller = try Caller(socket: socket)
        for _ in 0..<6_000 {
            if try caller.say("status").contains(where: { $0.contains(text) }) { return true }
            usleep(10_000)
        }
        return false
    }
}
