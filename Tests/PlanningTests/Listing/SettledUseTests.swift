import Planning
import Solving
import Testing
import WorkBasedLearning

/// What is settled uses up its share of everything scarce.
///
/// At 09:00 of the day one student and one class are provided for; the lead time ends at 09:15, and
/// others look for options later that day.
@Suite struct SettledUseTests {
    private static let asOf = moment("2027-02-14T09:15")
    private static let nine = Moment(day: County.slotDay, minute: 540)
    private var register = County.makeWithSpeaker()

    init() {
        register.put("S2") { (student: inout Student) in student.school = "H1" }
        register.put("R2") { (request: inout Request) in request.student = "S2" }
        register.put("O2") { (slot: inout Slot) in
            (slot.site, slot.max) = ("W1", 2)
            slot.start = Moment(day: County.slotDay, minute: 560)
            slot.end = Moment(day: County.slotDay, minute: 660)
        }
        register.put("C2") { (section: inout Section) in
            (section.school, section.pathway) = ("H1", "Health")
        }
        register.window("C2", .free, 555, 600)
        register.put("G2") { (request: inout SpeakerRequest) in
            (request.section, request.minutes) = ("C2", 30)
            (request.earliest, request.latest) = (County.slotDay, County.slotDay)
        }
        publish(out: .walk, back: .walk)
    }

    private mutating func publish(out: Leg, back: Leg) {
        let talk = Session(
            request: "G1", speaker: "K1", start: Self.nine,
            end: Moment(day: County.slotDay, minute: 570), mode: .virtual)
        register.published = plan(
            [Placement(request: "R1", slot: "O1", out: out, back: back)], [talk])
    }

    private var options: Options { Options(register, asOf: Self.asOf) }

    /// The number of options of the other student.
    private var left: Int { options.placements.count }

    @Test func settledRequestsHaveNoOptions() {
        #expect(options.placements.map { $0.prefix(5) } == ["R2 O2"])
        #expect(options.sessions.allSatisfy { $0.hasPrefix("G2") })
    }

    @Test(arguments: [(1, 0), (2, 1)])
    mutating func monthOfTheEmployer(_ limit: Int, _ count: Int) {
        register.put("E1") { (employer: inout Employer) in employer.monthlyLimit = limit }
        #expect(left == count)
    }

    @Test mutating func theRestOfALimitReachesTheProblem() {
        register.put("E1") { (employer: inout Employer) in employer.monthlyLimit = 3 }
        let list = options.list
        let months = list.problem.takes(of: list.problem.option(0)).map(\.resource).filter {
            list.thing($0).name.hasPrefix("employer-month")
        }
        #expect(months.map { list.problem.capacity[$0] } == [2])
    }

    @Test(arguments: [(1, 0), (2, 1)])
    mutating func dayOfTheSchool(_ limit: Int, _ count: Int) {
        register.put("H1") { (school: inout School) in school.dailyReleaseLimit = limit }
        #expect(left == count)
    }

    @Test mutating func dayOfTheStudent() {
        register.put("R2") { (request: inout Request) in request.student = "S1" }
        #expect(left == 0)
    }

    @Test(arguments: [(false, 1, 0), (false, 2, 1), (true, 1, 0), (true, 2, 1)])
    mutating func placesOnRuns(_ chair: Bool, _ places: Int, _ count: Int) {
        for id in ["S1", "S2"] {
            register.put(id) { (student: inout Student) in
                (student.travel, student.wheelchair) = ([.ride], chair)
            }
        }
        register.trip("T1", "H1", "W1", 510, 530) {
            ($0.seats, $0.wheelchairSeats) = (chair ? 0 : places, chair ? places : 0)
        }
        register.trip("T2", "W1", "H1", 670, 690) { $0.wheelchairSeats = 5 }
        publish(out: .run("T1"), back: .run("T2"))
        #expect(left == count)
    }

    @Test func quartersOfTheSpeaker() { #expect(options.starts == ["09:30"]) }

    @Test(arguments: [(1, 0), (2, 1)])
    mutating func monthOfTheSpeaker(_ limit: Int, _ count: Int) {
        register.put("K1") { (speaker: inout Speaker) in speaker.monthlyLimit = limit }
        #expect(options.starts.count == count)
    }

    @Test mutating func dayOfTheSection() {
        register.put("G2") { (request: inout SpeakerRequest) in request.section = "C1" }
        #expect(options.starts.isEmpty)
    }
}
