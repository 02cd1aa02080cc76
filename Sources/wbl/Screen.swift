/// Where replies are shown: standard output, and standard error for what went wrong.
struct Screen {
    let terminal: Terminal
    /// Shows replies that are taller than the terminal; nil where everything is shown at once.
    let pager: Pager?
    /// Whether rows are for a program that parts them at tabs, without the mark of their kind.
    var isTabbed = false

    /// Shows a line: errors on standard error, and at a terminal hints without their mark.
    func show(_ line: String) throws(Trouble) {
        let isError = LineKind(line) == .error
        try (isError ? Outlet.errors : .output).write(text(line) + "\n")
    }

    /// A line as the terminal shows it.
    func text(_ line: String) -> String {
        let kind = LineKind(line)
        if isTabbed, line.utf8.first == UInt8(ascii: " ") { return String(line.dropFirst()) }
        let isPainted = terminal.hasColours && (kind != .error || terminal.showsErrors)
        let isBareHint = terminal.isSeen && line.hasPrefix("# ")
        return Paint(isOn: isPainted)
            .painted(isBareHint ? " " + line.dropFirst() : line, as: kind)
    }

    /// Writes a text as it is.
    func draw(_ text: String) throws(Trouble) {
        try Outlet.output.write(text)
    }
}
