import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct SpeakerAskTests {
    @Test func english() throws {
        let mail = try #require(first(.speaker))
        #expect(
            mail.body == """
                Hello Kim Example,

                We are asking whether the speaker named here can talk to a class as follows.

                Speaker: Kim Example (Alder Clinic)
                School: Alderton High
                Class: Health 3
                Room: B12
                When: Thursday 18 February 2027, 10:00-10:40
                How: in person
                Topic: emergency medicine
                Number of students: 28
                On arrival: Sign in at the front office

                To answer, reply to this message or call your work-based learning coordinator.

                """)
    }

    @Test("Online there is no room and no arrival")
    func spanish() throws {
        let mail = try #require(first(.speaker, language: .spanish, mode: .virtual))
        #expect(
            mail.body.contains(
                """
                Ponente: Kim Example (Alder Clinic)
                Escuela: Alderton High
                Clase: Health 3
                Cuándo: jueves 18 de febrero de 2027, 10:00-10:40
                Cómo: en línea
                Tema: emergency medicine
                Número de estudiantes: 28

                Para responder
                """))
    }

    @Test("A speaker without an address is asked through the employer's contact")
    func contact() throws {
        let mail = try #require(
            first(.speaker) {
                $0.edit(Speaker.self, "K1") { $0.email = "" }
                $0.edit(Employer.self, "E1") { $0.language = .spanish }
            })
        #expect(mail.address == "sam@clinic.example.com" && mail.name == "Sam Example")
        #expect(mail.body.contains("Ponente: Kim Example (Alder Clinic)"))
        let register = District().register
        let keys = [register.key(.speakerRequest, "G1"), register.key(.speaker, "K1")]
        #expect(keys == [mail.matter.subject, mail.matter.recipient])
    }
}
