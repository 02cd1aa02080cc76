import Testing
import WorkBasedLearning

@testable import Notifying

@Suite("What an answer brings")
struct AnswersTests {
    private let waiting = Announcer(settings: NotifyingSettings())

    private func part(_ district: District, _ placements: Bool, _ sessions: Bool) -> Plan {
        district.plan(
            placements: placements ? district.plan.placements : [],
            sessions: sessions ? nil : [])
    }

    @Test("An acceptance is confirmed, and whoever waited for the host hears")
    func accepted() {
        var district = District()
        district.tell(waiting.announcements(of: district.plan, in: district.register))
        district.answer(.accepted)
        let part = part(district, true, false)
        let news = waiting.acceptances(of: part, in: district.register).announcements
        #expect(
            news.map(\.kind) == [
                "employer_confirmation", "teacher_away", "student_placed", "student_placed",
                "guardian_placed", "guardian_placed",
            ])
        district.tell(news)
        #expect(waiting.announcements(of: district.plan, in: district.register).isEmpty)
        let again = waiting.acceptances(of: part, in: district.register).announcements
        #expect(again.map(\.kind) == ["employer_confirmation"])
    }

    @Test("Where students are told on publishing, only the confirmation is left")
    func onPublish() {
        var district = District()
        district.tell(district.news)
        district.edit(Site.self, "W1") { $0.arrivalNotes = "Ring twice" }
        let news = everybody.acceptances(of: part(district, true, false), in: district.register)
            .announcements
        #expect(news.map(\.kind) == ["employer_confirmation"])
    }

    @Test("A speaker has it confirmed; the teacher has been told of the speaker before")
    func speaker() {
        var district = District()
        district.tell(waiting.announcements(of: district.plan, in: district.register))
        let news = waiting.acceptances(of: part(district, false, true), in: district.register)
            .announcements
        #expect(news.map(\.kind) == ["speaker_confirmation"])
    }

    @Test("Nobody is told of what has begun")
    func past() {
        var district = District()
        district.tell(district.news)
        let (part, now) = (part(district, true, false), moment("2027-02-16T09:00"))
        #expect(waiting.refusals(of: part, in: district.register, now: now).isEmpty)
        let news = waiting.acceptances(of: part, in: District().register, now: now).announcements
        #expect(news.map(\.audience) == [.employer])
    }

    @Test("A refusal is told to all who have heard of it, but not to who has refused")
    func declined() {
        var district = District()
        district.tell(district.news)
        let off = waiting.refusals(of: part(district, true, false), in: district.register)
        #expect(off.allSatisfy { $0.action == .cancellation })
        #expect(
            off.map(\.kind) == [
                "teacher_away", "student_cancelled", "student_cancelled", "guardian_cancelled",
                "guardian_cancelled",
            ])
        let visit = waiting.refusals(of: part(district, false, true), in: district.register)
        #expect(visit.map(\.kind) == ["teacher_speaker_changed"])
    }

    @Test("Nobody hears of a refusal who has not heard of the placement")
    func untold() {
        var district = District()
        district.tell(waiting.announcements(of: district.plan, in: district.register))
        let off = waiting.refusals(of: part(district, true, false), in: district.register)
        #expect(off.isEmpty)
    }
}
