import WorkBasedLearning

/// What people have been told is worth keeping.
enum SpeakerKept {
    static let rule = SpeakerRule(
        name: "speaker-kept",
        looksAt: "the published plan",
        sentence: "A request earns points where it keeps its published speaker, start and mode.",
        verdict: .scores { situation, offer in
            guard let kept = situation.facts.speakerRequests[offer.visit.request].kept,
                kept.speaker == offer.visit.speaker, kept.mode == offer.visit.mode,
                kept.start.day.number == offer.day, kept.start.minute == offer.start
            else { return 0 }
            return situation.settings.keptSlotPoints
        })
}
