import WorkBasedLearning

/// A speaker comes so often a month.
enum SpeakerMonth {
    static let rule = SpeakerRule(
        name: "speaker-month",
        looksAt: "the speaker's monthly_limit",
        sentence: "A speaker has at most monthly_limit sessions in a calendar month.",
        examples: [
            Example(gives: .takes([])),
            Example("speaker K1 monthly_limit=2", gives: .takes(["speaker-month:K1:2027-02"])),
        ],
        verdict: .takes { situation, offer, needs in
            let speaker = offer.visit.speaker
            guard let limit = situation.facts.speakers[speaker].monthlyLimit else { return }
            let month = monthNumber(Day(number: offer.day))
            needs.append(
                Need(
                    resource: ResourceKey(.speakerMonth, Int32(speaker), month), capacity: limit))
        })
}
