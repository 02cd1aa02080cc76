import WorkBasedLearning

/// Thanks leave on the morning of the school day after a visit, or some days late where nobody
/// could send them then.
extension Look {
    func thank(_ due: inout Due) {
        func latest(_ day: Day) -> Day { day.adding(days: OccasionTimes.daysLate) }
        guard let round = round(times.thanks) else { return }
        due.dropped += thanks { hasCome($0) && latest($0.day) < round.day }.count
        due.tell(
            .thanks, thanks { $0 <= round && latest($0.day) >= round.day }, on: dayOfSubject)
    }

    /// The thanks that were not given, by when they are due.
    private func thanks(where isMeant: (Moment) -> Bool) -> [TimedAnnouncement] {
        let over = appointments.filter { appointment in
            guard appointment.start < now else { return false }
            let day = days.day(after: appointment.start.day, of: appointment.schools)
            return isMeant(Moment(day: day, minute: times.thanks))
                && !isDone(.thanks, on: appointment.start.day, about: appointment.key)
        }
        return over.isEmpty ? [] : ports.thanks(plan(over), register)
    }
}
