/// The speaker has not said no.
enum SpeakerDeclined {
    static let rule = SpeakerRule(
        name: "speaker-declined",
        looksAt: "the speakers' last answers about the request",
        sentence: "A request has no speaker who has declined it, until the speaker accepts after "
            + "all or the request's row is another one.",
        examples: [
            Example(gives: .allowed),
            Example("declined G1 K1", gives: .forbidden),
            Example("declined G1 K1", "speaker_request G1 minutes=40", gives: .allowed),
            Example("speaker K2 employer=E1", "declined G1 K2", gives: .allowed),
        ],
        verdict: .allowsPair(
            { situation, visit in
                !situation.facts.speakerRequests[visit.request].decliners
                    .contains(Int32(visit.speaker))
            },
            else: { _, _ in "the speaker has declined" }))
}
