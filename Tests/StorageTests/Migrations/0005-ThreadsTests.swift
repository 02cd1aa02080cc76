import Testing
import WorkBasedLearning

@testable import Storage

@Suite("What was told comes to keep its thread")
struct ThreadsTests {
    @Test("What was told before is known still, an employer's ask under its new name")
    func kept() throws {
        let disk = try Disk()
        try disk.makeOlder(
            steps: 4,
            """
            INSERT INTO told VALUES
                ('host_ask', 3, 8, 0, 'd', 'a@example.net', 'en', 'a job shadow'),
                ('student_placed', 4, 9, 0, 'e', 'b@example.net', 'es', 'una visita')
            """)
        let register = try disk.open().load()
        #expect(
            register.told(about: Matter(kind: "employer_ask", subject: 3, recipient: 8))
                == Told(
                    digest: "d", address: "a@example.net", language: .english,
                    gist: "a job shadow"))
        #expect(
            register.told(about: Matter(kind: "student_placed", subject: 4, recipient: 9))?.gist
                == "una visita")
        #expect(register.told(about: Matter(kind: "host_ask", subject: 3, recipient: 8)) == nil)
    }
}
