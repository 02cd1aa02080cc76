import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct TeacherAwayTests {
    @Test("Who of the teacher's own classes is away when, and nothing about where or why")
    func english() throws {
        let mail = try #require(District().first(.teacher))
        let letter = try letter(mail)
        #expect(
            letter.text.replacing("\u{A0}", with: " ").contains(
                """

                - Ana Brown (Health 3): Tuesday, February 16, 2027, 8:15 AM to 11:40 AM
                - Luis Cole (Health 3): Tuesday, February 16, 2027, 9:00 AM to 11:00 AM (plus \
                travel time)

                """))
        for word in ["Clinic", "shadow", "Mill Street"] {
            #expect(!letter.text.contains(word) && !letter.html.contains(word))
        }
        #expect(mail.kind == "teacher_away" && mail.tellings.count == 2)
    }

    @Test("A student without a class of the teacher's is no news; in two classes it is one line")
    func sections() throws {
        var district = District()
        district.put(
            with(Section()) {
                ($0.id, $0.name, $0.teacher, $0.school) = ("C2", "Nursing", "P1", "H1")
            })
        district.put(
            owner: "C2", [with(Enrollment()) { ($0.student, $0.section) = ("S1", "C2") }])
        district.put(
            owner: "C1", [with(Enrollment()) { ($0.student, $0.section) = ("S1", "C1") }])
        let text = try letter(try #require(district.first(.teacher))).text
        #expect(text.contains("- Ana Brown (Health 3, Nursing): ") && !text.contains("Luis"))
    }

    @Test("Who stays after all is named with the absence that was told, whatever is gone since")
    func cancelled() throws {
        var district = District()
        district.tell(district.news)
        district.put(owner: "R2", [Request]())
        let gone = everybody.announcements(
            of: district.plan(), in: district.register)
        let text = try letter(try #require(gone.first { $0.kind == "teacher_away" })).text
            .replacing("\u{A0}", with: " ")
        #expect(text.contains("In class after all:\n\n"))
        #expect(text.contains("- Ana Brown, Tuesday, February 16, 2027, 8:15 AM to 11:40 AM"))
        #expect(text.contains("- Luis Cole, Tuesday, February 16, 2027, 9:00 AM to 11:00 AM"))
    }
}
