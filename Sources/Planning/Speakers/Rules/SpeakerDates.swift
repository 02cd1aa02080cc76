/// The day is within the request's dates.
enum SpeakerDates {
    static let rule = SpeakerRule(
        name: "speaker-dates",
        looksAt: "the request's earliest and latest",
        sentence: "The day of the session lies within the request's earliest and latest, "
            + "both included.",
        verdict: .allowsOffer { situation, offer in
            let request = situation.facts.speakerRequests[offer.visit.request]
            return request.earliest <= offer.day && offer.day <= request.latest
        })
}
