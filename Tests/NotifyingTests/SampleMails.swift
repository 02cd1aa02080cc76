import Interchange
import TestSupport
import WorkBasedLearning

@testable import Notifying

/// Mails of all kinds, from the sample county, all in one language.
struct SampleMails {
    static let sender = "Alder County Work-Based Learning"
    private var district = District()
    private let plan: Plan
    private let language: Language

    init(_ language: Language) throws {
        self.language = language
        let intake = FolderReader.read(
            try SampleFolder.files().map { ($0.name, $0.bytes) })
        district.register = Resolution(intake, in: Register(), replacing: false).register
        for id in district.register.students.owners {
            district.edit(Student.self, id) { $0.language = language }
        }
        for id in district.register.teachers.owners {
            district.edit(Teacher.self, id) { $0.language = language }
        }
        for id in district.register.employers.owners {
            district.edit(Employer.self, id) { $0.language = language }
        }
        for id in district.register.speakers.owners {
            district.edit(Speaker.self, id) { $0.language = language }
        }
        for id in district.register.guardians.owners {
            let rows = district.register.guardians.rows(id)
            district.put(owner: id, rows.map { with($0) { $0.language = language } })
        }
        plan = Self.roughPlan(for: district)
    }

    /// A plan that keeps to kinds, seats and rides, and to no other rule.
    private static func roughPlan(for district: District) -> Plan {
        let register = district.register
        var taken: [String: Int] = [:]
        var busy: Set<String> = []
        var placements: [Placement] = []
        for request in register.requests.allRows {
            let slot = register.slots.allRows.first { slot in
                slot.kind == request.kind && taken[slot.id, default: 0] < slot.max
                    && !busy.contains("\(request.student) \(slot.start.day)")
            }
            guard let slot else { continue }
            taken[slot.id, default: 0] += 1
            busy.insert("\(request.student) \(slot.start.day)")
            placements.append(placement(request, slot, register))
        }
        let speakers = register.speakers.owners
        let sessions = register.speakerRequests.allRows.enumerated().map { number, request in
            let start = Moment(day: request.earliest.adding(days: 3), minute: 540 + 30 * number)
            return Session(
                request: request.id, speaker: speakers[number % speakers.count], start: start,
                end: Moment(day: start.day, minute: start.minute + request.minutes),
                mode: request.mode ?? .onsite)
        }
        return district.plan(placements: placements, sessions: sessions)
    }

    private static func placement(_ request: Request, _ slot: Slot, _ register: Register)
        -> Placement
    {
        func made(_ out: Leg, _ back: Leg) -> Placement {
            Placement(request: request.id, slot: slot.id, out: out, back: back)
        }
        if slot.mode == .virtual { return made(.virtual, .virtual) }
        let runs = register.trips.owners.map { Leg.run($0) }
        guard let ways = Placed(made(.walk, .walk), in: Directory(register))?.ways else {
            return made(.walk, .walk)
        }
        return made(
            runs.first { ways.outRow($0) != nil } ?? .walk,
            runs.first { ways.backRow($0) != nil } ?? .drive)
    }

    /// The mails of publishing, of changes after it, of a cancellation, and of all occasions.
    func announcements() -> [Announcement] {
        var district = district
        let news = everybody.announcements(of: plan, in: district.register)
        district.tell(news)
        district.accept(news)
        let (placed, sessions) = (plan.placements.prefix(40), plan.sessions.prefix(6))
        let soon = district.plan(placements: Array(placed), sessions: Array(sessions))
        let occasions = occasions(of: soon, district.register)
        for slot in Set(plan.placements.map(\.slot)).sorted().prefix(30) {
            district.edit(Slot.self, slot) { $0.start.minute += 30 }
        }
        var less = plan
        less.placements.removeAll { $0.request.hasSuffix("3") }
        less.sessions.removeFirst()
        if var first = less.sessions.first {
            first = Session(
                request: first.request, speaker: first.speaker, start: first.start,
                end: Moment(day: first.end.day, minute: first.end.minute + 10), mode: first.mode)
            less.sessions[0] = first
        }
        let changes = everybody.announcements(of: less, in: district.register)
        return (news + changes + occasions).map { $0.speaking(language) }
    }

    private func occasions(of soon: Plan, _ register: Register) -> [Announcement] {
        let day = soon.placements.first.flatMap { register.slots[$0.slot]?.start.day }
        var facts = DailyFacts(day: day ?? Day(number: 0))
        facts.slots = Set(soon.placements.map(\.slot)).sorted().prefix(3).map {
            DailyFacts.Unanswered(id: $0, asked: facts.day.adding(days: -3))
        }
        facts.failures = [DailyFacts.Failure(what: "mail to an employer refused", times: 2)]
        let coordinator = Recipient(
            name: "Robin Flores", address: "robin@schools.example.org", language: language)
        let on = facts.day
        return everybody.confirmations(of: soon, in: register)
            + everybody.reminders(of: soon, in: register, toldBefore: late).plain
            + everybody.thanks(for: soon, in: register).plain
            + everybody.attendance(of: plan, on: on, in: register).plain
            + everybody.manifests(of: plan, on: on, in: register).plain
            + [everybody.digest(of: facts, plan, to: coordinator, in: register)]
    }
}
