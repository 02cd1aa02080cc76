import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct GuardianPlacedTests {
    @Test(arguments: languages)
    func words(language: Language) throws {
        let letter = try letter(try #require(District(language: language).first(.guardian)))
        let (subject, student) =
            language == .english
            ? ("Ana B.: job shadow on Tuesday, ", "\nStudent: Ana B.\nWhat: job shadow\n")
            : ("Ana B.: jornada de observación laboral el ", "\nEstudiante: Ana B.\nQué: jornada")
        #expect(letter.subject.hasPrefix(subject) && letter.text.contains(student))
        #expect(letter.events.first?.summary.hasPrefix("Ana B.: ") == true)
    }

    @Test("Each guardian has a matter of their own: the request to the student, by place")
    func matters() {
        let district = District()
        let matters = district.news.filter { $0.audience == .guardian }.map(\.matter)
        #expect(matters.map(\.ordinal) == [0, 1])
        let key = district.register.key(.student, "S1")
        #expect(matters.allSatisfy { $0.kind == "guardian_placed" && $0.recipient == key })
    }

    @Test("Rows that change places tell nobody anything; a new address is told as new")
    func numbers() {
        var district = District()
        district.tell(district.news)
        let rows = district.register.guardians.rows("S1")
        district.put(owner: "S1", Array(rows.reversed()))
        #expect(district.news.isEmpty)
        district.put(owner: "S1", [rows[1], with(rows[0]) { $0.email = "new@example.net" }])
        #expect(district.news.map(\.action) == [.new])
        #expect(district.news.map(\.recipient.address) == ["new@example.net"])
    }
}
