import WorkBasedLearning

/// What people have been told is worth keeping.
enum SpeakerKept {
    static let rule = SpeakerRule(
        name: "speaker-kept",
        looksAt: "the published plan",
        sentence: "A request earns points where it keeps its published speaker, start and mode.",
        figures: { "\($0.keptSlotPoints) points" },
        examples: [
            Example(gives: .points(0)),
            Example(
                "published G1 K1 2027-02-16T09:00 2027-02-16T09:30 onsite", gives: .points(200)),
            Example(
                "published G1 K1 2027-02-16T09:15 2027-02-16T09:45 onsite", gives: .points(0)),
            Example(
                "published G1 K1 2027-02-16T09:00 2027-02-16T09:30 virtual", gives: .points(0)),
        ],
        verdict: .scores { situation, offer in
            guard let kept = situation.facts.speakerRequests[offer.visit.request].kept,
                kept.speaker == offer.visit.speaker, kept.mode == offer.visit.mode,
                kept.start.day.number == offer.day, kept.start.minute == offer.start
            else { return 0 }
            return situation.settings.keptSlotPoints
        })
}
