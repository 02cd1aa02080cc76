import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct StudentPlacedTests {
    @Test func english() throws {
        var district = District()
        district.edit(Slot.self, "O1") { $0.documents = ["photo ID"] }
        let letter = try letter(try #require(district.first(.student)))
        #expect(letter.subject == "Your job shadow on Tuesday, February 16, 2027")
        #expect(
            letter.text.replacing("\u{A0}", with: " ") == """
                Hello Ana Brown,

                Good news: a place is reserved for you.

                What: job shadow
                When: Tuesday, February 16, 2027, 9:00 AM to 11:00 AM
                Where: Alder Clinic, main house, 12 Mill Street, Alderton
                On arrival: Ask for Sam at the desk
                Way there: Vehicle V1: leaves Alderton High at 8:15 AM, arrives at Alder Clinic, \
                main house at 8:45 AM
                Way back: Vehicle V1: leaves Alderton at 11:10 AM, arrives at Alderton High at \
                11:40 AM
                Needed for the visit: photo ID

                To keep it in your calendar, open the attached invite.ics. If anything here does \
                not suit you, reply to this email or talk to your work-based learning \
                coordinator.

                Work-Based Learning

                """)
    }

    @Test func spanish() throws {
        let letter = try letter(try #require(District(language: .spanish).first(.student)))
        let text = letter.text.replacing("\u{A0}", with: " ")
        #expect(letter.subject.hasPrefix("Tu jornada de observación laboral el martes 16 de"))
        #expect(text.contains("\nIda: Vehículo V1: sale de Alderton High a las 8:15 a. m., "))
        #expect(text.contains("\nVuelta: Vehículo V1: sale de Alderton a las 11:10 a. m., "))
    }

    @Test("The matter is the request to the student; nobody is asked")
    func matter() throws {
        let mail = try #require(District().first(.student))
        let register = District().register
        let keys = [register.key(.request, "R1"), register.key(.student, "S1")]
        #expect(keys == [mail.matter.subject, mail.matter.recipient])
        #expect(mail.matter.kind == "student_placed" && mail.recipient.address.hasPrefix("ana@"))
        #expect(mail.ask == nil && mail.calendar?.method == .publish)
    }
}
