import HashTreeCollections

/// What has come of an asking.
package enum AskState: String, Sendable, CaseIterable {
    /// Nobody has answered.
    case asked
    case accepted
    case declined
}

extension Register {
    /// What has come of an asking; ``AskState/asked`` where nobody has answered.
    package func state(of ask: Ask) -> AskState { answers[ask] ?? .asked }
}
