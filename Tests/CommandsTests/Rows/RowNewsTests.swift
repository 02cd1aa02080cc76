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
        RowNews.lines(of: "S1", from: old, to: new, in: Student.sheet.columns, Register()).map {
            line in
            if case .hint(let text) = line { text } else { "no hint" }
        }
    }

    @Test("Each column that changed, from what to what")
    func columns() {
        #expect(
            hints([student("11")], [student("12", email: "a@example.org")])
                == ["email: (empty) → a@example.org", "grade: 11 → 12"])
    }

    @Test("A choice that nobody is counts for nothing, with the nearest that somebody is")
    func choices() {
        var (register, employer) = (Register(), Employer())
        (employer.id, employer.name, employer.sector) = ("E14", "Clinic", "Health")
        register.apply(register.fact(owner: "E14", rows: [employer]))
        func news(_ choices: String...) -> [ReplyLine] {
            var (old, new) = (Request(), Request())
            (old.id, new.id) = ("R1", "R1")
            new.choices = choices
            return RowNews.lines(
                of: "R1", from: [old], to: [new], in: Request.sheet.columns, register)
        }
        #expect(
            news("E14", "E41", "sector:Health", "sector:Helth", "Z") == [
                .hint("choices: (empty) → E14;E41;sector:Health;sector:Helth;Z"),
                .hint("\"E41\" is no employer's id and counts for nothing; did you mean E14?"),
                .hint(
                    "the sector \"Helth\" belongs to no employer and counts for nothing; "
                        + "did you mean Health?"),
                .hint("\"Z\" is no employer's id and counts for nothing"),
            ])
        #expect(
            news("clinic").last
                == .hint(
                    "\"clinic\" is no employer's id and counts for nothing; did you mean E14?"))
        #expect(news("E14", "sector:Health").count == 1)
    }

    @Test("What is new, what is more, and what is no change")
    func others() {
        #expect(hints([], [student("11")]) == ["Added: student S1."])
        #expect(hints([student("11")], [student("11")]) == ["Nothing was different."])
        let two = [student("11"), student("12")]
        #expect(hints([student("11")], two) == ["S1 now has 2 rows of student."])
    }
}
