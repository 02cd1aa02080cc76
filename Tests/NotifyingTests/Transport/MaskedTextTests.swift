import Testing

@testable import Notifying

@Suite struct MaskedTextTests {
    @Test(
        "What could name a person is masked",
        arguments: [
            (
                "5.1.1 <zoe.b@x.test>: Recipient address rejected",
                "5.1.1 *** Recipient address rejected"
            ),
            ("5.1.1 zoe.b@x.test unknown", "5.1.1 *** unknown"),
            ("user ZOE.B does not exist", "user *** does not exist"),
            ("user 'someone' unknown", "user *** unknown"), ("bounce=someone=40y.test", "***"),
            ("mailbox \"some body\" is full", "mailbox *** *** is full"),
            ("2.0.0 Ok: queued as 4ABC", "2.0.0 Ok: queued as 4ABC"), ("", ""),
            ("caf\u{E9} \u{1B}[0m", "caf? ?[0m"),
        ])
    func masked(text: String, masked: String) {
        #expect(maskedText(text, hiding: ["zoe.b+tag@x.test", "wbl@y.test"]) == masked)
    }

    @Test("However long the text, 120 bytes are left")
    func long() {
        let text = String(repeating: "word ", count: 10_000)
        #expect(maskedText(text, hiding: []).utf8.count == 120)
    }
}
