import Planning
import Solving
import TestSupport
import Testing
import WorkBasedLearning

/// The audit finds each kind of fault, and prunes to what holds.
@Suite struct PlanAuditTests {
    private let audit = PlanAudit(settings: PlanningSettings())
    private let walk = Placement(request: "R1", slot: "O1", out: .walk, back: .walk)
    private let talk = Session(
        request: "G1", speaker: "K1", start: Moment(day: County.slotDay, minute: 555),
        end: Moment(day: County.slotDay, minute: 585), mode: .virtual)

    private func texts(_ plan: Plan, _ register: Register) -> [String] {
        audit.violations(of: plan, in: register).map(\.text)
    }

    @Test func allowsAGoodPlan() {
        let register = County.makeWithSpeaker()
        #expect(texts(plan([walk], [talk]), register).isEmpty)
        #expect(audit.points(of: plan([walk], [talk]), in: register) == 1970)
    }

    @Test func whatIsPublishedJustSoNeedsNoLeadTime() {
        var register = County.makeWithSpeaker()
        var late = plan([walk], [talk])
        late.asOf = moment("2027-02-15T09:00")
        #expect(texts(late, register).count == 2)
        register.published = plan([walk], [talk])
        #expect(texts(late, register).isEmpty)
        let drive = Placement(request: "R1", slot: "O1", out: .drive, back: .drive)
        let visit = Session(
            request: "G1", speaker: "K1", start: talk.start, end: talk.end, mode: .onsite)
        register.published = plan([drive], [visit])
        #expect(texts(late, register).count == 2)
    }

    /// A change of the county after which the walk to O1 breaks a rule.
    enum Spoiling: CaseIterable {
        case student, slot, request, school, kind, dates, pathway, grade, age, document
        case employerDocument, travel, place, busy, closed, employerLimit, schoolLimit, minimum

        func apply(_ register: inout Register) {
            switch self {
            case .student: register.remove(Student.self, "S1")
            case .slot: register.remove(Slot.self, "O1")
            case .request: register.remove(Request.self, "R1")
            case .school: register.remove(School.self, "H1")
            case .travel: register.put("S1") { (row: inout Student) in row.travel = [.ride] }
            case .place: register.put("W1") { (row: inout Site) in row.latitude = 39 }
            case .busy: register.window("S1", .busy, 600, 601)
            case .closed:
                register.add { (row: inout CalendarDay) in
                    (row.school, row.date, row.dayType) = ("H1", County.slotDay, "closed")
                }
            case .employerLimit:
                register.put("E1") { (row: inout Employer) in row.monthlyLimit = 0 }
            case .employerDocument:
                register.put("E1") { (row: inout Employer) in row.documents = ["waiver"] }
            case .schoolLimit:
                register.put("H1") { (row: inout School) in row.dailyReleaseLimit = 0 }
            case .dates:
                register.put("R1") { (row: inout Request) in row.latest = day("2027-02-15") }
            default: register.put("O1", alterSlot)
            }
        }

        private func alterSlot(_ row: inout Slot) {
            switch self {
            case .kind: row.kind = Experience.named("career_fair") ?? row.kind
            case .pathway: row.pathways = ["Law"]
            case .grade: row.grades = ["12"]
            case .age: row.minAge = 16
            case .document: row.documents = ["waiver"]
            default: row.min = 2
            }
        }
    }

    @Test(arguments: Spoiling.allCases)
    func findsWhatNoLongerHolds(_ spoiling: Spoiling) {
        var register = County.make()
        spoiling.apply(&register)
        let violations = audit.violations(of: plan([walk]), in: register)
        #expect(violations.map(\.request) == ["R1"])
        #expect(violations.allSatisfy { $0.slot == "O1" && $0.text.hasSuffix(".") })
        let pruned = audit.pruned(plan([walk]), in: register)
        #expect(pruned.plan.count == 0)
        #expect(pruned.plan.points == 0)
        #expect(pruned.dropped == violations)
    }

    @Test(arguments: [
        (Leg.walk, Leg.drive), (.drive, .drive), (.virtual, .virtual), (.run("T1"), .walk),
        (.walk, .run("T2")), (.walk, .virtual),
    ])
    func findsWrongWays(_ out: Leg, _ back: Leg) {
        var register = County.make()
        register.trip("T1", "H1", "W1", 480, 494)
        register.trip("T2", "W1", "H1", 659, 690)
        let wrong = Placement(request: "R1", slot: "O1", out: out, back: back)
        #expect(texts(plan([wrong]), register).count == 1)
    }

    @Test func judgesTheLeadTimeByThePlansMoment() {
        var late = plan([walk])
        late.asOf = moment("2027-02-14T09:01")
        #expect(texts(late, County.make()).count == 1)
        late.asOf = nil
        #expect(texts(late, County.make()).isEmpty)
    }

