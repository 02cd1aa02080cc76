import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct EmployerAskTests {
    @Test func english() throws {
        let letter = try letter(try #require(District().first(.employer)))
        #expect(letter.subject == "Can you host 2 students on Tuesday, February 16, 2027?")
        #expect(
            letter.text.replacing("\u{A0}", with: " ").hasPrefix(
                """
                Hello Sam Example,

                Can you host 2 students at your workplace? This is what we have in mind:

                What: job shadow
                When: Tuesday, February 16, 2027, 9:00 AM to 11:00 AM
                Where: Alder Clinic, main house, 12 Mill Street, Alderton
                Students (2): Ana B. (grade 11), Luis C.

                To answer, use Yes or No in the calendar invitation, or reply to this email
                """.replacing("email\n", with: "email")))
        #expect(letter.events.map(\.summary) == ["2 students: job shadow"])
    }

    @Test func spanish() throws {
        let letter = try letter(try #require(District(language: .spanish).first(.employer)))
        #expect(letter.subject == "¿Puede recibir a 2 estudiantes el martes 16 de febrero de 2027?")
        #expect(
            letter.text.replacing("\u{A0}", with: " ").contains(
                """
                Qué: jornada de observación laboral
                Cuándo: martes 16 de febrero de 2027, 9:00 a. m. a 11:00 a. m.
                Dónde: Alder Clinic, main house, 12 Mill Street, Alderton
                Estudiantes (2): Ana B. (grado 11), Luis C.
                """))
    }

    @Test("The matter is the slot to the employer; without a contact the employer is greeted")
    func matter() throws {
        var district = District()
        district.edit(Employer.self, "E1") { $0.contact = "" }
        let mail = try #require(district.first(.employer))
        #expect(mail.recipient.name == "Alder Clinic")
        let keys = [
            district.register.key(.slot, "O1"), district.register.key(.employer, "E1"),
        ]
        #expect(keys == [mail.matter.subject, mail.matter.recipient])
        #expect(mail.matter.kind == "employer_ask" && mail.calendar?.method == .request)
    }

    @Test("One student is one, and online there is no address")
    func single() throws {
        var district = District()
        district.edit(Slot.self, "O1") { $0.mode = .virtual }
        let plan = district.plan(placements: [district.plan.placements[0]])
        let mail = try #require(everybody.announcements(of: plan, in: district.register).first)
        let letter = try letter(mail)
        #expect(letter.subject == "Can you host a student on Tuesday, February 16, 2027?")
        #expect(letter.text.contains("\nWhere: Alder Clinic, main house (online)\n"))
        #expect(mail.calendar?.events.first?.place == "")
    }
}
