import WorkBasedLearning

/// A look at the register for what has fallen due since the last one.
struct Look {
    let register: Register
    let days: SchoolDays
    let appointments: [Appointment]
    /// All that fell due up to then is told or left out.
    let since: Moment
    let now: Moment
    let times: OccasionTimes
    let ports: OccasionPorts
    /// What has gone wrong with notices.
    let failures: [DailyFacts.Failure]

    /// The latest moment with a time of the day since the last look; nil where none has come.
    func round(_ minute: Int) -> Moment? {
        let moment = OccasionTimes.latest(minute, upTo: now)
        return moment > since ? moment : nil
    }

    /// Whether a moment has come since the last look.
    func hasCome(_ moment: Moment) -> Bool { since < moment && moment <= now }

    func isDone(_ kind: Occasion.Kind, on day: Day, about subject: Int64 = 0) -> Bool {
        register.told(at: Occasion(kind, on: day, about: subject)) != nil
    }

    /// The part of the published plan with some visits and sessions.
    func plan(_ visits: [Appointment.Visit], _ sessions: [Session] = []) -> Plan {
        Plan(part: visits.map(\.placement), sessions)
    }

    /// The part of the published plan with some appointments.
    func plan(_ appointments: [Appointment]) -> Plan {
        plan(appointments.flatMap(\.visits), appointments.compactMap(\.session))
    }
}
