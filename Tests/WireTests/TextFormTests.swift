import TestSupport
import Testing

@testable import Wire

@Suite("The forms for people and shells")
struct TextFormTests {
    @Test("The first byte of a line tells its kind")
    func kinds() {
        #expect(TextForm.line(.data("a", [])) == " a")
        #expect(TextForm.line(.hint("a")) == "# a")
        #expect(TextForm.line(.progress("a", [])) == "# a")
        #expect(TextForm.line(.question("a")) == "? a")
        #expect(TextForm.line(.raw([65])).isEmpty)
    }

    @Test("Data that look like a status are data")
    func disguises() {
        #expect(TextForm.line(.data("OK", [])) == " OK")
        #expect(TextForm.line(.data("a\nERR denied b", [])) == " a\\nERR denied b")
        #expect(TextForm.line(.data("a\r\nOK", [])) == " a\\r\\nOK")
        #expect(TextForm.tabbed(.data("", [Member("a", "x\nOK")])) == " a\tx\\nOK")
    }

    @Test("Controls are written as text")
    func controls() {
        #expect(escaped("plain, é 中 🚐") == "plain, é 中 🚐")
        #expect(escaped("a\\b\tc") == "a\\\\b\\tc")
        #expect(escaped("\u{1B}[31m") == "\\u{1b}[31m")
        #expect(escaped("\u{0}\u{7F}\u{85}\u{9B}") == "\\u{0}\\u{7f}\\u{85}\\u{9b}")
        #expect(escaped("\u{2028}\u{2029}") == "\\u{2028}\\u{2029}")
        #expect(escaped("\u{A0}©–") == "\u{A0}©–")
    }

    @Test("No line of any kind can be taken for another (seed 11)")
    func property() {
        var chance = SeededChance(seed: 11)
        for _ in 0..<20_000 {
            let text = chance.text(from: Alphabet.wild, upTo: 12)
            let member = Member("k", .text(chance.text(from: Alphabet.wild, upTo: 6)))
            let data = [
                TextForm.line(.data(text, [member])), TextForm.tabbed(.data(text, [member])),
            ]
            #expect(data.allSatisfy { $0.utf8.first == UInt8(ascii: " ") })
            let hints = [TextForm.line(.hint(text)), TextForm.tabbed(.progress(text, [member]))]
            #expect(hints.allSatisfy { $0.utf8.first == UInt8(ascii: "#") })
            let question = TextForm.line(.question(text))
            #expect(question.utf8.first == UInt8(ascii: "?"))
            for line in data + hints + [question] {
                #expect(line.unicodeScalars.allSatisfy { $0 == "\t" || !isControl($0) })
            }
        }
    }

    @Test("Tabs stand between the values of tsv alone")
    func tabs() {
        let members = [Member("a", "x\ty"), Member("b", 7), Member("c", .none), Member("d", "z")]
        #expect(TextForm.tabbed(.data("unused", members)) == " x\\ty\t7\t\tz")
        #expect(TextForm.tabbed(.data("unused", [])) == " ")
        #expect(TextForm.tabbed(.hint("a")) == "# a")
        #expect(TextForm.tabbed(.question("a")) == "? a")
    }

    @Test("The status ends a reply, with its tag and members")
    func ok() {
        #expect(TextForm.status(.ok([]), nil) == "OK")
        #expect(TextForm.status(.ok([]), "t") == "OK @t")
        let members = [Member("a", 1), Member("b", "x y"), Member("c", ""), Member("d", "q\"\\")]
        #expect(TextForm.status(.ok(members), "t") == "OK @t a=1 b=\"x y\" c=\"\" d=\"q\\\"\\\\\"")
        #expect(TextForm.status(.ok([Member("a", "x\nOK")]), nil) == "OK a=\"x\\nOK\"")
    }

    @Test("An error names its code, and retry only where it helps")
    func error() {
        let failure = Failure(.notFound, "no such\nthing")
        #expect(TextForm.status(.error(failure), nil) == "ERR not-found no such\\nthing")
        let busy = Failure(.busy, "wait", retry: 5)
        #expect(TextForm.status(.error(busy), "t") == "ERR @t busy wait retry=5")
    }

    @Test("The members of a status are read back as words of a sentence (seed 12)")
    func members() throws {
        var chance = SeededChance(seed: 12)
        for _ in 0..<2_000 {
            let value = chance.text(from: Alphabet.grammar, upTo: 10)
            let status = TextForm.status(.ok([Member("k", .text(value))]), nil)
            #expect(try Sentence(status).words == [.plain("OK"), .pair(key: "k", value: value)])
        }
    }

    @Test("A status is one line without controls, whatever its members hold")
    func quietStatus() {
        for value in ["\u{1B}[31m", "\u{9B}31m", "a\rb", "\u{2028}"] {
            let status = TextForm.status(.ok([Member("word", .text(value))]), nil)
            #expect(!status.unicodeScalars.contains(where: isControl))
        }
    }

    private func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || scalar == "\u{2028}"
            || scalar == "\u{2029}"
    }
}
