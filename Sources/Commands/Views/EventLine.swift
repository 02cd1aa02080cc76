package import Wire
package import WorkBasedLearning

/// An event as somebody who watches is told of it.
package enum EventLine {
    /// The line of an event; nil where the user may not know of it, or did not ask.
    ///
    /// - Parameters:
    ///   - seq: the event's number.
    ///   - topics: kinds, nouns, or `plan`; empty for everything.
    package static func line(
        _ event: Event, seq: Int64, topics: Set<String>, for user: User, in register: Register
    ) -> ReplyLine? {
        guard topics.isEmpty || !topics.isDisjoint(with: EventTopics.of(event)),
            isSeen(event, Sight(user, register), register)
        else { return nil }
        let members = event.noun.flatMap { noun in
            event.owner.map { [Member(noun.rawValue, .text($0))] }
        }
        return .event(seq, event.kind, members ?? notice(event))
    }

    /// The webhook and the key of the notice that an event is about.
    private static func notice(_ event: Event) -> [Member] {
        guard Event.reports.contains(event.kind) else { return [] }
        return (event.webhook.map { [Member("webhook", .text($0))] } ?? [])
            + (event.subject.map { [Member("notice", .number(Int($0)))] } ?? [])
    }

    private static func isSeen(_ event: Event, _ sight: Sight, _ register: Register) -> Bool {
        guard let noun = event.noun else { return true }
        if sight.isEverything { return true }
        guard let owner = event.owner, register.has(noun, owner) else { return false }
        return sight.sees(noun, owner)
    }
}

extension Register {
    /// The id of what has an internal key; nil where it stands no more. O(entries of the noun).
    func owner(_ noun: Noun, key: Int64) -> String? {
        func owner<Row: SheetRow>(_ type: Row.Type) -> String? {
            table(of: type).unordered.first { $0.value.key == key }?.key
        }
        return owner(noun.rowType)
    }
}
