/// The form in which a connection wants its replies.
package enum Form: String, Sendable, CaseIterable {
    case human
    case json
    case tsv

    /// The bytes of some lines, each ended by LF.
    package func bytes(_ lines: [ReplyLine]) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in lines { append(line, to: &bytes) }
        return bytes
    }

    /// The bytes of a whole reply; raw bytes follow the status that announces them.
    package func bytes(_ reply: Reply, tag: String?) -> [UInt8] {
        var bytes = bytes(reply.lines.filter { !$0.isRaw })
        if let status = reply.status {
            bytes +=
                (self == .json ? JSONForm.status(status, tag) : TextForm.status(status, tag))
                .utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        for case .raw(let raw) in reply.lines { bytes += raw }
        return bytes
    }

    private func append(_ line: ReplyLine, to bytes: inout [UInt8]) {
        if case .raw = line { return }
        let text =
            switch self {
            case .human: TextForm.line(line)
            case .tsv: TextForm.tabbed(line)
            case .json: JSONForm.line(line)
            }
        bytes += text.utf8
        bytes.append(UInt8(ascii: "\n"))
    }
}

extension ReplyLine {
    fileprivate var isRaw: Bool {
        if case .raw = self { true } else { false }
    }
}
