/// One reply as it comes: its progress as a bar, the rest line by line or, once it has ended and
/// turned out taller than the terminal, through the pager.
struct ReplyView {
    private let screen: Screen
    private var progress: ProgressLine
    private var held: [String] = []

    init(on screen: Screen) {
        self.screen = screen
        progress = ProgressLine(on: screen)
    }

    /// Takes a line that ends nothing.
    mutating func take(_ line: String) throws(Trouble) {
        if try progress.draws(line) { return }
        held.append(line)
        if screen.pager == nil { try flush() }
    }

    /// Shows a question below all that was said before it, which is never paged.
    mutating func ask(_ line: String) throws(Trouble) {
        try flush()
        try screen.show(line)
    }

    /// Shows the rest of the reply and its status.
    mutating func end(_ status: String) throws(Trouble) {
        try progress.wipe()
        if let pager = screen.pager, isTall {
            let text = held.map { screen.text($0) + "\n" }.joined()
            if pager.show(text) { held = [] }
        }
        try flush()
        try screen.show(status)
    }

    /// Shows what has come of a reply, without the pager.
    mutating func flush() throws(Trouble) {
        try progress.wipe()
        for line in held { try screen.show(line) }
        held = []
    }

    /// Whether the lines, the status and a prompt take more rows than the terminal has.
    private var isTall: Bool {
        let (rows, columns) = Terminal.size
        let taken = held.map { max(1, ($0.count + columns - 1) / columns) }.reduce(0, +)
        return taken + 2 > rows
    }
}
