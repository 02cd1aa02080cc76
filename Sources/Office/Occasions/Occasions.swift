import HashTreeCollections
import WorkBasedLearning

/// Decides what people are told at set times: a pure function of the register, which knows what
/// has been told, and of the wall clock.
///
/// What has been told is marked and never told again, wherever the clock goes. What could not be
/// told in its time is told late where that still makes sense, and else left out and counted.
package struct Occasions: Sendable {
    let times: OccasionTimes
    private let ports: OccasionPorts

    /// Days for which marks are kept, and those of the published plan in any case.
    private static let daysKept = 60

    package init(times: OccasionTimes, ports: OccasionPorts) {
        self.times = times
        self.ports = ports
    }

    /// What has fallen due since a moment and is not told. O(plan + marks).
    ///
    /// - Parameter failures: what has gone wrong with notices, for the digest.
    func due(
        in register: Register, since: Moment, at now: Moment,
        failures: [DailyFacts.Failure] = []
    ) -> Due {
        let look = Look(
            register: register, days: SchoolDays(in: register),
            appointments: Appointment.all(in: register), since: since, now: now, times: times,
            ports: ports, failures: failures)
        var due = Due()
        look.remind(&due)
        look.thank(&due)
        look.list(&due)
        look.sumUp(&due)
        return due
    }

    /// What is on record once it is told: the marks, without those that nothing asks for any more,
    /// and how far it has come. O(plan + marks).
    func changes(of due: Due, in register: Register, at now: Moment) -> [Change] {
        let dropped = (register.occasionClock?.dropped ?? 0) + due.dropped
        let clock = OccasionClock(until: now, dropped: due.isReported ? 0 : dropped)
        return due.changes + outdated(in: register, at: now).map { .done($0, nil) }
            + [.clocked(clock)]
    }

    private func outdated(in register: Register, at now: Moment) -> [Occasion] {
        let oldest = now.day.adding(days: -Occasions.daysKept)
        let planned = Set(Appointment.all(in: register).map(\.start.day))
        return register.done.keys.filter { $0.day < oldest && !planned.contains($0.day) }.sorted()
    }
}
