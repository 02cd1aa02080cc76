/// A session is worth points by the request's priority.
enum SpeakerPlacement {
    static let rule = SpeakerRule(
        name: "speaker-placement",
        looksAt: "the request's priority",
        sentence: "A session is worth the points of a placement once for each step of the "
            + "request's priority.",
        verdict: .scores { situation, offer in
            situation.settings.placementPoints
                * situation.facts.speakerRequests[offer.visit.request].priority
        })
}
