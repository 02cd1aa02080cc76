import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct StudentPlacedTests {
    @Test func english() throws {
        let mail = try #require(first(.student))
        #expect(
            mail.body == """
                Hello Ana Brown,

                A place has been arranged for you.

                What: job shadow
                When: Tuesday 16 February 2027, 09:00-11:00
                Where: Alder Clinic, main house, 12 Mill Street, Alderton
                On arrival: Ask for Sam at the desk
                Way there: vehicle V1, leaves Alderton High at 08:15, arrives at Alder Clinic, \
                main house at 08:45
                Way back: vehicle V1, leaves Alderton at 11:10, arrives at Alderton High at 11:40

                If anything here does not suit you, reply to this message or call your \
                work-based learning coordinator.

                """)
    }

    @Test func spanish() throws {
        let mail = try #require(first(.student, language: .spanish))
        #expect(mail.subject.hasPrefix("Tu plaza: jornada de observación laboral, martes 16 de"))
        #expect(mail.body.contains("\nIda: vehículo V1, sale de Alderton High a las 08:15, "))
        #expect(mail.body.contains("\nVuelta: vehículo V1, sale de Alderton a las 11:10, "))
    }

    @Test("The matter is the request to the student")
    func matter() throws {
        let mail = try #require(first(.student))
        let register = District().register
        let keys = [register.key(.request, "R1"), register.key(.student, "S1")]
        #expect(keys == [mail.matter.subject, mail.matter.recipient])
        #expect(mail.matter.kind == "student_placed" && mail.address.hasPrefix("ana@"))
    }
}
