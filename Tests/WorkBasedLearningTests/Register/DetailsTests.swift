import Testing
import WorkBasedLearning

@Suite struct DetailsTests {
    @Test(
        "Each run of white space is one blank, and none is at the ends",
        arguments: [
            ("", ""), ("a", "a"), ("a b", "a b"), ("  a \t b\r\n", "a b"), ("\n", ""),
            ("9:30\u{A0}AM", "9:30 AM"), ("a\u{2028}b\u{3000}c\u{85}d", "a b c d"),
            ("José Ñúñez", "José Ñúñez"), ("„日本語“ – ok", "„日本語“ – ok"),
            ("a \u{301}b", "a \u{301}b"), ("\u{1680}a\u{205F}", "a"), ("a\u{200B}b", "a\u{200B}b"),
        ])
    func onOneLine(text: String, line: String) {
        #expect(Array(WorkBasedLearning.onOneLine(text).utf8) == Array(line.utf8))
    }

    @Test("Every blank by Unicode is one")
    func blanks() {
        let scalars = (0...0xFFFF).compactMap(Unicode.Scalar.init)
        for scalar in scalars {
            let isBlank = WorkBasedLearning.onOneLine(String(Character(scalar))).isEmpty
            #expect(isBlank == scalar.properties.isWhitespace, "\(scalar.value)")
        }
    }

    @Test("What says nothing is left out, and what is added prevails")
    func said() {
        let details: Details = [
            "a": .text(" \n"), "b": .list([]), "c": .text("x"), "d": .record([:]),
        ]
        #expect(details.values == ["c": .text("x")])
        #expect(details.adding(["c": .number(1)]).values == ["c": .number(1)])
    }
}
