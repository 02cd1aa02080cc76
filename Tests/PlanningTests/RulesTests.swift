import Foundation
import Planning
import Testing
import WorkBasedLearning

/// Each rule for students' requests, both ways at its boundary.
@Suite struct RulesTests {
    private var register = County.make()

    private func ways(asOf: Moment = County.asOf) -> [String] { Options(register, asOf: asOf).ways }

    @Test func theCountyHasOneWalk() {
        #expect(
            Options(register).placements
                == ["R1 O1 walk/walk 970 slot:O1,student-day:S1:2027-02-16"])
    }

    @Test mutating func kind() {
        register.put("O1") { (slot: inout Slot) in
            slot.kind = Experience.named("career_fair") ?? slot.kind
        }
        #expect(ways().isEmpty)
    }

    @Test(arguments: [
        ("2027-02-16", "2027-02-16", true), ("2027-02-17", "2027-02-20", false),
        ("2027-02-10", "2027-02-15", false),
    ])
    mutating func dates(_ earliest: String, _ latest: String, _ allowed: Bool) {
        register.put("R1") { (request: inout Request) in
            (request.earliest, request.latest) = (day(earliest), day(latest))
        }
        #expect(!ways().isEmpty == allowed)
    }

    @Test func leadTime() {
        #expect(!ways(asOf: moment("2027-02-14T09:00")).isEmpty)
        #expect(ways(asOf: moment("2027-02-14T09:01")).isEmpty)
    }

    @Test(arguments: [([], true), (["Law", "Health"], true), (["Law"], false)])
    mutating func pathway(_ pathways: [String], _ allowed: Bool) {
        register.put("S1") { (student: inout Student) in student.pathways = ["Health", "Arts"] }
        register.put("O1") { (slot: inout Slot) in slot.pathways = pathways }
        #expect(!ways().isEmpty == allowed)
    }

    @Test(arguments: [([], true), (["11"], true), (["12"], false)])
    mutating func grade(_ grades: [String], _ allowed: Bool) {
        register.put("O1") { (slot: inout Slot) in slot.grades = grades }
        #expect(!ways().isEmpty == allowed)
    }

    @Test(arguments: [
        ("2011-02-16", true), ("2011-02-17", false), (nil, false), ("2011-03-01", false),
    ])
    mutating func age(_ birthdate: String?, _ allowed: Bool) {
        register.put("S1") { (student: inout Student) in student.birthdate = birthdate.map(day) }
        register.put("O1") { (slot: inout Slot) in slot.minAge = 16 }
        #expect(!ways().isEmpty == allowed)
    }

    @Test(arguments: [("2027-02-28", false), ("2027-03-01", true)])
    mutating func ageOfALeapDayChild(_ date: String, _ allowed: Bool) {
        register.put("S1") { (student: inout Student) in student.birthdate = day("2012-02-29") }
        register.put("O1") { (slot: inout Slot) in
            slot.minAge = 15
            (slot.start.day, slot.end.day) = (day(date), day(date))
        }
        #expect(!ways().isEmpty == allowed)
    }

    @Test mutating func documents() {
        register.put("O1") { (slot: inout Slot) in slot.documents = ["waiver"] }
        register.put("E1") { (employer: inout Employer) in employer.documents = ["permission"] }
        register.put("S1") { (student: inout Student) in student.documents = ["waiver"] }
        #expect(ways().isEmpty)
        register.put("S1") { (student: inout Student) in
            student.documents = ["permission", "waiver"]
        }
        #expect(!ways().isEmpty)
    }

    @Test mutating func textsAreComparedExactly() {
        register.put("S1") { (student: inout Student) in student.documents = ["caf\u{E9}"] }
        register.put("O1") { (slot: inout Slot) in slot.documents = ["cafe\u{301}"] }
        #expect(ways().isEmpty)
    }

    @Test(arguments: [(2, 1), (0, 0)])
    mutating func employerMonth(_ limit: Int, _ count: Int) {
        register.put("E1") { (employer: inout Employer) in employer.monthlyLimit = limit }
        let options = Options(register)
        #expect(options.ways.count == count)
        if count > 0 { #expect(options.resources(of: 0).contains("employer-month:E1:2027-02")) }
    }

    @Test(arguments: [(3, Mode.onsite, 1, true), (0, .onsite, 0, false), (0, .virtual, 1, false)])
    mutating func schoolRelease(_ limit: Int, _ mode: Mode, _ count: Int, _ taken: Bool) {
        register.put("H1") { (school: inout School) in school.dailyReleaseLimit = limit }
        register.put("O1") { (slot: inout Slot) in slot.mode = mode }
        let options = Options(register)
        #expect(options.ways.count == count)
        if count > 0 {
            #expect(options.resources(of: 0).contains("school-day:H1:2027-02-16") == taken)
        }
    }

    @Test(arguments: [
        (["E1"], 1070), (["sector:Health"], 1070), (["E9", "sector:Health", "E1"], 1050),
        (["E9", "E8", "E7", "E6", "E5", "E1"], 970), (["Health"], 970),
    ])
    mutating func choice(_ choices: [String], _ points: Int) {
        register.put("R1") { (request: inout Request) in request.choices = choices }
        #expect(Options(register).points == [points])
    }

    @Test mutating func priority() {
        register.put("S1") { (student: inout Student) in student.priority = 3 }
        #expect(Options(register).points == [2970])
    }

    @Test(arguments: [
        (Leg.walk, Leg.walk, 1220), (.walk, .run("T1"), 1170), (.run("T9"), .walk, 1170),
    ])
    mutating func kept(_ out: Leg, _ back: Leg, _ points: Int) {
        register.published = plan([Placement(request: "R1", slot: "O1", out: out, back: back)])
        #expect(Options(register).points == [points])
    }

    @Test mutating func keptAnotherSlotEarnsNothing() {
        register.published = plan([Placement(request: "R1", slot: "O2", out: .walk, back: .walk)])
        #expect(Options(register).points == [970])
    }

    @Test func noOptionWithoutPoints() {
        var settings = PlanningSettings()
        settings.placementPoints = 31
        #expect(Options(register, settings: settings).points == [1])
        settings.placementPoints = 30
        #expect(Options(register, settings: settings).points.isEmpty)
    }

    @Test mutating func virtualAndOnsiteShareTheStudentsDay() {
        register.put("O2") { (slot: inout Slot) in
            (slot.site, slot.mode) = ("W1", .virtual)
            slot.start = Moment(day: County.slotDay, minute: 700)
            slot.end = Moment(day: County.slotDay, minute: 730)
        }
        let options = Options(register)
        #expect(options.ways == ["walk/walk", "virtual/virtual"])
        #expect(options.points == [970, 1000])
        for option in 0...1 {
            #expect(options.resources(of: option).contains("student-day:S1:2027-02-16"))
        }
    }

    @Test func everyRuleFileIsListed() throws {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        let sources = here.appending(path: "../../Sources/Planning").standardized
        for (folder, listing) in [("Rules", "All"), ("Speakers/Rules", "AllSpeakers")] {
            let files = try FileManager.default.contentsOfDirectory(
                atPath: sources.appending(path: folder).path())
            let names = files.filter { $0.hasSuffix(".swift") }.map { $0.dropLast(6) }
                .filter { $0 != listing }.sorted()
            let text = try String(
                contentsOf: sources.appending(path: "\(folder)/\(listing).swift"),
                encoding: .utf8)
            let listed = text.split(separator: "\n").filter { $0.hasSuffix(".rule,") }
                .map { $0.dropFirst(4).dropLast(6) }
            #expect(listed == names)
        }
    }

    @Test func rulesExplainThemselves() {
        let rules = Rules.forStudents + Rules.forSpeakers
        #expect(Set(rules.map(\.name)).count == rules.count)
        for rule in rules {
            #expect(rule.sentence.hasSuffix(".") && rule.sentence.count > 20, "\(rule.name)")
            #expect(!rule.looksAt.isEmpty, "\(rule.name)")
        }
    }
}
