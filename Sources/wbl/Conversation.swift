import Wire

/// A conversation with the daemon: sentences out, replies in order, and the events between them.
final class Conversation {
    let connection: Connection
    /// Whether the daemon has hung up.
    private(set) var isOver = false
    private var events: [String] = []
    /// The replies that nobody waits for any more.
    private var owed = 0

    /// How long TAB waits for words.
    private static let patience = Duration.seconds(2)

    /// Reads the greeting and says what opens the conversation.
    init(socket: String, opening: Opening) throws(Trouble) {
        connection = try Connection(socket: socket)
        try greet(socket)
        for sentence in opening.sentences {
            let (lines, status) = try quietly(sentence)
            if status.exit != .ok { throw Conversation.refusal(lines.last ?? "", status) }
        }
    }

    private func greet(_ socket: String) throws(Trouble) {
        if readable([connection.descriptor], until: .now + Connection.patience).isEmpty {
            throw .silent(socket)
        }
        guard let greeting = try connection.line(until: .now + Connection.patience) else {
            throw .lost("the daemon at \(socket) hung up without a greeting")
        }
        if let status = StatusLine(greeting), status.exit != .ok {
            throw Conversation.refusal(greeting, status)
        }
    }

    private static func refusal(_ line: String, _ status: StatusLine) -> Trouble {
        let text = line.hasPrefix("ERR ") ? line.dropFirst(4) : line[...]
        return Trouble(description: String(text), status: status.exit)
    }

    /// Says a sentence, whose reply is then the next one to be read.
    func send(_ line: String) throws(Trouble) {
        try send(Array(line.utf8) + [UInt8(ascii: "\n")])
    }

    /// Sends a sentence's bytes, with the raw ones behind it.
    func send(_ bytes: [UInt8]) throws(Trouble) {
        while owed > 0 {
            _ = try reply()
            owed -= 1
        }
        try connection.send(bytes)
    }

    /// The next line of a reply without its end; nil where the daemon has hung up.
    func line(until deadline: ContinuousClock.Instant? = nil) throws(Trouble) -> String? {
        while let line = try connection.line(until: deadline) {
            guard LineKind(line) == .event else { return line }
            events.append(line)
        }
        isOver = true
        return nil
    }

    /// Says a sentence and hands the reply's lines over, the status line last.
    func quietly(_ line: String) throws(Trouble) -> (lines: [String], status: StatusLine) {
        try send(line)
        return try reply()
    }

    /// The lines of the next reply and its status.
    func reply(
        until deadline: ContinuousClock.Instant? = nil
    ) throws(Trouble) -> (lines: [String], status: StatusLine) {
        var lines: [String] = []
        while let line = try line(until: deadline) {
            lines.append(line)
            if let status = StatusLine(line) { return (lines, status) }
        }
        throw .cut
    }

    /// The events that came while replies were read.
    func takeEvents() -> [String] {
        defer { events = [] }
        return events
    }
}

extension Conversation: Companion {
    var descriptor: Int32? { isOver ? nil : connection.descriptor }

    func overheard() -> [String] {
        guard !isOver, let lines = try? connection.linesAtHand() else {
            isOver = true
            return takeEvents()
        }
        for line in lines {
            if owed == 0 || LineKind(line) == .event {
                events.append(line)
            } else if StatusLine(line) != nil {
                owed -= 1
            }
        }
        return takeEvents()
    }

    func completions(of text: String) -> [String] {
        guard owed == 0, !isOver else { return [] }
        do throws(Trouble) {
            try connection.send("complete \(Sentence.quote(text))")
            owed = 1
            let (lines, status) = try reply(until: .now + Conversation.patience)
            owed = 0
            return status.exit == .ok ? lines.compactMap(Completion.word) : []
        } catch {
            return []
        }
    }
}
