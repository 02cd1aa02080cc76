import Planning
import Solving
import WorkBasedLearning

/// Reads a moment of a test.
func moment(_ text: String) -> Moment { Moment(text) ?? Moment(day: Day(number: 0), minute: 0) }

/// Reads a day of a test.
func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

extension Register {
    /// Gives an owner one row of a noun, the default row altered.
    mutating func put<Row: Identified>(_ id: String, _ alter: (inout Row) -> Void) {
        var row = table(of: Row.self)[id] ?? Row()
        row.id = id
        alter(&row)
        let change = fact(owner: id, rows: [row])
        apply(change)
    }

    /// Adds a row to those of an owner.
    mutating func add<Row: SheetRow>(_ alter: (inout Row) -> Void) {
        var row = Row()
        alter(&row)
        let owner = Row.sheet.owner(row)
        let change = fact(owner: owner, rows: table(of: Row.self).rows(owner) + [row])
        apply(change)
    }

    /// Takes all rows of an owner away.
    mutating func remove<Row: SheetRow>(_: Row.Type, _ owner: String) {
        let change = fact(owner: owner, rows: [Row]())
        apply(change)
    }

    mutating func window(
        _ subject: String, _ kind: Availability.Kind, _ start: Int, _ end: Int,
        _ alter: (inout Availability) -> Void = { _ in }
    ) {
        add { (row: inout Availability) in
            (row.subject, row.kind, row.start, row.end) = (subject, kind, start, end)
            alter(&row)
        }
    }

    mutating func trip(
        _ id: String, _ from: String, _ to: String, _ departs: Int, _ arrives: Int,
        _ alter: (inout TripLeg) -> Void = { _ in }
    ) {
        add { (row: inout TripLeg) in
            (row.id, row.from, row.to, row.seats) = (id, from, to, 5)
            row.departs = Moment(day: County.slotDay, minute: departs)
            row.arrives = Moment(day: County.slotDay, minute: arrives)
            alter(&row)
        }
    }
}

/// A small county: one student, one slot, one section and one speaker, who all fit each other.
enum County {
    /// A Tuesday.
    static let slotDay = day("2027-02-16")
    static let asOf = moment("2027-02-01T08:00")

    /// The school at 38.44, -122.71; the site some 1.1 km north of it, in the same town.
    static func make() -> Register {
        var register = Register()
        register.put("H1") { (school: inout School) in
            (school.latitude, school.longitude, school.town) = (38.44, -122.71, "Alderton")
        }
        register.put("E1") { (employer: inout Employer) in employer.sector = "Health" }
        register.put("W1") { (site: inout Site) in
            (site.employer, site.town) = ("E1", "Alderton")
            (site.latitude, site.longitude) = (38.45, -122.71)
        }
        register.put("S1") { (student: inout Student) in
            (student.school, student.grade) = ("H1", "11")
        }
        register.put("O1") { (slot: inout Slot) in
            (slot.site, slot.max) = ("W1", 2)
            slot.start = Moment(day: slotDay, minute: 540)
            slot.end = Moment(day: slotDay, minute: 660)
        }
        register.put("R1") { (request: inout Request) in request.student = "S1" }
        register.window("H1", .free, 480, 900)
        return register
    }

    /// The same county with a section that meets from 09:00 to 10:00 and asks for a speaker.
    static func makeWithSpeaker() -> Register {
        var register = make()
        register.put("C1") { (section: inout Section) in
            (section.school, section.pathway) = ("H1", "Health")
        }
        register.window("C1", .free, 540, 600)
        register.put("K1") { (speaker: inout Speaker) in
            (speaker.employer, speaker.site) = ("E1", "W1")
            (speaker.modes, speaker.pathways) = ([.virtual], ["Health"])
        }
        register.window("K1", .free, 480, 900)
        register.put("G1") { (request: inout SpeakerRequest) in
            (request.section, request.minutes) = ("C1", 30)
            (request.earliest, request.latest) = (slotDay, slotDay)
        }
        return register
    }
}

/// The options of a register, spelt out.
struct Options {
    let list: OptionList

    init(
        _ register: Register, asOf: Moment = County.asOf,
        settings: PlanningSettings = PlanningSettings()
    ) {
        let settled = Settled(register, settings: settings, asOf: asOf)
        list = OptionList(register, settings: settings, asOf: asOf, settled: settled)
    }

    private var numbered: [(request: Int, option: Int)] {
        (0..<list.problem.requestCount).flatMap { request in
            list.problem.numbers(of: request).map { (request, $0) }
        }
    }

    /// Each option as its request, slot, ways, points and resources.
    var placements: [String] {
        numbered.filter { $0.request < list.studentRequestCount }.map { request, option in
            let it = list.placement(request, option)
            return "\(it.request) \(it.slot) \(it.out)/\(it.back) \(tail(option))"
        }
    }

    /// Each option as its request, speaker, start, mode, points and resources.
    var sessions: [String] {
        numbered.filter { $0.request >= list.studentRequestCount }.map { request, option in
            let it = list.session(request, option)
            return "\(it.request) \(it.speaker) \(it.start) \(it.mode.rawValue) \(tail(option))"
        }
    }

    /// The ways of all student options, such as `walk/walk`.
    var ways: [String] { placements.map { String($0.split(separator: " ")[2]) } }

    /// The clock times at which sessions may start.
    var starts: [String] { sessions.map { String($0.split(separator: " ")[2].suffix(5)) } }

    var points: [Int] { list.problem.options.map { Int(list.problem.points(of: $0)) } }

    func resources(of option: Int) -> [String] {
        list.problem.takes(of: list.problem.option(option)).map { list.thing($0.resource).name }
            .sorted()
    }

    private func tail(_ option: Int) -> String {
        let points = list.problem.points(of: list.problem.option(option))
        return "\(points) \(resources(of: option).joined(separator: ","))"
    }
}

/// A plan of tests.
func plan(_ placements: [Placement], _ sessions: [Session] = []) -> Plan {
    Plan(
        placements: placements, sessions: sessions, revision: 0, asOf: County.asOf, seed: 1,
        points: 0)
}
