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
        guard topics.isEmpty || !topics.isDisjoint(with: EventLine.topics(of: event)),
            isSeen(event, Sight(user, register), register)
        else { return nil }
        let members = event.noun.flatMap { noun in
            event.owner.map { [Member(noun.rawValue, .text($0))] }
        }
        return .event(seq, event.kind, members ?? notice(event))
    }

    /// The key of the notice that an event is about.
    private static func notice(_ event: Event) -> [Member] {
        guard event.kind == Event.noticeDead, let key = event.subject else { return [] }
        return [Member("mail", .number(Int(key)))]
    }

    private static func topics(of event: Event) -> Set<String> {
        var topics: Set<String> = [event.kind]
        if let noun = event.noun { topics.insert(noun.rawValue) }
        if plans.contains(event.kind) { topics.insert("plan") }
        return topics
    }

    private static let plans: Set<String> = ["ask-declined", "drafted", "published"]

    /// What one can watch: the nouns, the plan, and what happens to them.
    static let topics =
        [
            "plan", "drafted", "published", "imported", "ask-accepted", "ask-declined",
            "ask-reopened", "recalled", Event.noticeDead,
        ] + Occasion.Kind.allCases.map(\.deed) + Noun.allCases.map(\.rawValue)

    /// Whether anything of a topic can happen.
    static func isTopic(_ word: String) -> Bool {
        topics.contains(word)
            || ["-changed", "-removed"].contains { ending in
                word.hasSuffix(ending)
                    && Noun(rawValue: String(word.dropLast(ending.count))) != nil
            }
    }

    private static func isSeen(_ event: Event, _ sight: Sight, _ register: Register) -> Bool {
        guard let noun = event.noun else { return true }
        if sight.isEverything { return true }
        guard let owner = event.owner, register.has(noun, owner) else { return false }
        return sight.sees(noun, owner)
    }

    /// A past event with what its subject is now, where that still stands. O(entries of the noun).
    package static func recalled(_ past: PastEvent, in register: Register) -> Event {
        guard let subject = past.subject, let noun = noun(of: past, subject, register) else {
            return Event(past.kind, subject: past.subject)
        }
        return Event(
            past.kind, subject: subject, noun: noun, owner: register.owner(noun, key: subject))
    }

    /// The noun of a past event's subject, which the first word of its kind names; an answer to
    /// an asking may be about either of two.
    private static func noun(
        of past: PastEvent, _ subject: Int64, _ register: Register
    ) -> Noun? {
        let word = past.kind.split(separator: "-").first.map(String.init) ?? ""
        guard word == "ask" else { return Noun(rawValue: word) }
        return register.owner(.slot, key: subject) == nil ? .speakerRequest : .slot
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
