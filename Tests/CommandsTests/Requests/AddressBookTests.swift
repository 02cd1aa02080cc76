import Testing
import WorkBasedLearning

@testable import Commands

@Suite("The addresses at which those in a register are written to")
struct AddressBookTests {
    private let register = {
        var (student, parent, other) = (Student(), Guardian(), Guardian())
        (student.id, student.email) = ("S1", "s@Example.net")
        (parent.student, parent.email) = ("S1", "p@example.net")
        (other.student, other.email) = ("S1", "nobody")
        var register = Register()
        register.apply(.fact(Fact(key: 7, owner: "S1", rows: [student])))
        register.apply(.fact(Fact(key: 8, owner: "S1", rows: [parent, other])))
        return register
    }()

    private var book: AddressBook {
        AddressBook(register) { $0.contains("@") ? $0.lowercased() : nil }
    }

    private func mail(_ audience: Audience, _ key: Int64, _ address: String?) -> Strayed {
        Strayed(
            key: 1, matter: Matter(kind: "k", subject: 3, recipient: key),
            audience: audience, astray: .file, address: address, turns: [])
    }

    private func isFormer(_ audience: Audience, _ key: Int64, _ address: String?) -> Bool {
        book.isFormer(mail(audience, key, address))
    }

    @Test("Whom no address reaches; who stands in no register is not judged")
    func reaches() {
        #expect(book.reaches(mail(.guardian, 7, "p@example.net")))
        #expect(!AddressBook(register) { _ in nil }.reaches(mail(.guardian, 7, "p@example.net")))
        #expect(book.reaches(mail(.coordinator, 0, "c@example.net")))
        #expect(book.reaches(mail(.teacher, 999, "t@example.net")))
    }

    @Test("Addresses count as mails carry them, a guardian's under the student's key")
    func books() {
        #expect(!isFormer(.student, 7, "s@example.net"))
        #expect(isFormer(.student, 7, "p@example.net"))
        #expect(!isFormer(.guardian, 7, "p@example.net"))
        #expect(isFormer(.guardian, 7, "nobody"))
        #expect(isFormer(.guardian, 8, "p@example.net"))
    }

    @Test("Who is gone has no address; offices and erased texts are left alone")
    func others() {
        #expect(isFormer(.teacher, 7, "t@example.net"))
        #expect(!isFormer(.coordinator, 0, "c@example.net"))
        #expect(!isFormer(.transport, 7, "v@example.net"))
        #expect(!isFormer(.student, 7, nil))
    }
}
