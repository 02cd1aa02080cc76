/// What has come of an asking.
package enum AskState: String, Sendable, CaseIterable {
    /// Nobody has answered.
    case asked
    case accepted
    case declined
}

/// What may happen to an asking.
package enum AskMove: String, Sendable, CaseIterable {
    /// The contact says yes.
    case accept
    /// The contact says no.
    case decline
    /// The contact is told of another time or place, which has to be answered anew.
    case move
    /// The row of the slot or request that it is about changes.
    case alter
    /// The round is over: it is off, or another round begins.
    case end
}

extension AskState {
    /// The life of an asking, move by move; a move that is not listed leaves the state as it is.
    ///
    /// Who has declined is asked no more until a phone call (accept) or another row (alter) makes
    /// it worth a new round.
    private static let life: [AskState: [AskMove: AskState]] = [
        .asked: [.accept: .accepted, .decline: .declined],
        .accepted: [.decline: .declined, .move: .asked, .end: .asked],
        .declined: [.accept: .asked, .move: .asked, .alter: .asked, .end: .asked],
    ]

    /// The state after a move; the same where the move says nothing new.
    package func after(_ move: AskMove) -> AskState { AskState.life[self]?[move] ?? self }
}
