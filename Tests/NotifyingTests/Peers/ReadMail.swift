import Foundation
import Testing

/// What Python's mail and calendar packages read in a message.
struct ReadMail: Decodable {
    struct Part: Decodable {
        let type: String
        let children: Int
        let parameters: [String: String]
        let disposition: String
        let name: String
        let text: String
    }

    struct Person: Decodable, Equatable {
        let address: String
        let parameters: [String: String]
    }

    struct Event: Decodable, Equatable {
        let uid: String
        let sequence: Int
        let stamp, start, end: String
        let summary, place, status, description: String
        let organizer: Person
        let attendees: [Person]
        let errors: [String]
    }

    struct Calendar: Decodable, Equatable {
        let method: String
        let version: String
        let events: [Event]
    }

    let defects: [String]
    /// The parts in order, each container before what it holds.
    let parts: [Part]
    let calendars: [Calendar]
    let headers: [[String]]
    /// The decoded addresses: header, name, address.
    let addresses: [[String]]

    func values(_ name: String) -> [String] {
        headers.filter { $0[0].lowercased() == name.lowercased() }.map { $0[1] }
    }

    /// The text of the first part of a type, lines separated by LF.
    func text(_ type: String = "text/plain") -> String? {
        parts.first { $0.type == type }?.text.replacing("\r\n", with: "\n")
    }

    var types: [String] { parts.map(\.type) }
}

/// Reads messages by one run of Python.
func readByPython(_ messages: [[UInt8]]) throws -> [ReadMail] {
    let process = Process()
    // Debian's Python, which has Debian's icalendar.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("read_mail.py")
    process.arguments = [script.path]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    let lines = messages.map { Data($0).base64EncodedString() }.joined(separator: "\n")
    let writer = Thread {
        try? input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
        try? input.fileHandleForWriting.close()
    }
    writer.start()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try JSONDecoder().decode([ReadMail].self, from: answer)
}
