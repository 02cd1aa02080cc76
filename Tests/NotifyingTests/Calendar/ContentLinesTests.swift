import TestSupport
import Testing

@testable import Notifying

@Suite struct ContentLinesTests {
    private func text(_ fill: (inout ContentLines) -> Void) -> String {
        var lines = ContentLines()
        fill(&lines)
        return String(decoding: lines.bytes, as: UTF8.self)
    }

    @Test("Text is escaped, and an empty one is no line")
    func escaping() {
        let line = text { $0.add("SUMMARY", text: "a\\b; c, d\r\ne\tf\u{0}g\u{2028}h") }
        #expect(line == "SUMMARY:a\\\\b\\; c\\, d\\ne f g h\r\n")
        #expect(text { $0.add("SUMMARY", text: "") } == "")
    }

    @Test("A word is one line, whatever it holds")
    func word() {
        #expect(text { $0.add("UID", ["X=1"], word: "a\r\nb") } == "UID;X=1:a b\r\n")
    }

    @Test("A parameter has no quotes inside, and is quoted where it must be")
    func parameter() {
        #expect(ContentLines.parameter("CN", "Sam \"the\" Example") == "CN=Sam 'the' Example")
        #expect(ContentLines.parameter("CN", "Example, Sam") == "CN=\"Example, Sam\"")
        #expect(ContentLines.parameter("CN", "a\r\nb;c:d") == "CN=\"a b;c:d\"")
    }

    @Test(
        "Lines have at most 75 octets, are unfolded to themselves, and part no character (seed 45)")
    func folding() {
        var chance = SeededChance(seed: 45)
        let giant = "e" + String(repeating: "\u{301}", count: 60)
        let pieces = ["a", "é", "日", "👩‍🏫", " ", "word ", "\\", ";", giant]
        for _ in 0..<500 {
            let value = (0..<chance.below(120)).map { _ in chance.pick(pieces) }.joined()
            let folded = text { $0.add("DESCRIPTION", text: "x" + value) }
            let lines = folded.components("\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\u{FFFD}") })
            #expect(lines.dropFirst().dropLast().allSatisfy { $0.unicodeScalars.first == " " })
            let unfolded = folded.components("\r\n ").joined()
            let escaped = value.replacing("\\", with: "\\\\").replacing(";", with: "\\;")
            #expect(Array(unfolded.utf8) == Array("DESCRIPTION:x\(escaped)\r\n".utf8))
        }
    }
}

extension String {
    /// The pieces between separators, by code points, since CR LF is one character.
    func components(_ separator: String) -> [String] {
        var (pieces, rest) = ([""], unicodeScalars[...])
        let mark = Array(separator.unicodeScalars)
        while let next = rest.first {
            if rest.starts(with: mark) {
                pieces.append("")
                rest = rest.dropFirst(mark.count)
            } else {
                pieces[pieces.count - 1].unicodeScalars.append(next)
                rest = rest.dropFirst()
            }
        }
        return pieces
    }
}
