import Foundation
import Glibc
import Wire

/// One conversation with the daemon: sentences go out, replies are shown as they come.
struct Talk {
    let connection: Connection
    /// Whether somebody sits at a terminal and can answer questions.
    let isAtTerminal: Bool
    let showsJSON: Bool

    /// Reads the greeting and sets the connection up.
    init(socket: String, json: Bool, isAtTerminal: Bool) throws(Trouble) {
        connection = try Connection(socket: socket)
        self.isAtTerminal = isAtTerminal
        showsJSON = json
        guard let greeting = try connection.line() else {
            throw .lost("the daemon at \(socket) hung up without a greeting")
        }
        if case .error(let code, let retries) = StatusLine(greeting) {
            throw Trouble(
                description: String(greeting.dropFirst(4)),
                status: code == "denied" ? .denied : retries ? .again : .error)
        }
        if json { _ = try quietly("set format json") }
        if !isAtTerminal { _ = try quietly("set strict on") }
    }

    /// Says a sentence and shows the reply; a question at a terminal waits for its answer.
    func say(_ line: String) throws(Trouble) -> ExitStatus {
        try connection.send(line)
        var hasBar = false
        while let reply = try connection.line() {
            if isAtTerminal, !showsJSON, let bar = ProgressBar(reply) {
                draw(bar.text)
                hasBar = true
                continue
            }
            if hasBar { draw(ProgressBar.wiped) }
            hasBar = false
            if let status = StatusLine(reply) {
                show(reply, isError: status.exit != .ok)
                return status.exit
            }
            show(reply, isError: false)
            if isQuestion(reply) { try connection.send(readLine() ?? "cancel") }
        }
        throw .lost("the daemon hung up before it answered")
    }

    private func draw(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    /// Says a sentence and hands the reply's lines over instead of showing them.
    func quietly(_ line: String) throws(Trouble) -> (lines: [String], status: StatusLine) {
        try connection.send(line)
        return try reply()
    }

    /// The lines of the next reply and its status.
    func reply() throws(Trouble) -> (lines: [String], status: StatusLine) {
        var lines: [String] = []
        while let line = try connection.line() {
            if let status = StatusLine(line) { return (lines + [line], status) }
            lines.append(line)
        }
        throw .lost("the daemon hung up before it answered")
    }

    private func isQuestion(_ line: String) -> Bool {
        line.hasPrefix("? ") || line.hasPrefix("{\"question\"")
    }

    /// Shows a line: errors on standard error, and at a terminal hints without their mark.
    func show(_ line: String, isError: Bool) {
        let isHint = line.hasPrefix("# ") && isAtTerminal && !showsJSON
        let file = isError ? FileHandle.standardError : FileHandle.standardOutput
        file.write(Data((isHint ? " " + line.dropFirst() : line).utf8 + [10]))
    }
}
