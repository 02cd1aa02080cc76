import Synchronization
package import WorkBasedLearning

/// Shows others what keeps notices from leaving.
package final class MailGauge: Sendable {
    private let state = Mutex<Hindrance?>(nil)

    package init() {}

    package var hindrance: Hindrance? { state.withLock { $0 } }

    /// - Returns: whether the kind of hindrance is another than before.
    func show(_ hindrance: Hindrance?) -> Bool {
        state.withLock { state in
            defer { state = hindrance }
            return hindrance?.word != state?.word
        }
    }
}

extension Hindrance {
    /// What it is in a word, for a log.
    var word: String {
        switch self {
        case .held: "held"
        case .quiet: "quiet hours"
        case .ceiling: "hourly ceiling"
        case .relay: "relay"
        }
    }

    /// When it may end by itself.
    var until: Int64? {
        switch self {
        case .held: nil
        case .quiet(let until), .ceiling(_, let until), .relay(_, let until): until
        }
    }
}
