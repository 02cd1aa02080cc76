import Testing
import WorkBasedLearning

@testable import Notifying

/// A small district: two students in one slot, one guest speaker's session.
struct District {
    var register = Register()

    init(language: Language = .english) {
        addSchool()
        addPeople(language)
        addHost(language)
        addTrips()
        addRequests()
    }

    /// Both students on slot O1, and the session of request G1.
    var plan: Plan {
        plan(placements: [
            Placement(request: "R1", slot: "O1", out: .run("T1"), back: .run("T2")),
            Placement(request: "R2", slot: "O1", out: .walk, back: .drive),
        ])
    }

    func plan(placements: [Placement] = [], sessions: [Session]? = nil) -> Plan {
        Plan(
            placements: placements, sessions: sessions ?? [session(.onsite)], revision: 1,
            asOf: nil, seed: 1, points: 0)
    }

    func session(_ mode: Mode, speaker: String = "K1") -> Session {
        Session(
            request: "G1", speaker: speaker, start: moment("2027-02-18T10:00"),
            end: moment("2027-02-18T10:40"), mode: mode)
    }

    mutating func put<Row: Identified>(_ row: Row) {
        put(owner: row.id, [row])
    }

    mutating func put<Row: SheetRow>(owner: String, _ rows: [Row]) {
        let change = register.fact(owner: owner, rows: rows)
        register.apply(change)
    }

    /// Changes one row of the register.
    mutating func edit<Row: Identified>(_: Row.Type, _ id: String, _ alter: (inout Row) -> Void) {
        guard var row = register.table(of: Row.self)[id] else { return }
        alter(&row)
        put(row)
    }

    /// Commits what announcements tell, as publishing does.
    mutating func tell(_ announcements: [Announcement]) {
        register.take(announcements.flatMap(\.changes))
        register.revision += 1
    }

    /// Every host and speaker accepts what announcements ask.
    mutating func accept(_ announcements: [Announcement]) {
        for ask in announcements.compactMap(\.ask) {
            register.apply(.answered(AskAnswer(ask: ask, state: .accepted)))
        }
    }

    private mutating func addSchool() {
        put(
            with(School()) {
                ($0.id, $0.name, $0.town) = ("H1", "Alderton High", "Alderton")
                $0.visitorNotes = "Sign in at the front office"
                $0.attendanceEmail = "attendance@h1.example.org"
                $0.transportEmail = "vans@h1.example.org"
            })
        put(
            with(Teacher()) {
                ($0.id, $0.name, $0.school) = ("P1", "Rosa Example", "H1")
                $0.email = "rosa@schools.example.org"
            })
        put(
            with(Section()) {
                ($0.id, $0.name, $0.teacher, $0.school) = ("C1", "Health 3", "P1", "H1")
                ($0.size, $0.room) = (28, "B12")
            })
    }

    private mutating func addPeople(_ language: Language) {
        put(
            with(Student()) {
                ($0.id, $0.name, $0.school, $0.language) = ("S1", "Ana Brown", "H1", language)
                $0.grade = "11"
                $0.email = "ana@students.example.org"
            })
        put(
            with(Student()) {
                ($0.id, $0.name, $0.school, $0.language) = ("S2", "Luis Cole", "H1", language)
                $0.email = "luis@students.example.org"
            })
        put(
            owner: "S1",
            [
                with(Guardian()) {
                    ($0.student, $0.name, $0.language) = ("S1", "Maria Brown", language)
                    $0.email = "maria@example.net"
                },
                with(Guardian()) {
                    ($0.student, $0.name, $0.language) = ("S1", "Tom Brown", language)
                    $0.email = "tom@example.net"
                },
            ])
        edit(Teacher.self, "P1") { $0.language = language }
        put(
            owner: "C1",
            ["S1", "S2"].map { id in
                with(Enrollment()) { ($0.student, $0.section) = (id, "C1") }
            })
    }

    private mutating func addHost(_ language: Language) {
        put(
            with(Employer()) {
                ($0.id, $0.name, $0.contact) = ("E1", "Alder Clinic", "Sam Example")
                ($0.email, $0.language) = ("sam@clinic.example.com", language)
            })
        put(
            with(Site()) {
                ($0.id, $0.employer, $0.name) = ("W1", "E1", "Alder Clinic, main house")
                ($0.town, $0.address) = ("Alderton", "12 Mill Street")
                $0.arrivalNotes = "Ask for Sam\nat the desk"
            })
        put(
            with(Slot()) {
                ($0.id, $0.site, $0.max) = ("O1", "W1", 4)
                ($0.start, $0.end) = (moment("2027-02-16T09:00"), moment("2027-02-16T11:00"))
            })
        put(
            with(Speaker()) {
                ($0.id, $0.employer, $0.name, $0.language) = ("K1", "E1", "Kim Example", language)
                ($0.email, $0.modes) = ("kim@clinic.example.com", [.onsite, .virtual])
            })
    }

