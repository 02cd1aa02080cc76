import CEdit
import Glibc

/// Lines typed at a terminal with libedit: edited, remembered, and gone on with by TAB.
///
/// There is one, for the main thread alone.
final class LineEditor: Prompt {
    private let screen: Screen
    private let file: HistoryFile
    private var editor: OpaquePointer?
    private var history: OpaquePointer?
    private var companion: (any Companion)?
    private var prompt: UnsafeMutablePointer<CChar>?
    private var wasDropped = false

    /// - Returns: nil where the terminal cannot be edited on.
    init?(on screen: Screen, history file: HistoryFile) {
        self.screen = screen
        self.file = file
        setlocale(LC_CTYPE, "C.UTF-8")
        editor = wbl_editor(
            Unmanaged.passUnretained(self).toOpaque(), LineEditor.reads, LineEditor.prompts)
        guard let editor else { return nil }
        history = wbl_history(editor, Int32(HistoryFile.limit))
        for line in file.lines { wbl_remember(history, line) }
        el_source(editor, nil)
        bindKeys()
    }

    deinit {
        el_end(editor)
        history_end(history)
        free(prompt)
    }

    func read(_ text: String, beside companion: (any Companion)?) throws(Trouble) -> Typed {
        self.companion = companion
        defer { self.companion = nil }
        for line in companion?.overheard() ?? [] { try screen.show(line) }
        free(prompt)
        prompt = strdup(text)
        wasDropped = false
        wbl_prepare(editor)
        var count: Int32 = 0
        guard let bytes = el_gets(editor, &count), count > 0 else {
            try screen.draw(wasDropped ? "^C\n" : "\n")
            return wasDropped ? .dropped : .end
        }
        let line = String(cString: bytes).trimmingLineEnd
        if companion != nil, !line.allSatisfy(\.isWhitespace), file.add(line) {
            wbl_remember(history, line)
        }
        return .line(line)
    }

    private func bindKeys() {
        wbl_bind(editor, "^R", "em-inc-search-prev")
        wbl_bind_own(editor, "^I", "wbl-complete") { editor, _ in
            LineEditor.of(editor).complete()
        }
        wbl_bind_own(editor, "^C", "wbl-drop") { editor, _ in
            LineEditor.of(editor).wasDropped = true
            return UInt8(CC_EOF)
        }
        wbl_bind_own(editor, "^Z", "wbl-suspend") { editor, _ in
            raise(SIGTSTP)
            wbl_redraw(editor)
            return UInt8(CC_NORM)
        }
    }
}

// What libedit calls.
extension LineEditor {
    private static func of(_ editor: OpaquePointer?) -> LineEditor {
        guard let owner = wbl_owner(editor) else {
            preconditionFailure("the editor was made without its owner")
        }
        return Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue()
    }

    private static let prompts: wbl_prompt = { editor in LineEditor.of(editor).prompt }

    private static let reads: el_rfunc_t = { editor, place in
        LineEditor.of(editor).waitForKeys()
        guard let scalar = TypedScalar.next() else { return 0 }
        place?.pointee = wchar_t(scalar.value)
        return 1
    }

    /// Shows what the daemon says by itself above the line, until a key is there.
    private func waitForKeys() {
        while let speaker = companion?.descriptor {
            let ready = readable([STDIN_FILENO, speaker])
            if ready.contains(speaker), let lines = companion?.overheard() { showAbove(lines) }
            if ready.contains(STDIN_FILENO) { return }
        }
    }

    private func showAbove(_ lines: [String]) {
        if lines.isEmpty { return }
        let width = (prompt.map { Int(strlen($0)) } ?? 0) + textBeforeCursor.count
        let up = width / Terminal.size.columns
        let text = lines.map { screen.text($0) + "\n" }.joined()
        try? screen.draw("\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J" + text)
        wbl_redraw(editor)
    }

    private var textBeforeCursor: String {
        guard let line = el_line(editor)?.pointee, let start = line.buffer else { return "" }
        let bytes = UnsafeRawBufferPointer(start: start, count: line.cursor - start)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func complete() -> UInt8 {
        guard let companion else { return UInt8(CC_NORM) }
        let text = textBeforeCursor
        let words = companion.completions(of: text)
        showAbove(companion.overheard())
        switch Completion(of: text, from: words) {
        case .nothing: break
        case .replace(let count, let word):
            el_deletestr(editor, Int32(count))
            el_insertstr(editor, word)
            return UInt8(CC_REFRESH)
        case .list(let words):
            let (rows, columns) = Terminal.size
            let list = Columns.lines(words, width: columns, height: max(2, rows - 2))
            try? screen.draw("\n" + list.map { $0 + "\n" }.joined())
            wbl_redraw(editor)
        }
        return UInt8(CC_NORM)
    }
}

extension String {
    fileprivate var trimmingLineEnd: String {
        hasSuffix("\n") ? String(dropLast()) : self
    }
}
