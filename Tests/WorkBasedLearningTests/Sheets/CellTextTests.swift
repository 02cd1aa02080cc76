import Testing

@testable import WorkBasedLearning

@Suite("The text of cells")
struct CellTextTests {
    private static let letters64 = String(repeating: "a", count: 64)
    private static let letters63 = String(repeating: "b", count: 63)

    @Test(
        "A mailbox is taken",
        arguments: [
            "a@b", "ana@example.org", "ana.lopez@mail.example.org", "a+b@example.org",
            "!#$%&'*+-/=?^_`{|}~@example.org", "1@2.example", "\"ana lopez\"@example.org",
            "\"a@b\"@example.org", #""a\"b"@example.org"#, #""a\\"@example.org"#,
            "ana@[192.0.2.1]", "ana@[IPv6:2001:db8::1]", "josé@example.org", "ana@münchen.example",
            "ana@xn--mnchen-3ya.example", "ana@a-b.example", letters64 + "@example.org",
            "a@" + letters63 + ".example",
        ])
    func goodAddress(text: String) {
        #expect(isMailAddress(text))
    }

    @Test(
        "What is no mailbox is refused",
        arguments: [
            "", "@", "a", "a@", "@b", "a b@example.org", "a@b c", ".a@example.org",
            "a.@example.org", "a..b@example.org", "a@.example", "a@example.", "a@b..c",
            "a@-b.example", "a@b-.example", "a@b_c.example", "a@b@c", "\"a@example.org",
            "\"\"@example.org", "\"a\"b\"@example.org", #""a\"@example.org"#, "a@[192.0.2.1",
            "a@[]", "a@[x y]", "a,b@example.org", "a;b@example.org", "(a)@example.org",
            "<a@example.org>", "Ana <a@example.org>", "a@exam\nple.org", "a\r\n@example.org",
            "a\u{0}@example.org", "a\u{85}@example.org", "a\u{2028}@example.org",
            "a\u{200B}b@example.org", "é\u{202E}@example.org",
            letters64 + "a@example.org", "a@" + letters63 + "b.example",
            "a@" + Array(repeating: "abcdefghi", count: 26).joined(separator: "."),
        ])
    func badAddress(text: String) {
        #expect(!isMailAddress(text))
    }

    @Test("An address is at most 254 bytes long")
    func longestAddress() {
        let domain = Array(repeating: "abcdefghi", count: 25).joined(separator: ".")
        #expect(isMailAddress("abcd@" + domain))
        #expect(!isMailAddress("abcde@" + domain))
    }

    @Test(
        "An id is taken",
        arguments: ["1", "S1", "a-b_c.d/e", "é", "日本", letters64, "#", "\"", ",", "a'b"])
    func goodId(text: String) {
        #expect(isIdentifier(text))
    }

    @Test(
        "What is no id is refused",
        arguments: [
            "", " ", "a b", "a;b", "a:b", ":", ";", "a\tb", "a\nb", "a\u{0}", "a\u{7F}", "a\u{85}b",
            "a\u{A0}b", "a\u{2003}b", "a\u{2028}b", letters64 + "a",
            String(repeating: "é", count: 65),
        ])
    func badId(text: String) {
        #expect(!isIdentifier(text))
    }

    @Test("An id of 64 letters beyond ASCII is taken")
    func longId() {
        #expect(isIdentifier(String(repeating: "é", count: 64)))
    }

    @Test(
        "A list is split at semicolons, without blanks, empty and repeated entries",
        arguments: [
            ("", []), (";", []), (" ; ;", []), ("a", ["a"]), ("a;b", ["a", "b"]),
            (" a ; b c ;", ["a", "b c"]), ("b;a;b", ["b", "a"]), ("a,b;c", ["a,b", "c"]),
            ("\u{A0}a\u{A0};\tb", ["a", "b"]), ("a;A", ["a", "A"]),
        ])
    func lists(text: String, entries: [String]) {
        #expect(listEntries(text) == entries)
    }

    @Test(
        "Blanks around text go, those inside stay",
        arguments: [
            ("", ""), (" ", ""), (" a b ", "a b"), ("\u{A0}a", "a"), ("a\u{3000}", "a"),
            ("\n\ta\r\n", "a"), ("é ", "é"), ("a", "a"), ("\u{85}a b\u{2029}", "a b"),
        ])
    func trims(text: String, trimmedText: String) {
        #expect(trimmed(text) == trimmedText)
    }

    @Test("A town has a name of one line")
    func towns() {
        #expect(isTown("town:Alderton"))
        #expect(isTown("town:Stony Ford"))
        #expect(!isTown("town:"))
        #expect(!isTown("Town:Alderton"))
        #expect(!isTown("town:a\nb"))
    }

    @Test(
        "A decimal number is read",
        arguments: [
            ("1", 1.0), ("-1.5", -1.5), ("+2", 2), ("0.25", 0.25), ("-0", 0), ("1e-05", 0.00001),
        ])
    func decimals(text: String, value: Double) {
        #expect(decimal(text) == value)
    }

    @Test(
        "What is no decimal number is refused",
        arguments: [
            "", ".", "-", "1-", "1,5", "e", "1e", "nan", "inf", "0x1", "1 ", "1.2.3", "--1", "１",
            String(repeating: "1", count: 33),
        ])
    func badDecimals(text: String) {
        #expect(decimal(text) == nil)
    }

    @Test("A line has no break and no control character")
    func lines() {
        #expect(isOneLine("Añb ß 日本 👩‍🏫"))
        for text in [
            "a\nb", "a\rb", "a\tb", "a\u{0}", "a\u{7F}", "a\u{9B}b", "a\u{2028}b", "a\u{2029}",
        ] {
            #expect(!isOneLine(text))
        }
    }
}
