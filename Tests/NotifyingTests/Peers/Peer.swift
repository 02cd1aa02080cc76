import Foundation
import Glibc

/// A program of the folder that plays the other side; gone, by its process id, after a test.
final class Peer {
    private(set) var port = 0
    private let runsServer: Bool
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var rest: [UInt8] = []

    /// Debian's Python, which has the packages that the peers import.
    static let python = "/usr/bin/python3"

    /// Starts a script, which says `port N` as soon as it listens.
    ///
    /// - Parameter runsServer: whether the script runs a server of its own, which it ends itself.
    init(
        _ script: String, _ arguments: [String] = [], python: String = Peer.python,
        runsServer: Bool = false
    ) throws {
        self.runsServer = runsServer
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        process.executableURL = URL(fileURLWithPath: python)
        // Without -B, what the script imports would leave compiled files in the folder.
        process.arguments = ["-B", folder.appendingPathComponent("\(script).py").path] + arguments
        (process.standardInput, process.standardOutput) = (input, output)
        if !runsServer { process.standardError = FileHandle.nullDevice }
        try process.run()
        port = try Self.number(in: try line(within: 25))
    }

    /// Starts Postfix's test server at a free port, and returns when it listens.
    init(sink arguments: [String]) throws {
        runsServer = false
        port = try freePort()
        let user = getuid() == 0 ? ["-u", "nobody"] : []
        process.executableURL = URL(fileURLWithPath: Self.sink)
        process.arguments = user + arguments + ["127.0.0.1:\(port)", "100"]
        (process.standardInput, process.standardOutput) = (input, output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        guard (0..<500).contains(where: { _ in canConnect(to: port) || usleep(10_000) != 0 })
        else { throw PeerFault.silent }
    }

    deinit {
        try? input.fileHandleForWriting.close()
        if runsServer { _ = (0..<500).contains { _ in !process.isRunning || usleep(10_000) != 0 } }
        // The other signals are blocked in what a test's thread starts.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    static let sink = "/usr/sbin/smtp-sink"
    static let hasSink = isInstalled("smtp-sink")

    /// Whether a server's program is there.
    static func isInstalled(_ program: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/sbin/\(program)")
    }

    /// The next line, within so many seconds.
    func line(within seconds: Int32 = 10) throws -> String {
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                defer { rest.removeFirst(end + 1) }
                return String(decoding: rest[..<end], as: UTF8.self)
            }
            let file = output.fileHandleForReading.fileDescriptor
            var waited = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
            guard poll(&waited, 1, 1_000 * seconds) == 1 else { throw PeerFault.silent }
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = read(file, &buffer, buffer.count)
            guard count > 0 else { throw PeerFault.ended }
            rest += buffer.prefix(count)
        }
    }

    /// The next record that the peer tells.
    func record<Record: Decodable>(_ type: Record.Type = Record.self) throws -> Record {
        try JSONDecoder().decode(type, from: Data(try line().utf8))
    }

    /// Whether the peer has said nothing more.
    var isSilent: Bool {
        let file = output.fileHandleForReading.fileDescriptor
        var waited = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        return rest.isEmpty && poll(&waited, 1, 0) == 0
    }

    private static func number(in line: String) throws -> Int {
        guard let number = line.split(separator: " ").last.flatMap({ Int($0) }) else {
            throw PeerFault.silent
        }
        return number
    }
}

enum PeerFault: Error {
    case silent
    case ended
    case noPort
}
