import Wire

/// What is said to the daemon and shown of its replies.
final class Talk {
    let screen: Screen
    let prompt: any Prompt
    private(set) var conversation: Conversation
    private let socket: String
    private let opening: Opening
    /// How many sentences wait for a commit; nil where none is to come.
    private(set) var waiting: Int?

    init(
        socket: String, opening: Opening, screen: Screen, prompt: any Prompt
    ) throws(Trouble) {
        conversation = try Conversation(socket: socket, opening: opening)
        self.socket = socket
        self.opening = opening
        self.screen = screen
        self.prompt = prompt
    }

    /// Says a sentence and shows the reply; a question waits for its answer.
    func say(_ line: String) throws(Trouble) -> ExitStatus {
        try conversation.send(line)
        Interrupt.note(isPlanning: Talk.isPlan(line))
        defer { Interrupt.note(isPlanning: false) }
        var view = ReplyView(on: screen)
        do throws(Trouble) {
            while let reply = try conversation.line() {
                for event in conversation.takeEvents() { try screen.show(event) }
                if let status = StatusLine(reply) {
                    try view.end(reply)
                    note(status, of: line)
                    return status.exit
                }
                if LineKind(reply) == .question {
                    try view.ask(reply)
                    try conversation.connection.send(try answer())
                } else {
                    try view.take(reply)
                }
            }
            throw .cut
        } catch {
            try view.flush()
            throw error
        }
    }

    /// Keeps count of a transaction.
    private func note(_ status: StatusLine, of line: String) {
        guard case .ok(let members) = status else { return }
        if let queued = members["queued"].flatMap({ Int($0) }) { waiting = queued }
        switch try? Sentence(line).words.first {
        case .plain("begin"): waiting = waiting ?? 0
        case .plain("commit"), .plain("abort"): waiting = nil
        default: break
        }
    }

    /// Forgets a transaction that has gone with its conversation.
    ///
    /// - Returns: what has become of it; nil where there was none.
    func dropTransaction() -> Trouble? {
        defer { waiting = nil }
        guard let waiting else { return nil }
        let sentences = waiting == 1 ? "1 sentence" : "\(waiting) sentences"
        return Trouble(
            description: "the transaction of \(sentences) was not committed, and nothing of it was "
                + "done", status: .error)
    }

    /// Says a sentence and hands the reply's lines over, the status line last; only its progress
    /// is shown.
    func quietly(_ line: String) throws(Trouble) -> (lines: [String], status: StatusLine) {
        try conversation.send(line)
        Interrupt.note(isPlanning: Talk.isPlan(line))
        defer { Interrupt.note(isPlanning: false) }
        var progress = ProgressLine(on: screen)
        var lines: [String] = []
        while let line = try conversation.line() {
            if try progress.draws(line) { continue }
            try progress.wipe()
            lines.append(line)
            if let status = StatusLine(line) { return (lines, status) }
        }
        throw .cut
    }

    private static func isPlan(_ line: String) -> Bool {
        (try? Sentence(line).words.first) == .plain("plan")
    }

    /// What is typed to a question; without an answer it is dropped.
    private func answer() throws(Trouble) -> String {
        if case .line(let line) = try prompt.read("? ", beside: nil) { line } else { "cancel" }
    }

    /// Shows whatever the daemon says until it hangs up.
    func listen() throws(Trouble) {
        for event in conversation.takeEvents() { try screen.show(event) }
        while let line = try conversation.connection.line() { try screen.show(line) }
    }

    /// Begins a new conversation where the daemon has ended the old one, as after a long silence.
    ///
    /// - Returns: whether a transaction was lost with it, of which it has told.
    func renew() throws(Trouble) -> Bool {
        for event in conversation.overheard() { try screen.show(event) }
        guard conversation.isOver else { return false }
        conversation = try Conversation(socket: socket, opening: opening)
        try screen.show("# The daemon had hung up; this is a new conversation.")
        guard let lost = dropTransaction() else { return false }
        try lost.tell()
        try screen.show("# What you have just typed was not said either; begin anew.")
        return true
    }
}
