import Testing

@testable import Notifying

@Suite struct MailAddressTests {
    @Test(arguments: [
        "a@b", "wbl@localhost", "a.b+c_d@x-1.example", "o'neil@example.org", "zoë.ñ@b.example",
        "用户@x.example",
    ])
    func taken(text: String) throws {
        #expect(try MailAddress(text).text == text)
    }

    @Test(arguments: [
        "", "a", "@", "a@", "@b", "a@b@c", "a b@c", "a@b c", "a@b,c@d", "a@b;c", "<a@b>", "a@b>",
        "a\r\n@b", "a@b\n", "a@b\u{0}", "\u{7F}a@b", ".a@b", "a.@b", "a..b@c", "a@b..c", "a@b.",
        "\"a\"@b", "a(x)@b", "a:b@c", "a\\@b", "a@[127.0.0.1]", "ñ\u{A0}@b.example",
        "a@straße.example",
        "a@a\u{200D}b.example", "a@ñ..example", "ñ@ñ..example",
        "\u{37E}é@x.example", "é\u{200E}@x.example",
        "é\u{2028}@x.example", "é\u{85}@x.example",
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

    @Test("A local part beyond ASCII is one for all who write it alike, and needs its own relay")
    func beyondASCII() throws {
        let address = try MailAddress("zoe\u{308}@bücher.example")
        #expect(address.text.utf8.elementsEqual("zo\u{EB}@xn--bcher-kva.example".utf8))
        #expect(!address.isASCII)
        #expect(try MailAddress("a@bücher.example").isASCII)
    }

    @Test("A URI has what RFC 6068 allows, and the rest in percent")
    func uri() throws {
        #expect(try MailAddress("a.b+c_d-e@x.example").uri == "mailto:a.b+c_d-e@x.example")
        #expect(try MailAddress("zoë@x.example").uri == "mailto:zo%C3%AB@x.example")
        #expect(try MailAddress("a%b/c?d=e&f#g@x").uri == "mailto:a%25b%2Fc%3Fd%3De%26f%23g@x")
    }

    @Test func bounded() {
        let long = String(repeating: "a", count: 65)
        #expect(throws: MailFault.address) { try MailAddress("\(long)@b.example") }
        #expect(throws: MailFault.address) { try MailAddress("a@\(long)") }
        let domain = Array(repeating: "abcdefgh", count: 30).joined(separator: ".")
        #expect(throws: MailFault.address) { try MailAddress("a@\(domain)") }
    }
}
