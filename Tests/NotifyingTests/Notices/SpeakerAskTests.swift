import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct SpeakerAskTests {
    @Test func english() throws {
        let letter = try letter(try #require(District().first(.speaker)))
        #expect(
            letter.text.replacing("\u{A0}", with: " ").hasPrefix(
                """
                Hello Kim Example,

                Can you talk to a class as follows?

                Speaker: Kim Example, Alder Clinic
                When: Thursday, February 18, 2027, 10:00 AM to 10:40 AM
                School: Alderton High
                Class: Health 3
                Room: B12
                How: in person
                Topic: emergency medicine
                Class size: 28
                On arrival: Sign in at the front office

                To answer, 
                """))
        #expect(letter.events.map(\.summary) == ["Guest speaker: Alderton High, Health 3"])
    }

    @Test("Online there is no room and no arrival")
    func spanish() throws {
        let district = District(language: .spanish)
        let plan = district.plan(sessions: [district.session(.virtual)])
        let mail = try #require(everybody.announcements(of: plan, in: district.register).first)
        #expect(
            try letter(mail).text.contains(
                """
                Escuela: Alderton High
                Clase: Health 3
                Cómo: en línea
                Tema: emergency medicine
                Tamaño del grupo: 28

                Para responder
                """))
    }

    @Test("A speaker without an address is asked through the employer's contact")
    func contact() throws {
        var district = District()
        district.edit(Speaker.self, "K1") { $0.email = "" }
        district.edit(Employer.self, "E1") { $0.language = .spanish }
        let mail = try #require(district.first(.speaker))
        #expect(
            mail.recipient
                == Recipient(
                    name: "Sam Example", address: "sam@clinic.example.com", language: .spanish))
        let keys = [
            district.register.key(.speakerRequest, "G1"), district.register.key(.speaker, "K1"),
        ]
        #expect(keys == [mail.matter.subject, mail.matter.recipient])
        #expect(mail.ask?.contact == mail.matter.recipient)
        #expect(try letter(mail).text.contains("¿Puede Kim Example hablar ante una clase"))
    }
}
