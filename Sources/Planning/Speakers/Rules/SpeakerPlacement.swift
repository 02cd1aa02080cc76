/// A session is worth points by the request's priority.
enum SpeakerPlacement {
    static let rule = SpeakerRule(
        name: "speaker-placement",
        looksAt: "the request's priority",
        sentence: "A session is worth the points of a placement once for each step of the "
            + "request's priority.",
        figures: \.placementInWords,
        examples: [
            Example(gives: .points(1000)),
            Example("speaker_request G1 priority=2", gives: .points(2000)),
        ],
        verdict: .scoresPair { situation, visit in
            situation.settings.placementPoints
                * situation.facts.speakerRequests[visit.request].priority
        })
}
