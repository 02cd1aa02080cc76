import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct OccasionsTests {
    @Test("Confirmations, reminders and thanks go on with the ask, and are answered there")
    func asks() throws {
        var district = District()
        let news = district.news
        let first = try #require(news.first { $0.audience == .employer })
        district.tell(news)
        let (plan, register) = (district.plan, district.register)
        let occasions = [
            everybody.confirmations(of: plan, in: register),
            everybody.reminders(of: plan, in: register),
            everybody.thanks(for: plan, in: register),
        ]
        let kinds = ["employer_confirmation", "employer_reminder", "employer_thanks"]
        for (mails, kind) in zip(occasions, kinds) {
            let mail = try #require(mails.first { $0.audience == .employer })
            #expect(mail.kind == kind && mail.matter.kind == kind && mail.ask == first.ask)
            #expect(mail.thread == MailThread(earlier: [first.thread.root ?? ""]))
            #expect(mail.tellings == [] && mail.calendar == nil)
            #expect(mail.isRegular == (kind == "employer_reminder"))
        }
        let reminded = occasions[1].map(\.kind)
        #expect(
            reminded == [
                "employer_reminder", "speaker_reminder", "student_reminder", "student_reminder",
                "guardian_reminder", "guardian_reminder",
            ])
    }

    @Test("Only what the given part of a plan holds is spoken of")
    func part() {
        let district = District()
        let part = district.plan(placements: [district.plan.placements[0]], sessions: [])
        let mails = everybody.reminders(of: part, in: district.register)
        #expect(mails.map(\.audience) == [.employer, .student, .guardian, .guardian])
    }

    @Test("Whom no mail reaches is left out")
    func unreachable() {
        var district = District()
        district.edit(Employer.self, "E1") { $0.email = "" }
        district.edit(Speaker.self, "K1") { $0.email = "" }
        let mails = everybody.confirmations(of: district.plan, in: district.register)
        #expect(mails.isEmpty)
        district.edit(School.self, "H1") { ($0.attendanceEmail, $0.transportEmail) = ("x", "x") }
        let day = moment("2027-02-16T00:00").day
        let (plan, register) = (district.plan, district.register)
        #expect(everybody.attendance(of: plan, on: day, in: register).isEmpty)
        #expect(everybody.manifests(of: plan, on: day, in: register).isEmpty)
    }
}
