import Commands
import Wire

/// The replies to sentences that one connection said at once; they leave as one piece.
struct Spoken: Sendable {
    private var replies: [(form: Form, reply: Reply, tag: String?)] = []
    private var lines = 0
    /// Whether the connection is closed behind them.
    private(set) var closes = false

    /// Lines of replies behind which no further sentence is taken along.
    private static let enoughLines = 512

    var count: Int { replies.count }

    /// Whether a further sentence may be answered along with these.
    var mayGoOn: Bool { !closes && lines < Spoken.enoughLines }

    mutating func add(_ reply: Reply, _ form: Form, _ tag: String?, closing: Bool) {
        replies.append((form, reply, tag))
        lines += reply.lines.count
        closes = closing
    }

    /// The bytes, where each reply is what it was meant to be, or that all was lost.
    func bytes(_ loss: Loss?) -> [UInt8] {
        func bytes(_ said: (form: Form, reply: Reply, tag: String?)) -> [UInt8] {
            said.form.bytes(loss?.reply ?? said.reply, tag: said.tag)
        }
        return replies.count == 1 ? bytes(replies[0]) : replies.flatMap(bytes)
    }
}
