import WorkBasedLearning

/// Reminders leave on the morning that lies so many school days before a visit: by the calendars
/// of all its schools for hosts and speakers, by the own school's for students and guardians.
///
/// Whoever has been told first since the last school morning is not reminded the next one, but on
/// the first school morning after that, as long as the visit has not begun.
extension Look {
    func remind(_ due: inout Due) {
        due.dropped += missed
        guard let round = round(times.reminder) else { return }
        due.tell(
            .reminder,
            reminders(toldBefore: morning(before: round.day)) { time, start, schools in
                time <= round && start > now && days.isSchoolDay(round.day, of: schools)
            }, on: dayOfSubject)
    }

    /// How many reminders nobody was given in their time, of visits that have begun since the last
    /// look.
    private var missed: Int {
        var times: Set<Moment> = []
        _ = reminders(toldBefore: now) { time, start, _ in
            if hasCome(start) { times.insert(time) }
            return false
        }
        return times.reduce(0) { sum, mine in
            sum
                + reminders(toldBefore: morning(before: mine.day)) { time, start, _ in
                    time == mine && hasCome(start)
                }.count
        }
    }

    /// The hour of reminders on the school day before a day.
    private func morning(before day: Day) -> Moment {
        Moment(day: days.day(1, before: day), minute: times.reminder)
    }

    /// The reminders that were not given, by when they are due, when their visits begin, and the
    /// schools by whose days they go.
    private func reminders(
        toldBefore moment: Moment, where isMeant: (Moment, Moment, Set<String>) -> Bool
    ) -> [TimedAnnouncement] {
        func isDue(_ key: Int64, _ start: Moment, _ schools: Set<String>) -> Bool {
            if start <= since || isDone(.reminder, on: start.day, about: key) { return false }
            let day = days.day(times.reminderDays, before: start.day, of: schools)
            return isMeant(Moment(day: day, minute: times.reminder), start, schools)
        }
        let hosts = plan(appointments.filter { isDue($0.key, $0.start, $0.schools) })
        let students = plan(
            appointments.flatMap(\.visits).filter { isDue($0.key, $0.start, [$0.school]) })
        let ofHosts = hosts.count == 0 ? [] : ports.reminders(hosts, register, moment)
        let ofStudents = students.count == 0 ? [] : ports.reminders(students, register, moment)
        return ofHosts.filter { !isForStudents($0) } + ofStudents.filter(isForStudents)
    }

    private func isForStudents(_ timed: TimedAnnouncement) -> Bool {
        [.student, .guardian].contains(timed.announcement.audience)
    }

    /// The days of the visits behind the keys of slots and requests.
    var dayOfSubject: (Int64) -> Day? {
        var days: [Int64: Day] = [:]
        for appointment in appointments {
            days[appointment.key] = appointment.start.day
            for visit in appointment.visits { days[visit.key] = visit.start.day }
        }
        return { days[$0] }
    }
}
