import Planning
import Testing
import WorkBasedLearning

/// Each rule for speaker requests, both ways at its boundary.
@Suite struct SpeakerRuleTests {
    private var register = County.makeWithSpeaker()

    private var starts: [String] { Options(register).starts }

    private mutating func speaker(_ alter: (inout Speaker) -> Void) { register.put("K1", alter) }

    private mutating func request(_ alter: (inout SpeakerRequest) -> Void) {
        register.put("G1", alter)
    }

    private mutating func windows(_ subject: String, _ rows: [(Availability.Kind, Int, Int)]) {
        register.remove(Availability.self, subject)
        for (kind, start, end) in rows { register.window(subject, kind, start, end) }
    }

    @Test func startsAreMultiplesOf15AfterTheMeetings() {
        #expect(starts == ["09:00", "09:15", "09:30"])
    }

    @Test mutating func startsCountFromTheMeeting() {
        windows("C1", [(.free, 545, 590)])
        #expect(starts == ["09:05", "09:20"])
    }

    @Test mutating func aSessionLiesInsideOneMeeting() {
        windows("C1", [(.free, 540, 560), (.free, 560, 600)])
        #expect(starts == ["09:20"])
    }

    @Test(arguments: ["C1", "H1"])
    mutating func busyClassesHearNobody(_ subject: String) {
        register.window(subject, .busy, 570, 575)
        #expect(starts == ["09:00"])
    }

    @Test mutating func noSectionMeetsOnAClosedDay() {
        register.add { (row: inout CalendarDay) in
            (row.school, row.date, row.dayType) = ("H1", County.slotDay, "closed")
        }
        #expect(starts.isEmpty)
    }

    @Test func leadTime() {
        #expect(Options(register, asOf: moment("2027-02-14T09:00")).starts.count == 3)
        #expect(Options(register, asOf: moment("2027-02-14T09:01")).starts.count == 2)
    }

    @Test mutating func bothDatesAreIncluded() {
        request { $0.latest = County.slotDay.adding(days: 1) }
        #expect(starts.count == 6)
        request { $0.earliest = $0.latest }
        #expect(starts.count == 3)
    }

    @Test mutating func aSpeakerWithoutFreeRowsNeverComes() {
        windows("K1", [])
        #expect(starts.isEmpty)
    }

    @Test mutating func speakersHaveNoDayTypes() {
        windows("K1", [])
        register.window("K1", .free, 0, 1440) { $0.dayTypes = ["A"] }
        #expect(starts.isEmpty)
    }

    @Test mutating func theWayIsIncluded() {
        speaker { $0.modes = [.onsite] }
        // 1.11 km: 5 + 2.2 minutes, rounded up to 8.
        windows("K1", [(.free, 532, 578)])
        #expect(starts == ["09:00"])
        windows("K1", [(.free, 533, 578)])
        #expect(starts.isEmpty)
    }

    @Test(arguments: [(8, 3), (7, 0)])
    mutating func maxTravel(_ minutes: Int, _ count: Int) {
        speaker { ($0.modes, $0.maxTravelMinutes) = ([.onsite], minutes) }
        #expect(starts.count == count)
    }

    @Test mutating func tooFarOrFromNowhere() {
        speaker { $0.modes = [.onsite] }
        register.put("W1") { (site: inout Site) in site.latitude = 38.97959 }
        windows("K1", [(.free, 0, 1440)])
        #expect(starts.count == 3)
        register.put("W1") { (site: inout Site) in site.latitude = 38.9796 }
        #expect(starts.isEmpty)
        speaker { ($0.modes, $0.site) = ([.onsite, .virtual], "") }
        #expect(Options(register).sessions.allSatisfy { $0.contains("virtual") })
    }

    @Test mutating func mode() {
        request { $0.mode = .onsite }
        #expect(starts.isEmpty)
        speaker { $0.modes = [.onsite, .virtual] }
        #expect(starts.count == 3)
        request { $0.mode = nil }
        #expect(starts.count == 6)
    }

    @Test(arguments: [
        ("café", ["Cafe kitchens"], 1060), ("STRASSE safety", ["safety of the Straße"], 1060),
        ("safe", ["safety"], nil), ("", ["safety"], nil), ("a b", ["a", "b"], nil),
    ])
    mutating func topicWords(_ topic: String, _ topics: [String], _ points: Int?) {
        speaker { ($0.topics, $0.pathways) = (topics, []) }
        request { $0.topic = topic }
        #expect(Options(register).points.first { $0 > 970 } == points)
        #expect(starts.isEmpty == (points == nil))
    }

    @Test mutating func aSectionWithoutPathwayNeedsATopic() {
        register.put("C1") { (section: inout Section) in section.pathway = "" }
        #expect(starts.isEmpty)
    }

    @Test(arguments: [(["K1"], 1100), (["x", "E1"], 1080), (["x", "y", "sector:Health"], 1060)])
    mutating func choice(_ choices: [String], _ points: Int) {
        request { $0.choices = choices }
        #expect(Options(register).sessions.first?.contains(" \(points) ") == true)
    }

    @Test mutating func kept() {
        let start = Moment(day: County.slotDay, minute: 555)
        let end = Moment(day: County.slotDay, minute: 585)
        register.published = plan(
            [], [Session(request: "G1", speaker: "K1", start: start, end: end, mode: .virtual)])
        #expect(Options(register).points.suffix(3) == [1000, 1200, 1000])
    }

    @Test func quartersAreHalfOpen() {
        #expect(
            Options(register).resources(of: 1) == [
                "section-day:C1:2027-02-16", "speaker:K1:2027-02-16:36", "speaker:K1:2027-02-16:37",
            ])
    }

    @Test mutating func resources() {
        speaker { ($0.modes, $0.monthlyLimit) = ([.onsite], 2) }
        #expect(
            Options(register).sessions.first
                == "G1 K1 2027-02-16T09:00 onsite 984 section-day:C1:2027-02-16,"
                + "speaker-month:K1:2027-02,speaker:K1:2027-02-16:35,speaker:K1:2027-02-16:36,"
                + "speaker:K1:2027-02-16:37,speaker:K1:2027-02-16:38")
        speaker { $0.monthlyLimit = 0 }
        #expect(starts.isEmpty)
    }
}
