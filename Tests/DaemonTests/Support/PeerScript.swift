import Foundation
import Glibc

/// A server on loopback, in Python, that writes its port first and then a line of JSON for each
/// thing that has come.
final class PeerScript {
    let port: Int
    private let process = Process()
    private let input = Pipe()
    private let output: String

    /// Starts it, and returns when it listens.
    ///
    /// - Parameters:
    ///   - script: the name of its file among the peers.
    ///   - output: the file for what it writes.
    init(_ script: String, _ arguments: [String], python: String, output: String) throws {
        self.output = output
        let path = Places.repository + "/Tests/NotifyingTests/Peers/" + script
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-B", path] + arguments
        _ = FileManager.default.createFile(atPath: output, contents: nil)
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle.nullDevice
        process.standardInput = input
        try process.run()
        port = try PeerScript.port(in: output, of: script)
    }

    deinit {
        // The other signals are blocked in what a test's thread starts.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private static func port(in file: String, of script: String) throws -> Int {
        for _ in 0..<3_000 {
            let text = try String(contentsOfFile: file, encoding: .utf8)
            let words = text.split(separator: "\n").first?.split(separator: " ") ?? []
            if text.contains("\n"), let port = words.last.flatMap({ Int($0) }) { return port }
            usleep(10_000)
        }
        throw DrillFault("\(script) does not listen")
    }

    /// What has come, as far as its line is whole.
    func records<Record: Decodable>() throws -> [Record] {
        let text = try String(contentsOfFile: output, encoding: .utf8)
        let whole = text.prefix(upTo: text.lastIndex(of: "\n") ?? text.startIndex)
        return try whole.split(separator: "\n").dropFirst().map {
            try JSONDecoder().decode(Record.self, from: Data($0.utf8))
        }
    }
}
