import WorkBasedLearning

/// The speaker is free, the way included.
enum SpeakerFreeTime {
    static let rule = SpeakerRule(
        name: "speaker-free-time",
        looksAt: "the speaker's availability",
        sentence: "From leaving to being back the speaker is free: in free windows of their "
            + "own, less busy ones; without a free window, never.",
        examples: [
            Example("availability K1 kind=busy start=08:00 end=08:52", gives: .allowed),
            Example("availability K1 kind=busy start=08:00 end=08:53", gives: .forbidden),
            Example("availability K1 kind=busy start=09:37 end=15:00", gives: .forbidden),
            Example(
                "availability K1 kind=busy start=09:37 end=15:00", "speaker K1 modes=virtual",
                gives: .allowed),
        ],
        verdict: .allowsOffer(
            { situation, offer in
                situation.freeWindows.ofSpeaker(offer.visit.speaker, on: offer.day).contains {
                    $0.holds(offer.away)
                }
            },
            else: { situation, offer in
                let way = counted(Int(offer.travel), "minute")
                return freeTimeReason(
                    "on \(Day(number: offer.day).inWords) the speaker", away: offer.away,
                    remark: offer.travel > 0 ? " with the drive of \(way) each way" : "",
                    free: situation.freeWindows.ofSpeaker(offer.visit.speaker, on: offer.day))
            }))
}
