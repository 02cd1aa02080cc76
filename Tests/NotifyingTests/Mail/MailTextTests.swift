import TestSupport
import Testing

@testable import Notifying

@Suite struct MailTextTests {
    @Test("Control characters become blanks, or line ends where lines stay (seed 47)")
    func clean() {
        var chance = SeededChance(seed: 47)
        for _ in 0..<300 {
            let scalars = (0..<60).map { _ in
                Unicode.Scalar(UInt32(chance.below(0x300))) ?? " "
            }
            let text = String(String.UnicodeScalarView(scalars))
            for lines in [false, true] {
                let clean = cleaned(text, lines: lines).unicodeScalars
                let allowed: [Unicode.Scalar] = lines ? ["\n", "\t"] : []
                #expect(
                    clean.allSatisfy {
                        allowed.contains($0)
                            || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
                    })
                #expect(cleaned(String(clean), lines: lines).unicodeScalars.elementsEqual(clean))
            }
        }
    }

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
