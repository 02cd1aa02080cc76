import TestSupport
import WorkBasedLearning

/// A register from a seed, with every column of every file filled in some rows and odd text in all
/// that may have it.
struct RandomRegister {
    private var chance: SeededChance
    private(set) var register = Register()

    private static let lines = [
        "Plain", "two words", "Doe, Jane", "\"quoted\"", "a\"b", "Ñandú", "日本", "👩‍🏫", "'", "-1",
        "=1+1", "#", "001",
    ]
    private static let notes = lines + ["one\ntwo", "\n", "a\n\nb,\"c\"", "tab\there"]
    private static let entries = ["Health Science", "a,b", "\"x\"", "sector:Wood", "é", "E1"]
    private static let places = [38.5, -72.25, 0, 1, -0.00000125, 89.99999999, 12.345678901234]

    init(seed: UInt64) {
        chance = SeededChance(seed: seed)
        let count = chance.number(0...4)
        for number in 0..<count { addSchool(number) }
        for number in 0..<count { addEmployer(number) }
        if count > 0 { for number in 0..<chance.number(0...6) { addWishes(number, of: count) } }
    }

    private mutating func put<Row: SheetRow>(_ rows: [Row], _ owner: String) {
        // The same row twice is read as one.
        let distinct = rows.indices.filter { !rows[..<$0].contains(rows[$0]) }.map { rows[$0] }
        let change = register.fact(owner: owner, rows: distinct)
        register.apply(change)
    }

    private mutating func line() -> String { trimmed(chance.pick(RandomRegister.lines)) }

    private mutating func perhapsLine() -> String { chance.one(in: 2) ? "" : line() }

    private mutating func note() -> String { trimmed(chance.pick(RandomRegister.notes)) }

    private mutating func list() -> [String] { chance.some(RandomRegister.entries) }

    private mutating func limit() -> Int? {
        chance.one(in: 2) ? nil : chance.pick([0, 1, 7, 100_000])
    }

    private mutating func day() -> Day { Day(number: Int32(chance.number(-30_000...60_000))) }

    private mutating func language() -> Language { chance.pick(Language.allCases) }

    private mutating func email() -> String {
        chance.pick(["", "a@b.example", "\"a, b\"@b.example", "o'é+x@[192.0.2.1]"])
    }

    /// A stretch of one day.
    private mutating func stretch() -> (Moment, Moment) {
        let day = day()
        let start = chance.number(0...1439)
        return (
            Moment(day: day, minute: start),
            Moment(day: day, minute: chance.number((start + 1)...1440))
        )
    }

    private mutating func place() -> (Double?, Double?) {
        chance.one(in: 2)
            ? (nil, nil)
            : (chance.pick(RandomRegister.places), chance.pick(RandomRegister.places))
    }

    private mutating func addSchool(_ number: Int) {
        var school = School()
        (school.id, school.name) = ("H\(number)", line())
        (school.district, school.town, school.visitorNotes) = (line(), perhapsLine(), note())
        (school.latitude, school.longitude) = place()
        (school.dailyReleaseLimit, school.attendanceEmail) = (limit(), email())
        school.transportEmail = email()
        put([school], school.id)
        var teacher = Teacher()
        (teacher.id, teacher.name, teacher.school) = ("P\(number)", line(), school.id)
        (teacher.email, teacher.login, teacher.language) = (email(), perhapsLine(), language())
        put([teacher], teacher.id)
        var section = Section()
        (section.id, section.name, section.teacher) = ("C\(number)", line(), teacher.id)
        (section.school, section.pathway, section.size) = (school.id, perhapsLine(), 1000)
        (section.period, section.room) = (perhapsLine(), perhapsLine())
        put([section], section.id)
        addCalendar(of: school.id)
        for student in 0..<chance.number(0...3) { addStudent("S\(number)-\(student)", school.id) }
    }

    private mutating func addCalendar(of school: String) {
        let first = day()
        put(
            (0..<chance.number(1...3)).map { number in
                var row = CalendarDay()
                (row.school, row.date) = (school, first.adding(days: 7 * (3 - number)))
                row.dayType = chance.pick(["", "A", "closed", "short day"])
                return row
            }, school)
    }

