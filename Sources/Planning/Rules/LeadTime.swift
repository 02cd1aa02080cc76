/// People get time to prepare.
enum LeadTime {
    static let rule = StudentRule(
        name: "lead-time",
        looksAt: "the slot's start, the moment for which the plan is made",
        sentence: "The slot starts no earlier than the lead time after the moment for which "
            + "the plan is made.",
        figures: \.leadTimeInWords,
        examples: [
            Example("as-of 2027-02-14T09:00", gives: .allowed),
            Example("as-of 2027-02-14T09:01", gives: .forbidden),
        ],
        verdict: .allowsPair(
            { situation, pair in
                let slot = situation.facts.slots[pair.slot]
                return Int(slot.day) * 1440 + Int(slot.start) >= situation.facts.earliestStart
            },
            else: { situation, _ in situation.leadTimeReason }))
}
