import TestSupport
import WorkBasedLearning

/// A school year of two schools with visits by chance, all told of and agreed to in summer.
struct SchoolYear {
    static let first = "2026-08-17"
    static let last = "2027-06-04"

    private(set) var register = Register()
    /// The starts of the slots, by id.
    private(set) var starts: [String: Moment] = [:]

    init(seed: UInt64, visits: Int) {
        var chance = SeededChance(seed: seed)
        for school in ["H1", "H2"] {
            register.put(school) { (row: inout School) in row.name = school }
            register.close(school, closed(&chance))
        }
        register.put("W1") { (site: inout Site) in site.name = "Mill" }
        var placements: [Placement] = []
        for number in 0..<visits { placements += visit("\(number)", &chance) }
        register.publish(
            Plan(
                placements: placements, sessions: [], revision: 1, asOf: nil, seed: seed,
                points: 0))
    }

    private func closed(_ chance: inout SeededChance) -> [String] {
        let first = moment("\(SchoolYear.first)T00:00").day
        let single = (0..<12).map { _ in first.adding(days: chance.below(290)) }
        let winter = (0..<14).map { moment("2026-12-21T00:00").day.adding(days: $0) }
        return Set(single + winter).sorted().map(\.description)
    }

    private mutating func visit(_ number: String, _ chance: inout SeededChance) -> [Placement] {
        let day = moment("\(SchoolYear.first)T00:00").day.adding(days: 5 + chance.below(280))
        let start = Moment(day: day, minute: 480 + 15 * chance.below(30))
        register.put("O\(number)") { (slot: inout Slot) in
            (slot.site, slot.start, slot.max) = ("W1", start, 3)
            slot.end = Moment(day: day, minute: start.minute + 120)
        }
        starts["O\(number)"] = start
        let told = moment("2026-07-01T10:00")
        register.tell(.slot, "O\(number)", at: told)
        return (0...chance.below(3)).map { student in
            let id = "\(number)x\(student)"
            let school = chance.pick(["H1", "H2"])
            register.put("S\(id)") { (row: inout Student) in row.school = school }
            register.put("R\(id)") { (row: inout Request) in row.student = "S\(id)" }
            register.tell(.request, "R\(id)", at: told)
            return Placement(request: "R\(id)", slot: "O\(number)", out: .walk, back: .walk)
        }
    }

    /// The schools of a slot's students.
    func schools(_ slot: String) -> Set<String> {
        Set(
            (register.published?.placements ?? []).filter { $0.slot == slot }.compactMap {
                register.requests[$0.request].flatMap { register.students[$0.student]?.school }
            })
    }

    /// Whether one of these schools has school on a day, read row by row.
    func hasSchool(_ day: Day, _ schools: Set<String>) -> Bool {
        schools.contains { school in
            !register.calendars.rows(school).contains { $0.date == day }
                && ![.saturday, .sunday].contains(day.weekday)
        }
    }
}
