import WorkBasedLearning

@testable import Office

/// What a district tells at set times, minute by minute.
struct Diary {
    var register: Register
    let occasions: Occasions
    private var alarm: Alarm
    /// `2027-02-11T08:00 remind O1`, in the order in which it was told.
    private(set) var lines: [String] = []
    /// How many notices were left out.
    private(set) var dropped = 0
    /// How often more was looked at than the alarm.
    private(set) var looks = 0

    init(_ register: Register, _ times: OccasionTimes = OccasionTimes()) {
        self.register = register
        occasions = Crier.occasions(times)
        alarm = Alarm(times, register.occasionClock)
    }

    /// Each minute up to a moment, from that of another on.
    mutating func live(_ from: String, _ to: String) {
        var now = moment(from)
        let end = moment(to)
        while now <= end {
            look(at: now)
            now = Moment(day: now.day, minute: now.minute + 1)
            if now.minute == 1440 { now = Moment(day: now.day.adding(days: 1), minute: 0) }
        }
    }

    mutating func look(at now: Moment) {
        guard alarm.rings(at: now, revision: register.revision), let since = alarm.until else {
            return
        }
        looks += 1
        let due = occasions.due(in: register, since: since, at: now)
        if !due.isEmpty {
            for change in occasions.changes(of: due, in: register, at: now) {
                register.apply(change)
            }
            register.revision += 1
        }
        dropped += due.dropped
        lines += due.announcements.map { "\(now) \($0.kind)" }
        alarm.note(isTold: true, at: now)
    }

    /// All but what is on record is forgotten.
    mutating func restart() { alarm = Alarm(occasions.times, register.occasionClock) }

    /// The lines with a word.
    func lines(_ word: String) -> [String] { lines.filter { $0.contains(" \(word) ") } }
}

/// A moment of a test; 1970 where the text is none.
func moment(_ text: String) -> Moment {
    Moment(text) ?? Moment(day: Day(number: 0), minute: 0)
}

extension Register {
    /// ``planned``, but S2 is of a school that is closed on two more days.
    static var ofTwoSchools: Register {
        var register = Register.planned
        register.put("H2") { (school: inout School) in school.name = "Birch High" }
        register.put("S2") { (student: inout Student) in student.school = "H2" }
        register.close("H2", ["2027-02-12", "2027-02-15"])
        return register
    }

    /// The county with a published visit of both students on Tuesday, 16 February 2027, after a
    /// holiday; all have been told of it and have agreed in January.
    static var planned: Register {
        var register = County.make()
        register.close("H1", ["2027-02-15"])
        register.publish(County.plan)
        for (noun, id) in [(Noun.slot, "O1"), (.request, "R1"), (.request, "R2")] {
            register.tell(noun, id, at: moment("2027-01-20T10:00"))
        }
        return register
    }

    /// Closes a school on some days.
    mutating func close(_ school: String, _ days: [String], type: String = CalendarDay.closed) {
        let rows = days.map { day in
            var row = CalendarDay()
            (row.school, row.date, row.dayType) = (school, moment("\(day)T00:00").day, type)
            return row
        }
        let change = fact(owner: school, rows: calendars.rows(school) + rows)
        apply(change)
    }

    mutating func publish(_ plan: Plan) {
        apply(.published(plan))
        revision += 1
    }
}

extension County {
    /// Both students on foot to the one slot.
    static let plan = plan(["R1", "R2"])

    static func plan(_ requests: [String]) -> Plan {
        Plan(
            placements: requests.map {
                Placement(request: $0, slot: "O1", out: .walk, back: .walk)
            }, sessions: [], revision: 1, asOf: nil, seed: 0, points: 0)
    }
}
