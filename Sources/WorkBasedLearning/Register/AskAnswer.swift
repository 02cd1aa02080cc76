/// Who is asked about what, in whichever round.
package struct AskParties: Sendable, Hashable {
    /// The key of the slot or of the request for a speaker.
    package let subject: Int64
    /// The key of the employer or of the speaker.
    package let contact: Int64

    package init(subject: Int64, contact: Int64) {
        self.subject = subject
        self.contact = contact
    }
}

/// The last answer to an asking.
package struct AskAnswer: Sendable, Equatable {
    package let ask: Ask
    package let state: AskState
    /// Why, as the contact said it; empty for no reason. It may name people.
    package let reason: String

    package init(ask: Ask, state: AskState, reason: String = "") {
        self.ask = ask
        self.state = state
        self.reason = reason
    }

    /// The change that a move makes; nil where it changes nothing.
    package func after(_ move: AskMove, because reason: String = "") -> Change? {
        let next = state.after(move)
        return next == state ? nil : .answered(AskAnswer(ask: ask, state: next, reason: reason))
    }
}

extension Ask {
    package var parties: AskParties { AskParties(subject: subject, contact: contact) }

    package init(_ parties: AskParties, round: Int64) {
        self.init(subject: parties.subject, contact: parties.contact, round: round)
    }
}
