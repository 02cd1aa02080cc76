import Testing

@testable import Notifying

@Suite struct MailTextTests {
    @Test func header() {
        #expect(headerText("a\r\nb\u{0}c\u{1B}d\u{7F}e\u{85}f\u{2028}g\tñ") == "a  b c d e f g ñ")
        #expect(headerText("=?utf-8?q?=0D?= =") == "= ?utf-8?q?=0D?= =")
        #expect(headerText(String(repeating: "ñ", count: 201)).count == 200)
    }

    @Test func name() {
        #expect(headerName(" a =0D=0A\r\nb ") == "a 0D 0A b")
    }

    @Test func body() {
        #expect(bodyText("a\r\nb\rc\nd\r\n\r\ne\u{0}f\tg\u{1B}") == "a\nb\nc\nd\n\ne f\tg ")
    }
}
