/// People get time to prepare.
enum SpeakerLeadTime {
    static let rule = SpeakerRule(
        name: "speaker-lead-time",
        looksAt: "the session's start, the moment for which the plan is made",
        sentence: "The session starts no earlier than the lead time after the moment for "
            + "which the plan is made.",
        figures: \.leadTimeInWords,
        examples: [
            Example("as-of 2027-02-14T09:00", gives: .allowed),
            Example("as-of 2027-02-14T09:01", gives: .forbidden),
            Example("as-of 2027-02-14T09:01", "start 09:15", gives: .allowed),
        ],
        verdict: .allowsOffer(
            { situation, offer in
                Int(offer.day) * 1440 + Int(offer.start) >= situation.facts.earliestStart
            },
            else: { situation, _ in situation.leadTimeReason }))
}
