/// People get time to prepare.
enum SpeakerLeadTime {
    static let rule = SpeakerRule(
        name: "speaker-lead-time",
        looksAt: "the session's start, the moment for which the plan is made",
        sentence: "The session starts no earlier than the lead time after the moment for "
            + "which the plan is made.",
        verdict: .allowsOffer { situation, offer in
            Int(offer.day) * 1440 + Int(offer.start) >= situation.facts.earliestStart
        })
}
