import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct TeacherSpeakerTests {
    private func mail(_ district: District) -> Announcement? {
        district.news.first { $0.kind.hasPrefix("teacher_speaker") }
    }

    @Test func english() throws {
        let letter = try letter(try #require(mail(District())))
        #expect(letter.subject == "For your class: guest speaker on Thursday, February 18, 2027")
        #expect(
            letter.text.replacing("\u{A0}", with: " ").contains(
                """
                A guest speaker has been found for your class; we are asking the speaker now, and \
                tell you if anything changes.

                Class: Health 3
                Speaker: Kim Example, Alder Clinic
                When: Thursday, February 18, 2027, 10:00 AM to 10:40 AM
                How: in person
                Topic: emergency medicine

                """))
    }

    @Test("Another speaker is a change; nobody any more is told with the gist")
    func changed() throws {
        var district = District(language: .spanish)
        district.tell(district.news)
        district.edit(Speaker.self, "K1") { $0.name = "Max Example" }
        let change = try #require(mail(district))
        #expect(change.kind == "teacher_speaker_changed")
        #expect(try letter(change).text.contains("[Cambió]\nClase: Health 3\nPonente: Max Exam"))
        let gone = everybody.announcements(
            of: district.plan(placements: district.plan.placements, sessions: []),
            in: district.register)
        let off = try #require(gone.first { $0.audience == .teacher })
        let text = try letter(off).text
        #expect(off.kind == "teacher_speaker_changed" && off.action == .cancellation)
        #expect(text.contains("Ya no se realiza:\n\n- ponente en clase, Health 3, jueves 18 de "))
        #expect(text.hasPrefix("Hola, Rosa Example:"))
    }

    @Test("The matter is the speaker request to the teacher")
    func matter() throws {
        let found = try #require(mail(District()))
        let register = District().register
        let keys = [register.key(.speakerRequest, "G1"), register.key(.teacher, "P1")]
        #expect(keys == [found.matter.subject, found.matter.recipient] && found.calendar == nil)
    }
}
