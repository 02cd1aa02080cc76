import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("What a change comes to, in words")
struct RowNewsTests {
    private func student(_ grade: String, email: String = "") -> Student {
        var student = Student()
        (student.id, student.grade, student.email) = ("S1", grade, email)
        return student
    }

    private func hints(_ old: [Student], _ new: [Student]) -> [String] {
        RowNews.lines(of: "S1", from: old, to: new, in: Student.sheet.columns).map { line in
            if case .hint(let text) = line { text } else { "no hint" }
        }
    }

    @Test("Each column that changed, from what to what")
    func columns() {
        #expect(
            hints([student("11")], [student("12", email: "a@example.org")])
                == ["email: (empty) → a@example.org", "grade: 11 → 12"])
    }

    @Test("What is new, what is more, and what is no change")
    func others() {
        #expect(hints([], [student("11")]) == ["Added: student S1."])
        #expect(hints([student("11")], [student("11")]) == ["Nothing was different."])
        let two = [student("11"), student("12")]
        #expect(hints([student("11")], two) == ["S1 now has 2 rows of student."])
    }
}
