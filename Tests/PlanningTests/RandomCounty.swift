import Planning
import TestSupport
import WorkBasedLearning

extension SeededChance {
    mutating func holds(_ percent: Int) -> Bool { below(100) < percent }

    mutating func some<Item>(_ items: [Item], _ percent: Int) -> [Item] {
        items.filter { _ in holds(percent) }
    }
}

/// A tiny county of two schools on two days, made up from a seed; everything is scarce in it.
struct RandomCounty {
    static let days = [County.slotDay, County.slotDay.adding(days: 1)]
    private(set) var register = Register()
    private var chance: SeededChance

    static func make(seed: UInt64) -> Register {
        var county = RandomCounty(chance: SeededChance(seed: seed))
        county.makePlaces()
        county.makeSlots()
        county.makeTrips()
        county.makeStudents()
        county.makeSpeakers()
        return county.register
    }

    private init(chance: SeededChance) { self.chance = chance }

    private mutating func makePlaces() {
        for school in ["H1", "H2"] {
            let limit = chance.holds(50) ? chance.below(4) : nil
            let latitude = 38.44 + Double(chance.below(30)) / 1000
            register.put(school) { (row: inout School) in
                (row.latitude, row.longitude, row.dailyReleaseLimit) = (latitude, -122.7, limit)
            }
            register.window(school, .free, chance.pick([450, 480, 500]), chance.pick([720, 900]))
            if chance.holds(50) { register.window(school, .busy, 700, 730) }
            let type = chance.pick(["A", "B", "closed", ""])
            register.add { (row: inout CalendarDay) in
                (row.school, row.date, row.dayType) = (school, Self.days[1], type)
            }
        }
        for number in 1...3 {
            let limit = chance.holds(40) ? chance.below(3) : nil
            let place = (38.44 + Double(chance.below(40)) / 1000, chance.holds(80))
            register.put("E\(number)") { (row: inout Employer) in
                (row.sector, row.monthlyLimit) = (number == 1 ? "Health" : "Arts", limit)
                row.documents = number == 3 ? ["waiver"] : []
            }
            register.put("W\(number)") { (row: inout Site) in
                (row.employer, row.town) = ("E\(number)", number == 2 ? "Alderton" : "")
                if place.1 { (row.latitude, row.longitude) = (place.0, -122.7) }
            }
        }
    }

    private mutating func makeSlots() {
        for number in 1...8 {
            var row = Slot()
            row.id = "O\(number)"
            row.site = "W\(1 + chance.below(3))"
            row.max = 1 + chance.below(3)
            row.min = 1 + (chance.holds(30) ? chance.below(row.max) : 0)
            let start = Moment(day: chance.pick(Self.days), minute: chance.pick([500, 540, 600]))
            row.start = start
            row.end = Moment(day: start.day, minute: start.minute + chance.pick([60, 90]))
            row.mode = chance.holds(25) ? .virtual : .onsite
            row.pathways = chance.some(["Health", "Arts"], 25)
            row.grades = chance.some(["11"], 30)
            row.minAge = chance.holds(25) ? 16 : nil
            row.documents = chance.some(["waiver"], 20)
            register.put(row.id) { (slot: inout Slot) in slot = row }
        }
    }

    private mutating func makeTrips() {
        for number in 1...6 {
            let (seats, chairs) = (chance.below(3), chance.below(2))
            let (day, school) = (chance.pick(Self.days), "H\(1 + chance.below(2))")
            for _ in 0..<3 {
                let site = chance.pick(["W1", "W2", "W3", "town:Alderton"])
                let isOut = chance.holds(50)
                let departs = isOut ? 440 + chance.below(120) : 560 + chance.below(120)
                register.trip(
                    "T\(number)", isOut ? school : site, isOut ? site : school, departs,
                    departs + 5 + chance.below(30)
                ) { row in
                    (row.departs.day, row.arrives.day) = (day, day)
                    (row.seats, row.wheelchairSeats) = (seats, chairs)
                }
            }
        }
    }

    private mutating func makeStudents() {
        for number in 1...8 {
            var row = Student()
            row.id = "S\(number)"
            row.school = "H\(1 + chance.below(2))"
            row.grade = chance.pick(["10", "11"])
            row.birthdate = chance.pick([nil, day("2011-02-16"), day("2011-02-17")])
            row.pathways = chance.some(["Health", "Arts"], 60)
            row.documents = chance.some(["waiver"], 70)
            row.travel = chance.some([.ride, .walk, .drive], 70)
            row.wheelchair = chance.holds(20)
            row.priority = 1 + chance.below(3)
            register.put(row.id) { (student: inout Student) in student = row }
            if chance.holds(30) { register.window(row.id, .free, 480, 480 + chance.below(400)) }
            if chance.holds(30) {
                let start = 480 + chance.below(200)
                register.window(row.id, .busy, start, start + 1 + chance.below(30))
            }
        }
        for number in 1...12 {
            let (student, choices) = (
                "S\(1 + chance.below(8))", chance.some(["E2", "sector:Health", "E3"], 50)
            )
            let earliest = chance.holds(20) ? Self.days[1] : nil
            register.put("R\(number)") { (row: inout Request) in
                (row.student, row.choices, row.earliest) = (student, choices, earliest)
            }
        }
    }

    private mutating func makeSpeakers() {
        for number in 1...3 {
            let school = "H\(1 + chance.below(2))"
            register.put("C\(number)") { (row: inout Section) in
                (row.school, row.pathway) = (school, number == 1 ? "" : "Health")
            }
            let start = 480 + 5 * chance.below(20)
            register.window("C\(number)", .free, start, start + 60)
            let mode = chance.pick([nil, Mode.onsite, .virtual])
            let topic = chance.pick(["", "caf\u{E9} work", "robots"])
            register.put("G\(number)") { (row: inout SpeakerRequest) in
                (row.section, row.minutes, row.mode) = ("C\(number)", 30, mode)
                (row.topic, row.choices) = (topic, ["K1", "sector:Health"])
                (row.earliest, row.latest) = (Self.days[0], Self.days[1])
            }
        }
        for number in 1...3 {
            var row = Speaker()
            row.id = "K\(number)"
            row.employer = "E\(number)"
            row.site = chance.pick(["", "W1", "W2"])
            row.pathways = chance.some(["Health"], 60)
            row.topics = chance.some(["Work in a CAFE", "Robots"], 50)
            row.modes = [chance.pick([.onsite, .virtual])]
            row.monthlyLimit = chance.pick([nil, 0, 1, 2])
            row.maxTravelMinutes = chance.pick([nil, 8, 12])
            register.put(row.id) { (speaker: inout Speaker) in speaker = row }
            register.window(row.id, .free, 480, 600 + chance.below(200))
        }
    }
}
