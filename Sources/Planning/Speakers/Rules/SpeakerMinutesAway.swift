/// Time on the way costs points.
enum SpeakerMinutesAway {
    static let rule = SpeakerRule(
        name: "speaker-minutes-away",
        looksAt: "the speaker's way there and back",
        sentence: "Each minute of the speaker's way there and back costs a point.",
        examples: [
            Example(gives: .points(-16)),
            Example("speaker K1 modes=virtual", gives: .points(0)),
        ],
        verdict: .scores { _, offer in -2 * Int(offer.travel) })
}
