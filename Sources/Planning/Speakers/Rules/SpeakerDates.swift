/// The day is within the request's dates.
enum SpeakerDates {
    static let rule = SpeakerRule(
        name: "speaker-dates",
        looksAt: "the request's earliest and latest",
        sentence: "The day of the session lies within the request's earliest and latest, "
            + "both included.",
        examples: [
            Example(
                "speaker_request G1 latest=2027-02-17", "start 2027-02-17T09:00",
                gives: .allowed),
            Example("start 2027-02-17T09:00", gives: .forbidden),
            Example("start 2027-02-15T09:00", gives: .forbidden),
        ],
        verdict: .allowsOffer(
            { situation, offer in
                let request = situation.facts.speakerRequests[offer.visit.request]
                return request.earliest <= offer.day && offer.day <= request.latest
            },
            else: { situation, offer in
                let request = situation.facts.speakerRequests[offer.visit.request]
                return datesReason(offer.day, first: request.earliest, last: request.latest)
            }))
}
