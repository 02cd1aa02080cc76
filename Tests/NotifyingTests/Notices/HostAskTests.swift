import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct HostAskTests {
    @Test func english() throws {
        let mail = try #require(first(.employer))
        #expect(
            mail.subject == "Request to host students: job shadow, Tuesday 16 February 2027, "
                + "09:00-11:00, Alder Clinic, main house")
        #expect(
            mail.body == """
                Hello Sam Example,

                We are asking whether you can host students as follows.

                What: job shadow
                When: Tuesday 16 February 2027, 09:00-11:00
                Where: Alder Clinic, main house, 12 Mill Street, Alderton
                Students: 2 (Ana B., Luis C.)

                To answer, reply to this message or call your work-based learning coordinator.

                """)
    }

    @Test func spanish() throws {
        let mail = try #require(first(.employer, language: .spanish))
        #expect(
            mail.body.hasPrefix(
                """
                Hola, Sam Example:

                Le preguntamos si puede recibir a estudiantes como sigue.

                Qué: jornada de observación laboral
                Cuándo: martes 16 de febrero de 2027, 09:00-11:00
                Dónde: Alder Clinic, main house, 12 Mill Street, Alderton
                Estudiantes: 2 (Ana B., Luis C.)

                Para responder, conteste a este mensaje
                """))
    }

    @Test("The matter is the slot to the employer; without a contact the employer is greeted")
    func matter() throws {
        let mail = try #require(
            first(.employer) { $0.edit(Employer.self, "E1") { $0.contact = "" } })
        #expect(mail.name == "Alder Clinic")
        let register = District().register
        let keys = [register.key(.slot, "O1"), register.key(.employer, "E1")]
        #expect(keys == [mail.matter.subject, mail.matter.recipient])
        #expect(mail.matter.kind == "host_ask")
    }
}

/// The first announcement for an audience of the small district, after some changes.
func first(
    _ audience: Audience, language: Language = .english, mode: Mode = .onsite,
    _ alter: (inout District) -> Void = { _ in }
) -> Announcement? {
    var district = District(language: language)
    alter(&district)
    let plan = district.plan(
        placements: district.plan.placements, sessions: [district.session(mode)])
    return everybody.announcements(of: plan, in: district.register)
        .first { $0.audience == audience }
}
