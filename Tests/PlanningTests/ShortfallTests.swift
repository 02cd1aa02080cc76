import Solving
import Testing
import WorkBasedLearning

@testable import Planning

/// Why requests have no place, in classes.
@Suite struct ShortfallTests {
    /// What stands in the way of the last request when all others get their first option.
    private func causes(_ register: Register) -> [Shortfall.Cause] {
        let list = Options(register).list
        let all = 0..<list.problem.requestCount
        let choice = all.map { request in
            let first = list.problem.numbers(of: request).first ?? -1
            return request == all.upperBound - 1 ? -1 : Int32(first)
        }
        return shortfall(list, choice).counts.map { $0.cause }
    }

    private func shortfall(_ list: OptionList, _ choice: [Int32]) -> Shortfall {
        let outcome = Outcome(choice: choice, points: 0, placed: 0, bound: nil, stopped: .effort)
        return Shortfall(list, outcome, Market(list.problem, outcome))
    }

    /// A second student, who asks for the same.
    private var students: Register {
        var register = County.make()
        register.put("S2") { (student: inout Student) in student.school = "H1" }
        register.put("R2") { (request: inout Request) in request.student = "S2" }
        return register
    }

    /// A second class with a meeting of half an hour.
    private func classes(from start: Int) -> Register {
        var register = County.makeWithSpeaker()
        register.put("C2") { (section: inout Section) in
            (section.school, section.pathway) = ("H1", "Health")
        }
        register.window("C2", .free, start, start + 30)
        register.put("G2") { (request: inout SpeakerRequest) in
            (request.section, request.minutes) = ("C2", 30)
            (request.earliest, request.latest) = (County.slotDay, County.slotDay)
        }
        return register
    }

    /// The two students can only ride.
    private func riders(seats: Int, chairs: Int, wheelchair: Bool) -> Register {
        var register = students
        for id in ["S1", "S2"] {
            register.put(id) { (student: inout Student) in
                (student.travel, student.wheelchair) = ([.ride], wheelchair)
            }
        }
        register.trip("T1", "H1", "W1", 510, 530) { row in
            (row.seats, row.wheelchairSeats) = (seats, chairs)
        }
        register.trip("T2", "W1", "H1", 670, 690) { $0.wheelchairSeats = 5 }
        return register
    }

    @Test func nothingAllowedIsNoOption() {
        var register = students
        register.put("S2") { (student: inout Student) in student.travel = [] }
        #expect(causes(register) == [.noOption])
    }

    @Test func whatCouldBeHadIsForMoreEffort() {
        #expect(causes(students) == [.effort])
    }

    @Test func aFullSlot() {
        var register = students
        register.put("O1") { (slot: inout Slot) in slot.max = 1 }
        #expect(causes(register) == [.slot])
    }

    /// A slot with a minimum that nobody opens, and one that is full.
    @Test func aGroup() {
        var register = students
        register.put("O1") { (slot: inout Slot) in slot.min = 2 }
        let list = Options(register).list
        #expect(shortfall(list, [-1, -1]) == Shortfall([.group: 2]))
        register.put("S3") { (student: inout Student) in student.school = "H1" }
        register.put("R3") { (request: inout Request) in request.student = "S3" }
        #expect(causes(register) == [.slot])
    }

    /// Two ask where three are needed, or the employer takes one where two are needed.
    @Test func aSlotThatCannotReachItsMinimum() {
        var register = students
        register.put("O1") { (slot: inout Slot) in (slot.min, slot.max) = (3, 3) }
        #expect(shortfall(Options(register).list, [-1, -1]) == Shortfall([.neverOpen: 2]))
        register.put("O1") { (slot: inout Slot) in slot.min = 2 }
        register.put("E1") { (employer: inout Employer) in employer.monthlyLimit = 1 }
        #expect(shortfall(Options(register).list, [-1, -1]) == Shortfall([.neverOpen: 2]))
        let likeness = register.slots["O1"] ?? Slot()
        register.put("O2") { (slot: inout Slot) in
            (slot.site, slot.start, slot.end, slot.max) = (
                likeness.site, likeness.start, likeness.end, 2
            )
        }
        #expect(shortfall(Options(register).list, [-1, -1])[.neverOpen] == 0)
    }

    @Test func aFullRun() {
        #expect(causes(riders(seats: 1, chairs: 0, wheelchair: false)) == [.seat])
        #expect(causes(riders(seats: 0, chairs: 1, wheelchair: true)) == [.chair])
    }

    @Test func aMonthOfTheEmployer() {
        var register = students
        register.put("E1") { (employer: inout Employer) in employer.monthlyLimit = 1 }
        #expect(causes(register) == [.employerMonth])
    }

    @Test func aDayOfTheSchoolOrTheStudent() {
        var register = students
        register.put("R2") { (request: inout Request) in request.student = "S1" }
        #expect(causes(register) == [.studentDay])
        register.put("R2") { (request: inout Request) in request.student = "S2" }
        register.put("H1") { (school: inout School) in school.dailyReleaseLimit = 1 }
        #expect(causes(register) == [.schoolDay])
    }

    @Test func theSpeakersTimeOrMonth() {
        #expect(causes(classes(from: 540)) == [.speaker])
        var register = classes(from: 660)
        #expect(causes(register) == [.effort])
        register.put("K1") { (speaker: inout Speaker) in speaker.monthlyLimit = 1 }
        #expect(causes(register) == [.speakerMonth])
    }

    /// Two requests of one class, each of which only one of two speakers can meet.
    @Test func aDayOfTheClass() {
        var register = classes(from: 540)
        register.put("C1") { (section: inout Section) in section.pathway = "" }
        register.put("K2") { (speaker: inout Speaker) in
            (speaker.employer, speaker.modes, speaker.topics) = ("E1", [.virtual], ["Law"])
        }
        register.window("K2", .free, 480, 900)
        register.put("K1") { (speaker: inout Speaker) in speaker.topics = ["Robots"] }
        register.put("G1") { (request: inout SpeakerRequest) in request.topic = "robots" }
        register.put("G2") { (request: inout SpeakerRequest) in
            (request.section, request.topic) = ("C1", "law")
        }
        #expect(causes(register) == [.sectionDay])
    }

    @Test func whatIsSettledHasItsPlace() {
        var register = students
        register.published = plan([
            Placement(request: "R1", slot: "O1", out: .walk, back: .walk)
        ])
        let list = Options(register, asOf: moment("2027-02-15T09:00")).list
        #expect(shortfall(list, [-1, -1]) == Shortfall([.noOption: 1]))
    }

    @Test func causesThatOccurAreCountedInOrder() {
        let shortfall = Shortfall([.effort: 2, .slot: 3, .seat: 0])
        #expect(shortfall.counts.map { "\($0.cause) \($0.count)" } == ["slot 3", "effort 2"])
        #expect(shortfall.total == 5)
        #expect((shortfall[.slot], shortfall[.seat], shortfall[.group]) == (3, 0, 0))
        #expect(shortfall == Shortfall([.slot: 3, .effort: 2]))
        #expect(shortfall != Shortfall([.slot: 3]))
    }
}
