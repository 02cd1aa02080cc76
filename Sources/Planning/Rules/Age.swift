/// A student is old enough on the day.
enum Age {
    static let rule = StudentRule(
        name: "age",
        looksAt: "the slot's min_age, the student's birthdate",
        sentence: "On the day of the slot the student has reached its min_age; an unknown "
            + "birth date has not, and who is born on 29 February is a year older on 1 "
            + "March of other years.",
        examples: [
            Example("slot O1 min_age=16", "student S1 birthdate=2011-02-16", gives: .allowed),
            Example("slot O1 min_age=16", "student S1 birthdate=2011-02-17", gives: .forbidden),
            Example("slot O1 min_age=16", "student S1 birthdate=", gives: .forbidden),
            Example(
                "slot O1 min_age=15 start=2027-02-28T09:00 end=2027-02-28T11:00",
                "student S1 birthdate=2012-02-29", gives: .forbidden),
        ],
        verdict: .allowsPair(
            { situation, pair in
                let least = situation.facts.slots[pair.slot].minAge
                guard least >= 0 else { return true }
                guard let born = situation.facts.students[pair.student].birthdate else {
                    return false
                }
                return born + least * 10_000 <= situation.facts.slots[pair.slot].date
            },
            else: { situation, pair in
                let slot = situation.facts.slots[pair.slot]
                let asked = "one must be \(slot.minAge) on that day, and the student"
                guard let born = situation.facts.students[pair.student].birthdate else {
                    return asked + "'s birth date is not known"
                }
                return asked + " is \(max(0, slot.date - born) / 10_000)"
            }))
}
