/// An employer takes so many students a month.
enum EmployerMonth {
    static let rule = StudentRule(
        name: "employer-month",
        looksAt: "the employer's monthly_limit",
        sentence: "An employer takes at most monthly_limit placements in a calendar month, "
            + "virtual ones too.",
        verdict: .takes { situation, offer, needs in
            let employer = situation.facts.slots[offer.slot].employer
            guard let limit = situation.facts.employers[Int(employer)].monthlyLimit else { return }
            let month = situation.facts.slots[offer.slot].month
            needs.append(
                Need(resource: ResourceKey(.employerMonth, employer, month), capacity: limit))
        })
}