    @Test func findsDuplicates() {
        let twice = plan([walk, walk], [talk, talk])
        #expect(texts(twice, County.makeWithSpeaker()).count == 2)
    }

    @Test func findsTheSecondActivityOfADay() {
        var register = County.make()
        register.put("R2") { (request: inout Request) in request.student = "S1" }
        let both = plan([walk, Placement(request: "R2", slot: "O1", out: .walk, back: .walk)])
        #expect(audit.violations(of: both, in: register).map(\.request) == ["R2"])
    }

    @Test(arguments: [(false, 1, 0), (true, 0, 1)])
    func countsSeatsAndPlaces(_ wheelchair: Bool, _ seats: Int, _ chairs: Int) {
        var register = County.make()
        for number in 1...2 {
            register.put("S\(number)") { (student: inout Student) in
                (student.school, student.wheelchair) = ("H1", wheelchair)
            }
            register.put("R\(number)") { (row: inout Request) in row.student = "S\(number)" }
        }
        for (from, to, departs) in [("H1", "W1", 500), ("W1", "H1", 670)] {
            register.trip("T1", from, to, departs, departs + 30) { row in
                (row.seats, row.wheelchairSeats) = (seats, chairs)
            }
        }
        let riders = (1...2).map {
            Placement(request: "R\($0)", slot: "O1", out: .run("T1"), back: .run("T1"))
        }
        #expect(audit.violations(of: plan(riders), in: register).map(\.request) == ["R2"])
        #expect(audit.pruned(plan(riders), in: register).plan.placements == [riders[0]])
    }

    /// A change of a session after which it breaks a rule.
    @Test(arguments: [
        ("K9", 555, 585, Mode.virtual), ("K1", 556, 586, .virtual), ("K1", 555, 580, .virtual),
        ("K1", 525, 555, .virtual), ("K1", 555, 585, .onsite),
    ])
    func findsWrongSessions(_ speaker: String, _ start: Int, _ end: Int, _ mode: Mode) {
        let wrong = Session(
            request: "G1", speaker: speaker, start: Moment(day: County.slotDay, minute: start),
            end: Moment(day: County.slotDay, minute: end), mode: mode)
        let found = audit.violations(of: plan([], [wrong]), in: County.makeWithSpeaker())
        #expect(found.map(\.request) == ["G1"])
        #expect(found.first?.slot == nil)
    }

    @Test func findsSessionsThatCompete() {
        var register = County.makeWithSpeaker()
        register.put("C2") { (row: inout Section) in
            (row.school, row.pathway) = ("H1", "Health")
        }
        register.window("C2", .free, 540, 620)
        register.put("G2") { (row: inout SpeakerRequest) in
            (row.section, row.minutes) = ("C2", 20)
            (row.earliest, row.latest) = (County.slotDay, County.slotDay)
        }
        func second(_ minute: Int) -> Plan {
            plan(
                [],
                [
                    talk,
                    Session(
                        request: "G2", speaker: "K1",
                        start: Moment(day: County.slotDay, minute: minute),
                        end: Moment(day: County.slotDay, minute: minute + 20), mode: .virtual),
                ])
        }
        #expect(texts(second(570), register).count == 1)
        #expect(texts(second(585), register).isEmpty)
        register.put("K1") { (row: inout Speaker) in row.monthlyLimit = 1 }
        #expect(texts(second(585), register).count == 1)
    }

    @Test(arguments: UInt64(1)...40)
    func prunedPlansHold(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        let register = RandomCounty.make(seed: seed)
        var legs = [Leg.walk, .drive, .virtual]
        legs += register.trips.owners.map(Leg.run)
        let list = Options(register).list
        var placements: [Placement] = []
        var sessions: [Session] = []
        for request in 0..<list.problem.requestCount {
            let options = list.problem.numbers(of: request)
            guard !options.isEmpty else { continue }
            let option = options.lowerBound + chance.below(options.count)
            guard request < list.studentRequestCount else {
                sessions.append(list.session(request, option))
                continue
            }
            let good = list.placement(request, option)
            let bad = Placement(
                request: good.request, slot: good.slot, out: chance.pick(legs), back: good.back)
            placements.append(chance.holds(20) ? bad : good)
        }
        let corrupt = plan(placements, sessions)
        let pruned = audit.pruned(corrupt, in: register)
        #expect(audit.violations(of: pruned.plan, in: register).isEmpty)
        #expect(pruned.plan.count + pruned.dropped.count == corrupt.count)
        #expect(pruned.plan.points == audit.points(of: pruned.plan, in: register))
        #expect(audit.pruned(pruned.plan, in: register).dropped.isEmpty)
    }
}
