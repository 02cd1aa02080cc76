/// A student is old enough on the day.
enum Age {
    static let rule = StudentRule(
        name: "age",
        looksAt: "the slot's min_age, the student's birthdate",
        sentence: "On the day of the slot the student has reached its min_age; an unknown "
            + "birth date has not, and who is born on 29 February is a year older on 1 "
            + "March of other years.",
        verdict: .allowsPair { situation, pair in
            let least = situation.facts.slots[pair.slot].minAge
            guard least >= 0 else { return true }
            guard let born = situation.facts.students[pair.student].birthdate else { return false }
            return born + least * 10_000 <= situation.facts.slots[pair.slot].date
        })
}
