import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct GuardianPlacedTests {
    @Test func english() throws {
        let mail = try #require(first(.guardian))
        #expect(mail.subject.hasPrefix("Placement of your student: job shadow, Tuesday 16 "))
        #expect(mail.body.hasPrefix("Hello Maria Brown,\n\nA place has been arranged for your "))
        #expect(mail.body.contains("\nStudent: Ana B.\nWhat: job shadow\n"))
        #expect(mail.body.contains("\nWay there: vehicle V1, leaves Alderton High at 08:15, "))
    }

    @Test func spanish() throws {
        let mail = try #require(first(.guardian, language: .spanish))
        #expect(mail.body.hasPrefix("Hola, Maria Brown:\n\nSu estudiante tiene una plaza "))
        #expect(mail.body.contains("\nEstudiante: Ana B.\nQué: jornada de observación laboral\n"))
    }

    @Test("Each guardian has a matter of their own: the request to the student, by place")
    func matters() {
        let district = District()
        let matters = everybody.announcements(of: district.plan, in: district.register)
            .filter { $0.audience == .guardian }.map(\.matter)
        #expect(matters.map(\.ordinal) == [0, 1])
        let key = district.register.key(.student, "S1")
        #expect(matters.allSatisfy { $0.kind == "guardian_placed" && $0.recipient == key })
    }
}
