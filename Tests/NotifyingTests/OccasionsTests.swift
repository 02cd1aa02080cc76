import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct OccasionsTests {
    private let day = moment("2027-02-16T00:00").day

    /// A district in which everybody has been told at a moment, and has accepted.
    private func told(at now: Moment? = nil) -> (district: District, news: [Announcement]) {
        var district = District()
        let news = everybody.announcements(of: district.plan, in: district.register, now: now)
        district.tell(news)
        district.accept(news)
        return (district, news)
    }

    @Test("Confirmations, reminders and thanks go on with the ask, and are answered there")
    func asks() throws {
        let (district, news) = told()
        let first = try #require(news.first { $0.audience == .employer })
        let (plan, register) = (district.plan, district.register)
        let occasions = [
            everybody.confirmations(of: plan, in: register),
            everybody.reminders(of: plan, in: register, toldBefore: late).plain,
            everybody.thanks(for: plan, in: register).plain,
        ]
        let kinds = ["employer_confirmation", "employer_reminder", "employer_thanks"]
        for (mails, kind) in zip(occasions, kinds) {
            let mail = try #require(mails.first { $0.audience == .employer })
            #expect(mail.kind == kind && mail.matter.kind == kind && mail.ask == first.ask)
            #expect(mail.thread == MailThread(earlier: [first.thread.root ?? ""]))
            #expect(mail.tellings == [] && mail.calendar == nil)
            #expect(mail.isRegular == (kind == "employer_reminder"))
            #expect(mail.isTimely == (kind != "employer_confirmation"))
            #expect(
                mail.until == (kind == "employer_reminder" ? moment("2027-02-16T09:00") : nil))
        }
        let reminded = occasions[1].map(\.kind)
        #expect(
            reminded == [
                "employer_reminder", "speaker_reminder", "student_reminder", "student_reminder",
                "guardian_reminder", "guardian_reminder",
            ])
    }

    @Test("A reminder names all that it is about, and when it has no point any more")
    func subjects() throws {
        let (district, _) = told()
        let mails = everybody.reminders(of: district.plan, in: district.register, toldBefore: late)
        let slot = try #require(district.register.key(.slot, "O1"))
        let request = try #require(district.register.key(.request, "R1"))
        #expect(mails[0].subjects == [slot])
        #expect(mails.first { $0.announcement.audience == .guardian }?.subjects == [request])
        #expect(mails[2].announcement.until == moment("2027-02-16T09:00"))
    }

    @Test("Only hosts who have accepted are reminded and thanked; only who was told is reminded")
    func concerned() {
        var (district, news) = told()
        for ask in news.compactMap(\.ask) {
            district.register.apply(.answered(AskAnswer(ask: ask, state: .asked)))
        }
        let plan = district.plan
        #expect(everybody.thanks(for: plan, in: district.register).isEmpty)
        let mails = everybody.reminders(of: plan, in: district.register, toldBefore: late)
        #expect(Set(mails.plain.map(\.audience)) == [.student, .guardian])
        for telling in news.flatMap(\.tellings) {
            district.register.apply(.told(telling.matter, nil))
        }
        #expect(everybody.reminders(of: plan, in: district.register, toldBefore: late).isEmpty)
    }

    @Test("Whoever was told at a moment or later is not reminded")
    func fresh() {
        let (district, _) = told(at: moment("2027-02-11T10:00"))
        func count(_ before: String) -> Int {
            everybody.reminders(
                of: district.plan, in: district.register, toldBefore: moment(before)
            ).count
        }
        #expect(count("2027-02-11T10:00") == 0)
        #expect(count("2027-02-11T10:01") == 6)
    }

    @Test("Only what the given part of a plan holds is spoken of")
    func part() {
        let (district, _) = told()
        let part = district.plan(placements: [district.plan.placements[0]], sessions: [])
        let mails = everybody.reminders(of: part, in: district.register, toldBefore: late)
        #expect(mails.plain.map(\.audience) == [.employer, .student, .guardian, .guardian])
    }

    @Test("A list that was told is told again only where it has changed, and says so")
    func changed() throws {
        let (district, _) = told()
        let (plan, register) = (district.plan, district.register)
        for lists in [everybody.attendance, everybody.manifests] {
            let first = try #require(lists(plan, day, register, [:]).first)
            let told = [first.subjects[0]: first.digest]
            #expect(first.announcement.until == Moment(day: day, minute: 1440))
            #expect(first.announcement.isTimely && first.announcement.details["is_changed"] == nil)
            #expect(lists(plan, day, register, told).isEmpty)
            let less = district.plan(placements: [plan.placements[1]])
            let second = try #require(lists(less, day, register, told).first)
            #expect(second.subjects == first.subjects && second.digest != first.digest)
            #expect(try letter(second.announcement).subject.hasPrefix("Changed: "))
            let text = try letter(second.announcement).text
            #expect(text.contains("This list replaces the earlier one."))
            let empty = try #require(lists(district.plan(), day, register, told).first)
            #expect(try letter(empty.announcement).text.contains("Nobody "))
            #expect(lists(district.plan(), day, register, [:]).isEmpty)
        }
    }

    @Test("The digest names who has not answered yet, and since when, to each coordinator")
    func digests() throws {
        var (district, news) = told(at: moment("2027-02-08T10:00"))
        district.register.apply(.published(district.plan))
        let ask = try #require(news.first { $0.audience == .employer }?.ask)
        district.register.apply(.answered(AskAnswer(ask: ask, state: .asked)))
        func mails(_ addresses: [String], _ date: String = "2027-02-10") -> [Announcement] {
            Announcer(settings: NotifyingSettings(digestTo: addresses))
                .digests(of: DailyFacts(day: moment("\(date)T00:00").day), in: district.register)
        }
        #expect(mails([]).isEmpty)
        let two = mails(["a@x.example", "b@x.example"])
        #expect(two.map(\.recipient.address) == ["a@x.example", "b@x.example"])
        let text = try letter(two[0]).text
        #expect(text.contains("- O1: ") && text.contains("asked on Monday, February 8, 2027"))
        #expect(!text.contains("- G1: "))
        #expect(!(try letter(mails(["a@x.example"], "2027-02-17")[0]).text.contains("asked on")))
    }

    @Test("Whom no mail reaches is left out")
    func unreachable() {
        var district = District()
        district.edit(Employer.self, "E1") { $0.email = "" }
        district.edit(Speaker.self, "K1") { $0.email = "" }
        let mails = everybody.confirmations(of: district.plan, in: district.register)
        #expect(mails.isEmpty)
        district.edit(School.self, "H1") { ($0.attendanceEmail, $0.transportEmail) = ("x", "x") }
        let (plan, register) = (district.plan, district.register)
        #expect(everybody.attendance(of: plan, on: day, in: register).isEmpty)
        #expect(everybody.manifests(of: plan, on: day, in: register).isEmpty)
    }
}
