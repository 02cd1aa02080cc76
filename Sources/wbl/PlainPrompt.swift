import Glibc

/// Lines of standard input as they come, from a file, a pipe, or a terminal that edits by itself.
final class PlainPrompt: Prompt {
    private let isTyped: Bool
    /// Where a prompt is shown to whoever types.
    private let outlet: Outlet
    private var buffer = LineBuffer()

    init(_ terminal: Terminal) {
        isTyped = terminal.isTyped
        outlet = terminal.isSeen ? .output : .errors
    }

    func read(_ prompt: String, beside _: (any Companion)?) throws(Trouble) -> Typed {
        guard isTyped else { return line() }
        return try Interrupt.whileOnlyWaking { () throws(Trouble) in
            try outlet.write(prompt)
            let typed = line()
            if case .line = typed { return typed }
            try outlet.write("\n")
            return typed
        }
    }

    private func line() -> Typed {
        while true {
            if let line = buffer.takeLine() { return .line(line) }
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
            if count > 0 {
                buffer.append(chunk[..<count])
            } else if count < 0, errno == EINTR {
                if isTyped { return .dropped }
            } else if buffer.count == 0 {
                return .end
            } else {
                buffer.append(CollectionOfOne(UInt8(ascii: "\n")))
            }
        }
    }
}
