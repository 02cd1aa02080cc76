import Testing

@testable import WorkBasedLearning

@Suite struct DigestTests {
    @Test(
        "The published values of FNV-1a with 128 bits",
        arguments: [
            ("", "6c62272e07bb014262b821756295c58d"),
            ("a", "d228cb696f1a8caf78912b704e4a8964"),
            ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
        ])
    func known(text: String, hex: String) {
        var digest = Digest()
        digest.add(text.utf8)
        #expect(digest.hex == hex)
    }

    @Test("Texts do not run together")
    func framed() {
        let lists = [["ab", "c"], ["a", "bc"], ["abc"], ["", "abc"], ["abc", ""], []]
        let digests = lists.map { list in
            var digest = Digest()
            for text in list { digest.add(text) }
            return digest.hex
        }
        #expect(Set(digests).count == lists.count)
        #expect(digests.allSatisfy { $0.count == 32 })
    }
}
