import Synchronization

/// The patterns that were rendered, so that a template is rendered once for many like mails.
final class PatternStore: Sendable {
    private let patterns = Mutex<[String: Pattern]>([:])

    /// Patterns kept at most; with more, all are let go.
    private static let limit = 2048
    /// Texts of a pattern at most; longer ones are lists that hardly come again.
    private static let textLimit = 64

    /// The pattern of a template for values of a form; made where it is not kept.
    func pattern(_ template: String, _ values: Values, make: () -> String) -> Pattern {
        guard values.texts.count <= Self.textLimit else { return Pattern(make()) }
        let key = "\(template) \(values.form)"
        if let kept = patterns.withLock({ $0[key] }) { return kept }
        let pattern = Pattern(make())
        patterns.withLock { patterns in
            if patterns.count >= Self.limit { patterns.removeAll() }
            patterns[key] = pattern
        }
        return pattern
    }
}
