/// What a class wants earns points.
enum SpeakerChoice {
    static let rule = SpeakerRule(
        name: "speaker-choice",
        looksAt: "the request's choices, the speaker's employer and its sector",
        sentence: "The best entry of the request's choices that the speaker meets earns its "
            + "points; an entry is a speaker's id, an employer's id or sector:NAME.",
        verdict: .scores { situation, offer in
            let speaker = situation.facts.speakers[offer.visit.speaker]
            return situation.choicePoints(
                situation.facts.speakerRequests[offer.visit.request].choices,
                metBy: speaker.choices.contains)
        })
}
