import Foundation
import Testing

/// What Python's mail package reads in a message: an implementation that shares no code with ours.
struct ReadMail: Decodable {
    let defects: [String]
    let headers: [[String]]
    /// The decoded addresses: header, name, address.
    let addresses: [[String]]
    let body: String
    let type: String

    func values(_ name: String) -> [String] {
        headers.filter { $0[0].lowercased() == name.lowercased() }.map { $0[1] }
    }
}

/// Reads messages by one run of Python.
func readByPython(_ messages: [[UInt8]]) throws -> [ReadMail] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
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

private let script = """
    import base64, email, email.policy, json, sys

    def defects(message):
        found = [repr(defect) for part in message.walk() for defect in part.defects]
        return found + [repr(d) for value in message.values() for d in value.defects]

    def read(line):
        message = email.message_from_bytes(
            base64.b64decode(line), policy=email.policy.default)
        content = message.get_content().replace("\\r\\n", "\\n")
        return dict(
            defects=defects(message), body=content, type=str(message["content-type"]),
            headers=[[name, str(value)] for name, value in message.items()],
            addresses=[[name, address.display_name, address.addr_spec]
                for name in ("from", "to") for address in message[name].addresses])

    print(json.dumps([read(line) for line in sys.stdin.read().split("\\n")]))
    """
