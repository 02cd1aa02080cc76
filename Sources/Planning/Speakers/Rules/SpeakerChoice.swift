/// What a class wants earns points.
enum SpeakerChoice {
    static let rule = SpeakerRule(
        name: "speaker-choice",
        looksAt: "the request's choices, the speaker's employer and its sector",
        sentence: "The best entry of the request's choices that the speaker meets earns its "
            + "points; an entry is a speaker's id, an employer's id or sector:NAME.",
        figures: \.choicesInWords,
        examples: [
            Example("speaker_request G1 choices=K1", gives: .points(100)),
            Example("speaker_request G1 choices=K9;E1;K1", gives: .points(80)),
            Example("speaker_request G1 choices=K9;K8;sector:Health", gives: .points(60)),
            Example("speaker_request G1 choices=Health", gives: .points(0)),
        ],
        verdict: .scoresPair { situation, visit in
            let speaker = situation.facts.speakers[visit.speaker]
            return situation.choicePoints(
                situation.facts.speakerRequests[visit.request].choices,
                metBy: speaker.choices.contains)
        })
}
