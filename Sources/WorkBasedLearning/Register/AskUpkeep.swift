import HashTreeCollections

/// Keeps the answers to askings in step with what people are told and with the facts.
extension Register {
    /// Applies changes, each with what it makes of the answers to askings.
    ///
    /// - Returns: all that has been applied, in order, to be written.
    @discardableResult
    package mutating func take(_ changes: [Change]) -> [Change] {
        var all: [Change] = []
        for change in changes {
            for each in [change] + consequences(of: change) {
                apply(each)
                all.append(each)
            }
        }
        return all
    }

    /// What a change, which is not applied yet, makes of the answers.
    private func consequences(of change: Change) -> [Change] {
        if answers.isEmpty { return [] }
        return switch change {
        case .told(let matter, let told): consequence(matter, told).map { [$0] } ?? []
        case .published(let plan): consequences(of: plan)
        case .fact(let fact): consequences(of: fact)
        case .draft, .answered, .done, .clocked: []
        }
    }

    /// Of a mail that asks again: another round begins, or time or place are others.
    private func consequence(_ matter: Matter, _ told: Told?) -> Change? {
        guard AskKind(rawValue: matter.kind) != nil, let answer = answers[matter.parties] else {
            return nil
        }
        guard let told, told.round == answer.ask.round else { return answer.after(.end) }
        let isMoved = told.sequence != self.told(about: matter)?.sequence
        return isMoved ? answer.after(.move) : nil
    }

    /// Of a plan that no longer has what was accepted, where no mail had asked. O(plan).
    private func consequences(of plan: Plan) -> [Change] {
        let spoken = answers.values.filter { $0.ask.round == 0 && $0.state == .accepted }
        if spoken.isEmpty { return [] }
        let standing = Set(
            plan.placements.compactMap { parties(ofSlot: $0.slot) }
                + plan.sessions.compactMap { parties(ofRequest: $0.request, speaker: $0.speaker) })
        return spoken.filter { !standing.contains($0.ask.parties) }.compactMap { $0.after(.end) }
    }

    /// Of other rows of what is asked for, or of a contact who is gone. O(answers).
    ///
    /// Where no mail has asked, nothing tells whether time and place are the same, so that any
    /// other row has to be answered anew.
    private func consequences(of fact: some FactChange) -> [Change] {
        let nouns: [Noun] = [.slot, .speakerRequest, .employer, .speaker]
        guard nouns.contains(fact.noun), !stands(fact) else { return [] }
        return answers(hangingOn: [fact.key]).compactMap { answer in
            if fact.isWithdrawal { return answer.after(.end) }
            return answer.ask.subject == fact.key
                ? answer.after(answer.ask.round == 0 ? .move : .alter) : nil
        }
    }
}
