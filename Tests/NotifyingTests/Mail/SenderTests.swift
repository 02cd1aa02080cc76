import Testing

@testable import Notifying

@Suite struct SenderTests {
    @Test(arguments: [
        ("Work-Based Learning <wbl@localhost>", "Work-Based Learning", "wbl@localhost"),
        ("\"Learning, Work\" <wbl@x.example>", "Learning, Work", "wbl@x.example"),
        (" wbl@x.example ", "", "wbl@x.example"), ("<wbl@x.example>", "", "wbl@x.example"),
        ("A\r\nB <wbl@x.example>", "A B", "wbl@x.example"),
    ])
    func read(text: String, name: String, address: String) throws {
        let sender = try Sender(text)
        #expect(sender.name == name)
        #expect(sender.address.text == address)
    }

    @Test(arguments: ["", "Somebody", "A <b>", "A <a@b", "a@b> x", "A <a@b> <c@d", "A <a@b\r\nc>"])
    func refused(text: String) {
        #expect(throws: MailFault.sender) { try Sender(text) }
    }
}