    private mutating func addStudent(_ id: String, _ school: String) {
        var student = Student()
        (student.id, student.name, student.school) = (id, line(), school)
        (student.email, student.grade, student.birthdate) = (email(), "11", day())
        (student.pathways, student.documents) = (list(), list())
        student.travel = chance.pick([[.ride], [.walk], [.ride, .walk], Travel.allCases])
        (student.wheelchair, student.priority) = (chance.one(in: 2), chance.number(1...9))
        student.language = language()
        put([student], id)
        put(
            (0..<chance.number(1...3)).map { _ in
                var guardian = Guardian()
                (guardian.student, guardian.name) = (id, line())
                (guardian.email, guardian.language) = ("g@example.net", language())
                return guardian
            }, id)
        var enrollment = Enrollment()
        (enrollment.student, enrollment.section) = (id, "C0")
        put(register.enrollments.rows("C0") + [enrollment], "C0")
    }

    private mutating func addEmployer(_ number: Int) {
        var employer = Employer()
        (employer.id, employer.name, employer.sector) = ("E\(number)", line(), perhapsLine())
        (employer.contact, employer.email) = (perhapsLine(), email())
        (employer.language, employer.monthlyLimit) = (language(), limit())
        employer.documents = list()
        put([employer], employer.id)
        var site = Site()
        (site.id, site.employer, site.name) = ("W\(number)", employer.id, line())
        (site.town, site.address, site.arrivalNotes) = (perhapsLine(), note(), note())
        (site.latitude, site.longitude) = place()
        put([site], site.id)
        var speaker = Speaker()
        (speaker.id, speaker.employer, speaker.name) = ("K\(number)", employer.id, line())
        (speaker.email, speaker.language) = (email(), language())
        speaker.site = chance.pick(["", site.id])
        (speaker.pathways, speaker.topics) = (list(), list())
        speaker.modes = chance.pick([[.onsite], [.virtual], Mode.allCases])
        (speaker.monthlyLimit, speaker.maxTravelMinutes) = (limit(), limit())
        put([speaker], speaker.id)
    }

    /// What names schools, sites and each other.
    private mutating func addWishes(_ number: Int, of count: Int) {
        let one = chance.number(0...count - 1)
        addSlot(number, "W\(one)")
        addTrip(number, "H\(one)", "W\(chance.number(0...count - 1))")
        for subject in ["H\(one)", "C\(one)", "K\(one)"] { addWindow(subject) }
        var ask = SpeakerRequest()
        (ask.id, ask.section, ask.topic) = ("G\(number)", "C\(one)", perhapsLine())
        (ask.choices, ask.earliest) = (list(), day())
        ask.latest = ask.earliest.adding(days: chance.number(0...9))
        ask.mode = chance.pick([nil, .onsite, .virtual])
        (ask.minutes, ask.priority) = (chance.number(1...1000), chance.number(1...9))
        put([ask], ask.id)
        guard let student = register.students.owners.first else { return }
        var request = Request()
        (request.id, request.student) = ("R\(number)", student)
        (request.kind, request.choices) = (chance.pick(Experience.all), list())
        if chance.one(in: 2) { request.earliest = day() }
        if request.earliest == nil { request.latest = day() }
        put([request], request.id)
    }

    private mutating func addSlot(_ number: Int, _ site: String) {
        var slot = Slot()
        (slot.id, slot.site, slot.kind) = ("O\(number)", site, chance.pick(Experience.all))
        (slot.start, slot.end) = stretch()
        slot.min = chance.number(1...1000)
        slot.max = chance.number(slot.min...1000)
        (slot.pathways, slot.grades, slot.documents) = (list(), list(), list())
        slot.minAge = chance.pick([nil, 0, 16, 99])
        slot.mode = chance.pick(Mode.allCases)
        put([slot], slot.id)
    }

    private mutating func addTrip(_ number: Int, _ school: String, _ site: String) {
        let (departs, arrives) = stretch()
        let vehicle = perhapsLine()
        let seats = chance.number(0...1000)
        put(
            [site, "town:Stony Ford", "town:a,b"].prefix(chance.number(1...3)).map { end in
                var leg = TripLeg()
                (leg.id, leg.vehicle, leg.from, leg.to) = ("T\(number)", vehicle, school, end)
                (leg.departs, leg.arrives) = (departs, arrives)
                (leg.seats, leg.wheelchairSeats) = (seats, 1)
                return leg
            }, "T\(number)")
    }

    private mutating func addWindow(_ subject: String) {
        var window = Availability()
        (window.subject, window.kind) = (subject, chance.pick(Availability.Kind.allCases))
        (window.days, window.dayTypes) = (chance.some(Weekday.allCases), list())
        window.start = chance.pick([nil, 0, 600])
        window.end = chance.pick([nil, 601, 1440])
        window.from = chance.pick([nil, day()])
        window.until = window.from.map { $0.adding(days: chance.number(0...9)) }
        put(register.availability.rows(subject) + [window], subject)
    }
}
