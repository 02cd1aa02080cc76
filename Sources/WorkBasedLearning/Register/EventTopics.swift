/// The words by which people and programs choose what they are told of: kinds of events, nouns, and
/// `plan`.
package enum EventTopics {
    /// All of them but the kinds that begin with a noun.
    package static let all =
        [
            "plan", "drafted", "published", "imported", "ask-accepted", "ask-declined",
            "ask-reopened", "recalled", Event.noticeDead, Event.webhookDisabled,
        ] + Occasion.Kind.allCases.map(\.deed) + Noun.allCases.map(\.rawValue)

    /// What can happen to a thing, behind its noun.
    package static let endings = ["-changed", "-removed"]

    /// Whether anything of a topic can happen.
    package static func contains(_ word: String) -> Bool {
        all.contains(word)
            || endings.contains { ending in
                word.hasSuffix(ending)
                    && Noun(rawValue: String(word.dropLast(ending.count))) != nil
            }
    }

    /// The topics that an event belongs to.
    package static func of(_ event: Event) -> Set<String> {
        var topics: Set<String> = [event.kind]
        if let noun = event.noun { topics.insert(noun.rawValue) }
        if plans.contains(event.kind) { topics.insert("plan") }
        return topics
    }

    private static let plans: Set<String> = ["ask-declined", "drafted", "published"]
}
