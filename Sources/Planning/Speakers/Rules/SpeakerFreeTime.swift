/// The speaker is free, the way included.
enum SpeakerFreeTime {
    static let rule = SpeakerRule(
        name: "speaker-free-time",
        looksAt: "the speaker's availability",
        sentence: "From leaving to being back the speaker is free: in free windows of their "
            + "own, less busy ones; without a free window, never.",
        verdict: .allowsOffer { situation, offer in
            situation.freeWindows.ofSpeaker(offer.visit.speaker, on: offer.day).contains {
                $0.holds(offer.away)
            }
        })
}
