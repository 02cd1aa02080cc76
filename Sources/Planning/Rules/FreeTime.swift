/// The student is free from leaving to being back.
enum FreeTime {
    static let rule = StudentRule(
        name: "free-time",
        looksAt: "the availability of the student and the school, the school's calendar",
        sentence: "From leaving to being back the student is free without a gap: in windows "
            + "of their own, or of the school's where they have no free window at all; "
            + "less what keeps either busy, and never on a closed day.",
        examples: [
            Example("availability S1 kind=free start=08:45 end=11:15", gives: .allowed),
            Example("availability S1 kind=free start=08:45 end=11:14", gives: .forbidden),
            Example("availability H1 kind=busy start=11:15 end=12:00", gives: .allowed),
            Example("calendar H1 date=2027-02-16 day_type=closed", gives: .forbidden),
        ],
        verdict: .allowsOffer(
            { situation, offer in
                let day = situation.facts.slots[offer.slot].day
                let away = offer.journey.stretch
                return situation.freeWindows.ofStudent(offer.student, on: day).contains {
                    $0.holds(away)
                }
            },
            else: { situation, offer in
                guard !situation.isClosed(offer) else {
                    return "the school is closed on that day"
                }
                let day = situation.facts.slots[offer.slot].day
                return freeTimeReason(
                    "the student", away: offer.journey.stretch,
                    free: situation.freeWindows.ofStudent(offer.student, on: day))
            }))
}
