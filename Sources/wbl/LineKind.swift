/// What kind a line from the daemon is, in whichever form: its first letters tell.
enum LineKind {
    case data
    case hint
    case question
    case event
    case ok
    case error

    init(_ line: String) {
        self = LineKind.marks.first { line.utf8.starts(with: $0.mark.utf8) }?.kind ?? .data
    }

    /// How the lines of each kind begin; `OK` alone is a whole line.
    private static let marks: [(mark: String, kind: LineKind)] = [
        (" ", .data), ("# ", .hint), ("? ", .question), ("* ", .event), ("OK", .ok),
        ("ERR ", .error), ("{\"data\"", .data), ("{\"hint\"", .hint),
        ("{\"question\"", .question), ("{\"event\"", .event), ("{\"ok\"", .ok),
        ("{\"err\"", .error),
    ]
}
