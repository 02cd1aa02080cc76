package import Commands
import Dispatch
import Synchronization
package import Wire

/// One connection's place at the desk: what it says and sends, in order, one thing at a time.
package final class Visitor: Sendable {
    private let number: Int
    private let desk: Desk
    /// Whether ``Desk/attend()`` is called soon after whatever is said.
    private let isAttended: Bool
    private let spool = Mutex<[FolderFile]>([])
    /// Folders are read here, so that neither the desk nor other connections wait for it.
    static let reading = DispatchQueue(label: "reading folders")

    init(number: Int, desk: Desk, isAttended: Bool) {
        self.number = number
        self.desk = desk
        self.isAttended = isAttended
    }

    /// A line was said.
    ///
    /// - Parameter ahead: lines that are there behind it already; how many of them the reply
    ///   answers too, ``ReplySink/took(_:)`` tells.
    package func say(_ line: String, ahead: [String] = [], _ sink: any ReplySink) {
        let line = Line(line)
        guard !line.takesFiles else { return takeFiles(for: line, sink) }
        let plain = Array(ahead.lazy.map { Line($0) }.prefix { !$0.takesFiles })
        let heard = Heard(visitor: number, line: line, ahead: plain, intake: nil, sink: sink)
        guard isAttended else { return desk.post(.sentence(heard)) }
        if let bytes = desk.glance(heard) {
            sink.end(bytes, closing: false)
        } else {
            desk.lay(.sentence(heard))
        }
    }

    private func takeFiles(for line: Line, _ sink: any ReplySink) {
        let files = spool.withLock { spool in
            defer { spool = [] }
            return spool
        }
        sink.releaseUploads()
        Visitor.reading.async { [self] in
            let intake = files.isEmpty ? nil : desk.staff.readFolder(files)
            desk.post(.sentence(Heard(visitor: number, line: line, intake: intake, sink: sink)))
        }
    }

    /// A file was sent; it stays with the connection until a sentence takes it.
    ///
    /// - Parameter line: that announced it, with its tag.
    package func send(_ file: FolderFile, by line: String, _ sink: any ReplySink) {
        spool.withLock { spool in
            spool.removeAll { $0.name == file.name }
            spool.append(file)
        }
        let members = [
            Member("name", .text(file.name)), Member("bytes", .number(file.bytes.count)),
        ]
        reply(.ok([], members), to: line, sink)
    }

    /// Answers a line, as far as it is known, with a reply that needs no verb.
    package func reply(
        _ reply: Reply, to line: String, _ sink: any ReplySink, closing: Bool = false
    ) {
        desk.post(.say(number, reply, tag: Sentence.tag(of: line), sink, closing: closing))
    }

    /// The connection has gone; what is under way goes on without it.
    package func leave() {
        desk.post(.left(number))
    }
}
