/// What the daemon answers to one sentence: one value, from which every form is made.
package struct Reply: Sendable, Equatable, Codable {
    package var lines: [ReplyLine]
    /// nil where the last line is a question that waits for an answer.
    package var status: Status?

    package init(_ lines: [ReplyLine] = [], status: Status?) {
        self.lines = lines
        self.status = status
    }

    package static func ok(_ lines: [ReplyLine] = [], _ members: [Member] = []) -> Reply {
        Reply(lines, status: .ok(members))
    }

    package static func error(
        _ code: ErrorCode, _ text: String, _ lines: [ReplyLine] = [], retry: Int? = nil
    ) -> Reply {
        Reply(lines, status: .error(Failure(code, text, retry: retry)))
    }

    package static func question(_ text: String, _ lines: [ReplyLine] = []) -> Reply {
        Reply(lines + [.question(text)], status: nil)
    }

    /// Adds a line behind the others, but before the question where one is put.
    package mutating func add(_ line: ReplyLine) {
        lines.insert(line, at: status == nil ? max(0, lines.count - 1) : lines.count)
    }
}

/// One line of a reply before its status.
package enum ReplyLine: Sendable, Equatable, Codable {
    /// Facts: as people read them, and by key.
    case data(String, [Member])
    /// Help, or what to do next: for people only.
    case hint(String)
    /// What stands above the rows of a table: as people read it, and the keys of the columns.
    case heading(String, [String])
    /// How far a job has come.
    case progress(String, [Member])
    /// A question that waits for an answer.
    case question(String)
    /// Something that has happened, with its number.
    case event(Int64, String, [Member])
    /// Raw bytes announced by the status line before them.
    case raw([UInt8])
}

/// The last line of a reply.
package enum Status: Sendable, Equatable, Codable {
    case ok([Member])
    case error(Failure)
}

/// Why a sentence was not done.
package struct Failure: Error, Sendable, Equatable, Codable {
    package let code: ErrorCode
    package let text: String
    /// Seconds after which the same sentence may work; nil where trying again does not help.
    package let retry: Int?
    /// What would make the sentence complete; nil where nothing alone would.
    package let wanted: Wanted?
    /// What was denied, a noun and an id, for the record; it is not told.
    package let about: Member?

    package init(
        _ code: ErrorCode, _ text: String, retry: Int? = nil, wanted: Wanted? = nil,
        about: Member? = nil
    ) {
        self.code = code
        self.text = text
        self.retry = retry
        self.wanted = wanted
        self.about = about
    }
}
