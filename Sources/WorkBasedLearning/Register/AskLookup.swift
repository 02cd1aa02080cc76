import HashTreeCollections

/// The kinds of notices that ask; a mail about a matter of these is an asking's round.
package enum AskKind: String, Sendable, CaseIterable {
    case employer = "employer_ask"
    case speaker = "speaker_ask"

    package func matter(_ parties: AskParties) -> Matter {
        Matter(kind: rawValue, subject: parties.subject, recipient: parties.contact)
    }

    /// The kind of the notice that confirms an acceptance.
    package var confirmation: String {
        switch self {
        case .employer: "employer_confirmation"
        case .speaker: "speaker_confirmation"
        }
    }
}

extension Matter {
    /// Whom an asking's matter asks about what.
    package var parties: AskParties { AskParties(subject: subject, contact: recipient) }

    /// The matter of the asking whose acceptance a notice about this confirms; nil for others.
    package var confirmedAsk: Matter? {
        AskKind.allCases.first { $0.confirmation == kind }?.matter(parties)
    }
}

extension Register {
    /// What has come of an asking; ``AskState/asked`` where nobody has answered.
    package func state(of ask: Ask) -> AskState {
        answers[ask.parties].flatMap { $0.ask == ask ? $0.state : nil } ?? .asked
    }

    /// Whether an asking is the present one, so that no other round has begun since.
    package func isPresent(_ ask: Ask) -> Bool {
        let rounds = AskKind.allCases.compactMap { told(about: $0.matter(ask.parties))?.round }
        return rounds.first ?? 0 == ask.round
    }

    /// The answers that hang on entries with keys: about them, or of them. O(answers).
    package func answers(hangingOn keys: [Int64]) -> [AskAnswer] {
        let keys = Set(keys)
        return answers.values.filter {
            keys.contains($0.ask.subject) || keys.contains($0.ask.contact)
        }
    }

    package var hasAnswers: Bool { !answers.isEmpty }

    /// Every no that stands, in no particular order. O(answers).
    package var refusals: [AskAnswer] { answers.values.filter { $0.state == .declined } }

    /// Whether somebody has said no, and nothing has changed since.
    package func hasDeclined(_ parties: AskParties) -> Bool {
        answers[parties]?.state == .declined
    }

    /// A slot and its host; nil where the register does not know both. O(1).
    package func parties(ofSlot id: String) -> AskParties? {
        guard let slot = slots[id], let subject = key(.slot, id),
            let employer = sites[slot.site]?.employer, let contact = key(.employer, employer)
        else { return nil }
        return AskParties(subject: subject, contact: contact)
    }

    /// A request for a speaker, and one. O(1).
    package func parties(ofRequest id: String, speaker: String) -> AskParties? {
        guard let subject = key(.speakerRequest, id), let contact = key(.speaker, speaker) else {
            return nil
        }
        return AskParties(subject: subject, contact: contact)
    }

    /// The answer to the present asking, given or not; its round is 0 where no mail has asked.
    package func answer(_ kind: AskKind, _ parties: AskParties) -> AskAnswer {
        let round = told(about: kind.matter(parties))?.round ?? 0
        let ask = Ask(parties, round: round)
        return answers[parties].flatMap { $0.ask == ask || $0.state == .declined ? $0 : nil }
            ?? AskAnswer(ask: ask, state: .asked)
    }
}
