import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct LetterTests {
    private func letter(
        name: String = "Ana", address: String = "a@b.example", language: Language = .english,
        details: [Detail] = []
    ) -> Letter {
        Letter(
            matter: Matter(kind: "host_ask", subject: 1, recipient: 2),
            recipient: Recipient(name: name, address: address, language: language),
            start: moment("2027-02-16T09:00"), gist: Phrase("one", "uno"), details: details)
    }

    @Test("The digest covers the recipient and each detail, term by term")
    func digest() {
        let one = Detail(.topic, Phrase("a", "b"), values: ["x", "y"])
        let letters = [
            letter(), letter(name: "Eva"), letter(address: "c@b.example"),
            letter(language: .spanish), letter(details: [one]), letter(details: [one, one]),
            letter(details: [Detail(.room, Phrase("a", "b"), values: ["x", "y"])]),
            letter(details: [Detail(.topic, Phrase("a", "b"), values: ["xy"])]),
        ]
        #expect(Set(letters.map(\.told.digest)).count == letters.count)
    }

    @Test("Better words change no digest, and the digest is the same in every process")
    func wording() {
        let one = letter(details: [Detail(.topic, Phrase("a", "b"), values: ["x"])])
        let other = letter(details: [Detail(.topic, Phrase("better", "mejor"), values: ["x"])])
        #expect(one.told.digest == other.told.digest)
        // FNV-1a of `3:Ana11:a@b.example2:en`, computed by another program.
        #expect(letter().told.digest == "51bafbdc002dad22c2bb41bf8573537c")
        #expect(letter(language: .spanish).told.gist == "uno")
    }
}