    private mutating func addTrips() {
        put(
            owner: "T1",
            [
                leg("T1", from: "H1", to: "town:Alderton", "08:10", "08:40"),
                leg("T1", from: "H1", to: "W1", "08:15", "08:45"),
                leg("T1", from: "H1", to: "W1", "08:30", "09:05"),
            ])
        put(
            owner: "T2",
            [
                leg("T2", from: "W1", to: "H1", "10:50", "11:05"),
                leg("T2", from: "W1", to: "H1", "11:20", "11:50"),
                leg("T2", from: "town:Alderton", to: "H1", "11:10", "11:40"),
            ])
    }

    private func leg(
        _ id: String, from: String, to: String, _ departs: String, _ arrives: String
    ) -> TripLeg {
        with(TripLeg()) {
            ($0.id, $0.vehicle, $0.from, $0.to, $0.seats) = (id, "V1", from, to, 6)
            $0.departs = moment("2027-02-16T\(departs)")
            $0.arrives = moment("2027-02-16T\(arrives)")
        }
    }

    private mutating func addRequests() {
        put(with(Request()) { ($0.id, $0.student) = ("R1", "S1") })
        put(with(Request()) { ($0.id, $0.student) = ("R2", "S2") })
        put(
            with(SpeakerRequest()) {
                ($0.id, $0.section, $0.topic) = ("G1", "C1", "emergency medicine")
            })
    }
}

extension District {
    /// The host of slot O1 answers what it is asked at present.
    mutating func answer(_ state: AskState) {
        guard let parties = register.parties(ofSlot: "O1") else { return }
        let ask = register.answer(.employer, parties).ask
        register.apply(.answered(AskAnswer(ask: ask, state: state)))
    }

    /// What the host of slot O1 has answered.
    var state: AskState? {
        register.parties(ofSlot: "O1").map { register.answer(.employer, $0).state }
    }
}

/// A moment of a test; 1970 where the text is none.
func moment(_ text: String) -> Moment {
    Moment(text) ?? Moment(day: Day(number: 0), minute: 0)
}

/// A value after some changes.
func with<Value>(_ value: Value, _ alter: (inout Value) -> Void) -> Value {
    var value = value
    alter(&value)
    return value
}

/// An announcer that tells students on publishing.
let everybody = Announcer(settings: NotifyingSettings(tellStudents: .onPublish))

extension District {
    /// What publishing the whole plan tells everybody.
    var news: [Announcement] { everybody.announcements(of: plan, in: register) }

    /// The first announcement for an audience.
    func first(_ audience: Audience) -> Announcement? { news.first { $0.audience == audience } }
}

extension Announcement {
    /// An ask with plain values, for tests of what becomes of it.
    static func sample(
        address: String = "sam@clinic.example.com", name: String = "Sam Example",
        details: Details = ["what": .text("tour"), "host": .text("Clinic"), "count": .number(2)],
        thread: MailThread = MailThread(root: "employer_ask.1.2.0.3"),
        calendar: CalendarNote? = nil, isRegular: Bool = false, ask: Ask? = nil
    ) -> Announcement {
        Announcement(
            kind: "employer_ask", matter: Matter(kind: "employer_ask", subject: 1, recipient: 2),
            audience: .employer,
            recipient: Recipient(name: name, address: address, language: .english),
            details: details, ask: ask, thread: thread, calendar: calendar, isRegular: isRegular)
    }
}

extension Announcement {
    /// The same to somebody who reads another language, for offices that have none on record.
    func speaking(_ language: Language) -> Announcement {
        Announcement(
            kind: kind, matter: matter, audience: audience, action: action, tellings: tellings,
            recipient: Recipient(
                name: recipient.name, address: recipient.address, language: language),
            details: details, ask: ask, thread: thread, calendar: calendar, isRegular: isRegular)
    }
}

/// The templates of the program, read once.
private let templates = Result { try TemplateSet() }

/// The words of an announcement.
func letter(_ announcement: Announcement) throws -> Letter {
    try #require(try templates.get().letter(announcement, sender: "Work-Based Learning"))
}

/// A renderer with a known secret.
func makeRenderer(redirect: String? = nil, zone: String = "America/Los_Angeles") throws
    -> MailRenderer
{
    var settings = NotifyingSettings()
    if let redirect { (settings.mode, settings.redirectTo) = (.redirect, redirect) }
    return try MailRenderer(
        settings: settings, timeZone: zone, secret: Array(0..<32), templates: templates.get())
}

let languages = Language.allCases

extension Sequence<TimedAnnouncement> {
    /// What is announced, whatever is marked by it.
    var plain: [Announcement] { map(\.announcement) }
}

/// A moment before which everything was told.
let late = moment("2030-01-01T00:00")

extension Announcer {
    /// What publishing a plan would newly tell.
    func announcements(
        of plan: Plan, in register: Register, now: Moment? = nil
    ) -> [Announcement] { tidings(of: plan, in: register, now: now).announcements }
}
