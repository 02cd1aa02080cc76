import Testing

@testable import Notifying

@Suite struct MailAddressTests {
    @Test(arguments: ["a@b", "wbl@localhost", "a.b+c_d@x-1.example", "o'neil@example.org"])
    func taken(text: String) throws {
        #expect(try MailAddress(text).text == text)
    }

    @Test(arguments: [
        "", "a", "@", "a@", "@b", "a@b@c", "a b@c", "a@b c", "a@b,c@d", "a@b;c", "<a@b>", "a@b>",
        "a\r\n@b", "a@b\n", "a@b\u{0}", "\u{7F}a@b", ".a@b", "a.@b", "a..b@c", "a@b..c", "a@b.",
        "\"a\"@b", "a(x)@b", "a:b@c", "a\\@b", "a@[127.0.0.1]", "ñ@b.example", "a@straße.example",
        "a@a\u{200D}b.example", "a@ñ..example", "ñ@ñ.example",
    ])
    func refused(text: String) {
        #expect(throws: MailFault.address) { try MailAddress(text) }
    }

    @Test(
        "An international domain becomes its A-labels",
        arguments: [
            ("a@ñ.example", "a@xn--ida.example"), ("a@BÜCHER.example", "a@xn--bcher-kva.example"),
            ("a@\u{75}\u{308}ber.example", "a@xn--ber-goa.example"),
        ])
    func international(text: String, ascii: String) throws {
        let address = try MailAddress(text)
        #expect(address.text == ascii && address.text.hasSuffix(address.domain))
    }

    @Test func bounded() {
        let long = String(repeating: "a", count: 65)
        #expect(throws: MailFault.address) { try MailAddress("\(long)@b.example") }
        #expect(throws: MailFault.address) { try MailAddress("a@\(long)") }
        let domain = Array(repeating: "abcdefgh", count: 30).joined(separator: ".")
        #expect(throws: MailFault.address) { try MailAddress("a@\(domain)") }
    }
}
