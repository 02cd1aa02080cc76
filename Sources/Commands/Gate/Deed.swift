package import WorkBasedLearning

/// A change that somebody made, with what takes it back.
///
/// A class, since the list of the latest ones is copied with each change.
package final class Deed: Sendable {
    package let number: Int
    package let user: User
    /// The sentence's verb.
    package let verb: String
    /// What the owners of the changed rows have had before, and since.
    package let before: [any FactChange]
    package let after: [any FactChange]
    /// The answers of hosts and speakers that hung on the changed rows before.
    package let answers: [AskAnswer]
    /// Whether it went beyond the register: people were told, or a plan was replaced.
    package let isFinal: Bool
    /// How many mails that had not left it withdrew without another in their place.
    package let silenced: Int

    /// - Parameter register: the register before the changes.
    package init(
        _ number: Int, by user: User, verb: String, _ outcome: Outcome, from register: Register,
        silenced: Int = 0
    ) {
        self.number = number
        self.user = user
        self.verb = verb
        self.silenced = silenced
        var (before, after): ([any FactChange], [any FactChange]) = ([], [])
        var isFinal = !outcome.announcements.isEmpty
        var places: [String: Int] = [:]
        for change in outcome.changes {
            guard case .fact(let fact) = change else {
                isFinal = true
                continue
            }
            let entry = "\(fact.noun.rawValue) \(fact.owner)"
            if let place = places[entry] {
                after[place] = fact
                continue
            }
            places[entry] = after.count
            before.append(Deed.earlier(fact, register))
            after.append(fact)
        }
        (self.before, self.after, self.isFinal) = (before, after, isFinal)
        answers = register.hasAnswers ? register.answers(hangingOn: before.map(\.key)) : []
    }

    private static func earlier(
        _ fact: some FactChange, _ register: Register
    ) -> any FactChange {
        func earlier<Change: FactChange>(_ fact: Change) -> any FactChange {
            let rows = register.table(of: Change.Row.self).rows(fact.owner)
            return Fact<Change.Row>(key: fact.key, owner: fact.owner, rows: rows)
        }
        return earlier(fact)
    }
}
