/// The line of a terminal on which a bar is drawn while a job goes on.
struct ProgressLine {
    private let screen: Screen
    private var isDrawn = false

    init(on screen: Screen) {
        self.screen = screen
    }

    /// Draws a line of progress; false where it is none, or no bar can be drawn.
    mutating func draws(_ line: String) throws(Trouble) -> Bool {
        guard screen.terminal.isNimble, let bar = ProgressBar(line) else { return false }
        try screen.draw(bar.text)
        isDrawn = true
        return true
    }

    /// Takes the bar away, where there is one.
    mutating func wipe() throws(Trouble) {
        if isDrawn { try screen.draw(ProgressBar.wiped) }
        isDrawn = false
    }
}
