/// The student is free from leaving to being back.
enum FreeTime {
    static let rule = StudentRule(
        name: "free-time",
        looksAt: "the availability of the student and the school, the school's calendar",
        sentence: "From leaving to being back the student is free without a gap: in windows "
            + "of their own, or of the school's where they have no free window at all; "
            + "less what keeps either busy, and never on a closed day.",
        verdict: .allowsOffer { situation, offer in
            let day = situation.facts.slots[offer.slot].day
            let away = offer.journey.stretch
            return situation.freeWindows.ofStudent(offer.student, on: day).contains {
                $0.holds(away)
            }
        })
}
