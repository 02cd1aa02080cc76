/// An employer takes so many students a month.
enum EmployerMonth {
    static let rule = StudentRule(
        name: "employer-month",
        looksAt: "the employer's monthly_limit",
        sentence: "An employer takes at most monthly_limit placements in a calendar month, "
            + "virtual ones too.",
        examples: [
            Example(gives: .takes([])),
            Example("employer E1 monthly_limit=2", gives: .takes(["employer-month:E1:2027-02"])),
            Example(
                "employer E1 monthly_limit=2", "slot O1 mode=virtual",
                gives: .takes(["employer-month:E1:2027-02"])),
        ],
        verdict: .takesPair { situation, pair, needs in
            let employer = situation.facts.slots[pair.slot].employer
            guard let limit = situation.facts.employers[Int(employer)].monthlyLimit else { return }
            let month = situation.facts.slots[pair.slot].month
            needs.append(
                Need(resource: ResourceKey(.employerMonth, employer, month), capacity: limit))
        })
}
