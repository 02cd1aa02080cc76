import WorkBasedLearning

/// Every kind of event that can be watched, on every noun that it can be about.
enum EveryKind {
    static let events: [Event] =
        EventTopics.all.filter {
            $0 != "plan" && Noun(rawValue: $0) == nil && !$0.hasPrefix("ask-")
        }
        .map { Event($0, subject: Event.reports.contains($0) ? 17 : nil) }
        + ["ask-accepted", "ask-declined", "ask-reopened"].flatMap { kind in
            [
                Event(kind, subject: 17, noun: .slot, owner: word),
                Event(kind, subject: 17, noun: .speakerRequest, owner: word),
            ]
        }
        + Noun.allCases.flatMap { noun in
            EventTopics.endings.map { ending in
                Event(noun.rawValue + ending, subject: 17, noun: noun, owner: word)
            }
        }

    /// What stands for every id.
    static let word = "Zqidqz"
}
