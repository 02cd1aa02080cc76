import WorkBasedLearning

/// The digest leaves each school day of the district, and on no other; days that are gone have
/// none.
extension Look {
    func sumUp(_ due: inout Due) {
        guard let round = round(times.digest), round.day == now.day, days.isSchoolDay(now.day),
            !isDone(.digest, on: now.day)
        else { return }
        var facts = DailyFacts(day: now.day)
        facts.failures = failures
        let dropped = due.dropped + (register.occasionClock?.dropped ?? 0)
        if dropped > 0 {
            facts.failures.append(
                DailyFacts.Failure(what: "not sent, as its time was past", times: dropped))
        }
        let timed = ports.digests(facts, register).map { TimedAnnouncement($0, about: [0]) }
        due.tell(.digest, timed) { _ in now.day }
        due.isReported = !timed.isEmpty
    }
}
