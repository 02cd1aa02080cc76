import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct AnnouncerTests {
    @Test("What nobody has been told is new, by audience and natural order", arguments: languages)
    func new(language: Language) {
        var district = District(language: language)
        district.put(with(Slot()) { ($0.id, $0.site) = ("O10", "W1") })
        district.put(with(Request()) { ($0.id, $0.student) = ("R10", "S2") })
        let plan = district.plan(
            placements: district.plan.placements + [
                Placement(request: "R10", slot: "O10", out: .walk, back: .walk)
            ])
        let news = everybody.announcements(of: plan, in: district.register)
        #expect(news.allSatisfy { $0.action == .new && $0.recipient.language == language })
        #expect(
            news.map(\.recipient.address) == [
                "sam@clinic.example.com", "sam@clinic.example.com", "kim@clinic.example.com",
                "rosa@schools.example.org", "rosa@schools.example.org",
                "ana@students.example.org", "luis@students.example.org", "maria@example.net",
                "tom@example.net",
            ])
        let slots = ["O1", "O10"].map { district.register.key(.slot, $0) }
        #expect(news.prefix(2).map { $0.matter.subject } == slots)
    }

    @Test("Students and guardians wait for the acceptance unless they have been told already")
    func onAcceptance() {
        var district = District()
        let waiting = Announcer(settings: NotifyingSettings())
        let news = waiting.announcements(of: district.plan, in: district.register)
        #expect(Set(news.map(\.audience)) == [.employer, .speaker, .teacher])
        district.tell(everybody.announcements(of: district.plan, in: district.register))
        #expect(waiting.announcements(of: district.plan, in: district.register).isEmpty)
        district.edit(Site.self, "W1") { $0.arrivalNotes = "Ring twice" }
        let changes = waiting.announcements(of: district.plan, in: district.register)
        #expect(changes.map(\.action) == [.change, .change, .change, .change])
        #expect(Set(changes.map(\.audience)) == [.student, .guardian])
    }

    @Test("What stands as told is not told again")
    func unchanged() {
        var district = District()
        let news = everybody.announcements(of: district.plan, in: district.register)
        district.tell(news)
        #expect(everybody.announcements(of: district.plan, in: district.register).isEmpty)
    }

    @Test("What has changed is told again, to whom it concerns", arguments: languages)
    func changed(language: Language) throws {
        var district = District(language: language)
        district.tell(everybody.announcements(of: district.plan, in: district.register))
        district.edit(Slot.self, "O1") { $0.end.minute += 5 }
        var changes = everybody.announcements(of: district.plan, in: district.register)
        #expect(changes.allSatisfy { $0.action == .change })
        #expect(Set(changes.map(\.audience)) == [.employer, .student, .guardian, .teacher])
        district.tell(changes)
        district.edit(SpeakerRequest.self, "G1") { $0.topic = "nursing" }
        changes = everybody.announcements(of: district.plan, in: district.register)
        #expect(changes.map(\.audience) == [.speaker, .teacher])
        let word = language == .english ? "Changed: " : "Cambio: "
        #expect(try changes.allSatisfy { try letter($0).subject.hasPrefix(word) })
    }

    @Test("Who is a guardian no longer hears nothing more; the others hear when it is off")
    func formerGuardian() throws {
        var district = District()
        district.tell(everybody.announcements(of: district.plan, in: district.register))
        let guardians = district.register.guardians.rows("S1")
        let gone = try #require(guardians.first)
        let key = try #require(district.register.guardians.entry("S1")?.key)
        let rest = Array(guardians.dropFirst())
        district.register.apply(.fact(Fact(key: key, owner: "S1", rows: rest)))
        let news = everybody.announcements(of: district.plan, in: district.register)
        #expect(!news.contains { $0.recipient.address == gone.email })
        let off = everybody.announcements(
            of: district.plan(placements: []), in: district.register)
        #expect(!off.contains { $0.recipient.address == gone.email })
        #expect(Set(off.map(\.audience)).contains(.student))
        for guardian in rest { #expect(off.contains { $0.recipient.address == guardian.email }) }
    }

    @Test("Another address or another language is another matter to tell")
    func recipient() {
        var district = District()
        district.tell(everybody.announcements(of: district.plan, in: district.register))
        district.edit(Employer.self, "E1") { $0.email = "new@clinic.example.com" }
        let moved = everybody.announcements(of: district.plan, in: district.register)
        #expect(moved.map(\.recipient.address) == ["new@clinic.example.com"])
        district.tell(moved)
        district.edit(Teacher.self, "P1") { $0.language = .spanish }
        let changes = everybody.announcements(of: district.plan, in: district.register)
        #expect(Set(changes.map(\.audience)) == [.teacher])
        #expect(changes.count == 2)
    }

    @Test("What no longer stands is cancelled as it was told", arguments: languages)
    func cancelled(language: Language) throws {
        var district = District(language: language)
        let news = everybody.announcements(of: district.plan, in: district.register)
        district.tell(news)
        district.edit(Employer.self, "E1") { $0.email = "" }
        let gone = everybody.announcements(of: district.plan(sessions: []), in: district.register)
        #expect(gone.map(\.matter) == news.map(\.matter))
        #expect(gone.map(\.recipient.address) == news.map(\.recipient.address))
        for cancellation in gone {
            #expect(cancellation.action == .cancellation)
            #expect(cancellation.tellings.allSatisfy { $0.told == nil })
            let word = language == .english ? "Tuesday, February 16" : "martes 16 de febrero"
            let other = language == .english ? "Thursday, February 18" : "jueves 18 de febrero"
            let text = try letter(cancellation).text
            #expect(text.contains(word) || text.contains(other))
        }
        district.tell(gone)
        let rest = everybody.announcements(of: district.plan(sessions: []), in: district.register)
        #expect(rest.isEmpty)
    }

    @Test("Another teacher is told, and the earlier one is told that it is off")
    func replaced() {
        var district = District()
        let plan = district.plan()
        district.tell(everybody.announcements(of: plan, in: district.register))
        district.put(with(Teacher()) { ($0.id, $0.email) = ("P2", "max@schools.example.org") })
        district.edit(Section.self, "C1") { $0.teacher = "P2" }
        let news = everybody.announcements(of: plan, in: district.register)
        #expect(news.map(\.action) == [.cancellation, .new])
        #expect(
            news.map(\.recipient.address) == [
                "rosa@schools.example.org", "max@schools.example.org",
            ])
    }

    @Test("A subject that was withdrawn is cancelled, and a kind of notice that is gone is left")
    func withdrawn() {
        var district = District()
        district.tell(everybody.announcements(of: district.plan, in: district.register))
        let told = Told(digest: "", address: "a@b.example", language: .english, gist: "")
        let matter = Matter(kind: "carrier_pigeon", subject: 1, recipient: 1)
        district.register.apply(.told(matter, told))
        district.put(owner: "O1", [Slot]())
        let gone = everybody.announcements(of: district.plan, in: district.register)
        #expect(gone.map(\.action) == Array(repeating: .cancellation, count: 6))
    }

    @Test("What has begun is neither told nor cancelled")
    func past() {
        var district = District()
        district.tell(everybody.announcements(of: district.plan, in: district.register))
        district.register.apply(.published(district.plan))
        let none = district.plan(sessions: [])
        let five: Set<Audience> = [.employer, .speaker, .teacher, .student, .guardian]
        func audiences(_ plan: Plan, _ now: String) -> Set<Audience> {
            let moment = moment(now)
            return Set(
                everybody.announcements(of: plan, in: district.register, now: moment)
                    .map(\.audience))
        }
        #expect(audiences(none, "2027-02-16T08:59") == five)
        #expect(audiences(none, "2027-02-16T09:00") == [.speaker, .teacher])
        #expect(audiences(none, "2027-02-18T10:00") == [])
        district.edit(Site.self, "W1") { $0.name = "Elsewhere" }
        #expect(audiences(district.plan, "2027-02-16T09:00") == [])
    }

    @Test("Whoever cannot be reached is counted once, told nothing, and nothing is cancelled")
    func unreachable() {
        var district = District()
        let plan = district.plan
        #expect(everybody.tidings(of: plan, in: district.register).unreachable.isEmpty)
        district.tell(everybody.announcements(of: plan, in: district.register))
        district.edit(Employer.self, "E1") { $0.email = "" }
        district.edit(Speaker.self, "K1") { $0.email = "" }
        district.edit(Teacher.self, "P1") { $0.email = "rosa@x.example, eve@x.example" }
        district.edit(Student.self, "S1") { $0.email = "" }
        district.put(owner: "S1", [with(Guardian()) { $0.student = "S1" }])
        let all: [Audience: Int] = [
            .employer: 1, .speaker: 1, .teacher: 1, .student: 1, .guardian: 1,
        ]
        #expect(everybody.tidings(of: plan, in: district.register).unreachable == all)
        let waiting = Announcer(settings: NotifyingSettings())
        let some: [Audience: Int] = [.employer: 1, .speaker: 1, .teacher: 1]
        #expect(waiting.tidings(of: plan, in: district.register).unreachable == some)
        let news = everybody.announcements(of: plan, in: district.register)
        #expect(news.isEmpty)
    }

    @Test("Of slots whose host has accepted, those who wait for it hear when a plan is published")
    func accepted() {
        var district = District()
        let waiting = Announcer(settings: NotifyingSettings())
        let plan = district.plan
        func audiences(_ plan: Plan) -> Set<Audience> {
            Set(waiting.announcements(of: plan, in: district.register).map(\.audience))
        }
        district.tell(waiting.announcements(of: plan, in: district.register))
        #expect(audiences(plan) == [])
        district.answer(.accepted)
        #expect(audiences(plan) == [.teacher, .student, .guardian])
        let one = district.plan(placements: [plan.placements[0]])
        #expect(audiences(one) == [.employer, .teacher, .student, .guardian])
        district.tell(waiting.announcements(of: one, in: district.register))
        #expect(district.state == .accepted)
        #expect(audiences(plan) == [.employer, .teacher, .student])
    }

    @Test("A change of time is asked anew: who has not been told waits again")
    func moved() {
        var district = District()
        let waiting = Announcer(settings: NotifyingSettings())
        district.tell(waiting.announcements(of: district.plan, in: district.register))
        district.answer(.accepted)
        district.edit(Slot.self, "O1") { $0.end.minute += 5 }
        let news = waiting.announcements(of: district.plan, in: district.register)
        #expect(news.map(\.audience) == [.employer])
        #expect(district.state == .accepted)
        district.tell(news)
        #expect(district.state == .asked)
    }

    @Test("Who has been told hears of a change that the host has not accepted yet, and reads so")
    func unconfirmed() throws {
        var district = District()
        let waiting = Announcer(settings: NotifyingSettings())
        district.tell(waiting.announcements(of: district.plan, in: district.register))
        district.answer(.accepted)
        district.tell(waiting.announcements(of: district.plan, in: district.register))
        district.edit(Slot.self, "O1") { $0.end.minute += 5 }
        let news = waiting.announcements(of: district.plan, in: district.register)
        for (kind, list) in [
            ("student_changed", "placements"), ("guardian_changed", "placements"),
            ("teacher_away", "absences"),
        ] {
            let details = try #require(news.first { $0.kind == kind }?.details)
            guard case .list(let all) = details[list] else { throw Missing() }
            #expect(!all.isEmpty && all.allSatisfy { $0["unconfirmed"] == .flag }, "\(kind)")
        }
        district.tell(news)
        district.answer(.accepted)
        let rest = waiting.announcements(of: district.plan, in: district.register)
        #expect(rest.isEmpty)
    }

    private struct Missing: Error {}

    @Test("A host who has accepted is asked again where the time changes, not where students do")
    func stillAccepted() throws {
        var district = District()
        let waiting = Announcer(settings: NotifyingSettings())
        let plan = district.plan
        district.tell(waiting.announcements(of: plan, in: district.register))
        let one = district.plan(placements: [plan.placements[0]])
        func change(_ plan: Plan) throws -> Announcement {
            try #require(
                waiting.announcements(of: plan, in: district.register).first {
                    $0.kind == "employer_change"
                })
        }
        #expect(try change(one).details["accepted"] == nil)
        district.answer(.accepted)
        #expect(try change(one).details["accepted"] == .flag)
        district.edit(Slot.self, "O1") { $0.end.minute += 5 }
        #expect(try change(one).details["accepted"] == nil)
    }

    @Test("A host without an address who has accepted by phone counts as well")
    func unmailed() {
        var district = District()
        district.edit(Employer.self, "E1") { $0.email = "" }
        let waiting = Announcer(settings: NotifyingSettings())
        func audiences() -> Set<Audience> {
            Set(
                waiting.announcements(of: district.plan, in: district.register).map(\.audience))
        }
        #expect(audiences() == [.speaker, .teacher])
        district.answer(.accepted)
        #expect(audiences() == [.speaker, .teacher, .student, .guardian])
        district.edit(Employer.self, "E1") { $0.email = "sam@clinic.example.com" }
        #expect(audiences() == [.employer, .speaker, .teacher])
    }

    @Test("An ask that was off and is asked again has another round, root, event and address")
    func rounds() throws {
        var district = District()
        let first = try #require(district.first(.employer))
        district.tell(district.news)
        let none = district.plan(placements: [])
        district.tell(everybody.announcements(of: none, in: district.register))
        let second = try #require(district.first(.employer))
        #expect(first.matter == second.matter && first.ask?.round != second.ask?.round)
        #expect(first.thread.root != second.thread.root)
        #expect(first.calendar?.events.first?.name != second.calendar?.events.first?.name)
    }
}
