/// The colours of the kinds of lines.
struct Paint {
    /// Whether there are colours at all.
    let isOn: Bool

    /// The line as it is shown; lines of other forms than the human one stay as they are.
    func painted(_ line: String, as kind: LineKind) -> String {
        guard isOn, !line.hasPrefix("{"), let code = Paint.code(of: kind) else { return line }
        return "\u{1B}[\(code)m\(line)\u{1B}[0m"
    }

    private static func code(of kind: LineKind) -> Int? {
        switch kind {
        case .hint: 2  // dim
        case .question: 1  // bold
        case .event: 36  // cyan
        case .error: 31  // red
        case .data, .ok: nil
        }
    }
}
