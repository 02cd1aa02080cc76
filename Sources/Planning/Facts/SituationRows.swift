import WorkBasedLearning

/// The rows behind the numbers, for the words in which rules explain themselves.
extension Situation {
    func request(_ pair: Pairing) -> Request {
        facts.register.requests[facts.ids.requests.names[pair.request]] ?? Request()
    }

    func student(_ pair: Pairing) -> Student {
        facts.register.students[facts.ids.students.names[pair.student]] ?? Student()
    }

    func school(_ pair: Pairing) -> School {
        facts.register.schools[student(pair).school] ?? School()
    }

    func slot(_ pair: Pairing) -> Slot {
        facts.register.slots[facts.ids.slots.names[pair.slot]] ?? Slot()
    }

    func site(_ pair: Pairing) -> Site {
        facts.register.sites[slot(pair).site] ?? Site()
    }

    func employer(_ pair: Pairing) -> Employer {
        facts.register.employers[site(pair).employer] ?? Employer()
    }

    func request(_ visit: Visit) -> SpeakerRequest {
        facts.register.speakerRequests[facts.ids.speakerRequests.names[visit.request]]
            ?? SpeakerRequest()
    }

    func section(_ visit: Visit) -> Section {
        facts.register.sections[facts.ids.sections.names[visit.section]] ?? Section()
    }

    func school(_ visit: Visit) -> School {
        facts.register.schools[section(visit).school] ?? School()
    }

    func speaker(_ visit: Visit) -> Speaker {
        facts.register.speakers[facts.ids.speakers.names[visit.speaker]] ?? Speaker()
    }
}

/// What only the explanations work out.
extension Situation {
    /// Kilometres between the student's school and the slot's site; nil without coordinates.
    func kilometres(_ pair: Pairing) -> Double? {
        kilometres(
            facts.schools[Int(facts.students[pair.student].school)].place,
            facts.sites[Int(facts.slots[pair.slot].site)].place)
    }

    /// Kilometres between the speaker's site and the section's school; nil without coordinates.
    func kilometres(_ visit: Visit) -> Double? {
        kilometres(
            facts.speakers[visit.speaker].place,
            facts.schools[Int(facts.sections[visit.section].school)].place)
    }

    private func kilometres(_ here: Place?, _ there: Place?) -> Double? {
        here.flatMap { here in there.map { here.kilometres(to: $0) } }
    }

    /// Whether the student's school is closed on the slot's day.
    func isClosed(_ offer: Offer) -> Bool {
        facts.schools[Int(facts.students[offer.student].school)].closedDays
            .contains(facts.slots[offer.slot].day)
    }

    /// Whether the section's school is closed on the session's day.
    func isClosed(_ offer: SessionOffer) -> Bool {
        facts.schools[Int(facts.sections[offer.visit.section].school)].closedDays
            .contains(offer.day)
    }
}
