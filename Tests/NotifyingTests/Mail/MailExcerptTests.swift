import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct MailExcerptTests {
    @Test("A mail of ours reads as its recipient reads it")
    func own() throws {
        let notice = try makeRenderer().render(
            .sample(name: "Zoë Example"), key: 7, installation: "d1", at: 1_800_000_000)
        let excerpt = MailExcerpt(notice.bytes, lines: 3)
        #expect(!excerpt.subject.isEmpty && !excerpt.subject.contains("=?"))
        #expect(excerpt.lines.count == 3)
        #expect(MailExcerpt(notice.bytes, lines: 100).lines.contains { $0.contains("Zoë Example") })
    }

    @Test("What is no mail has no words")
    func nothing() {
        #expect(MailExcerpt([]).lines.joined() == "")
        #expect(MailExcerpt([0xFF, 0xFE]).subject == "")
    }
}
