import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct TeacherSpeakerTests {
    @Test func english() throws {
        let mail = try #require(first(.teacher))
        #expect(
            mail.subject == "For your class: guest speaker, Thursday 18 February 2027, "
                + "10:00-10:40, Health 3")
        #expect(
            mail.body.contains(
                """
                Class: Health 3
                Speaker: Kim Example (Alder Clinic)
                When: Thursday 18 February 2027, 10:00-10:40
                How: in person
                Topic: emergency medicine
                """))
    }

    @Test func spanish() throws {
        let mail = try #require(
            first(.teacher, language: .spanish, mode: .virtual) {
                $0.edit(SpeakerRequest.self, "G1") { $0.topic = "" }
            })
        #expect(
            mail.body.contains(
                """
                Clase: Health 3
                Ponente: Kim Example (Alder Clinic)
                Cuándo: jueves 18 de febrero de 2027, 10:00-10:40
                Cómo: en línea

                Si algo no le conviene
                """))
    }

    @Test("The matter is the speaker request to the teacher")
    func matter() throws {
        let mail = try #require(first(.teacher))
        let register = District().register
        let keys = [register.key(.speakerRequest, "G1"), register.key(.teacher, "P1")]
        #expect(keys == [mail.matter.subject, mail.matter.recipient])
        #expect(mail.matter.kind == "teacher_speaker")
    }
}
