import Testing
import WorkBasedLearning

@Suite("The addresses at which people are written to")
struct AddressesTests {
    @Test("A student and the guardians are told apart by the audience; strangers have none")
    func audiences() {
        var (student, parent, other, school) = (Student(), Guardian(), Guardian(), School())
        (student.id, student.email) = ("S1", "s@example.net")
        (parent.student, parent.email) = ("S1", "p@example.net")
        (other.student, other.email) = ("S1", "")
        (school.id, school.attendanceEmail) = ("H1", "office@example.net")
        var register = Register()
        register.apply(.fact(Fact(key: 7, owner: "S1", rows: [student])))
        register.apply(.fact(Fact(key: 8, owner: "S1", rows: [parent, other])))
        register.apply(.fact(Fact(key: 9, owner: "H1", rows: [school])))
        #expect(register.addresses(of: "S1", as: .student) == ["s@example.net"])
        #expect(register.addresses(of: "S1", as: .guardian) == ["p@example.net", ""])
        #expect(register.addresses(of: "H1", as: .attendance) == ["office@example.net"])
        #expect(register.addresses(of: "S2", as: .student) == [])
        for audience in [Audience.teacher, .employer, .speaker, .transport, .coordinator] {
            #expect(register.addresses(of: "S1", as: audience) == [])
        }
    }
}
