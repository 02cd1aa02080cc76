import TestSupport
import Testing

@testable import Wire

@Suite("A reply in each form")
struct FormTests {
    private let reply = Reply.ok(
        [.hint("h"), .data("one two", [Member("a", "one"), Member("b", 2)]), .progress("p", [])],
        [Member("n", 1)])

    private func text(_ form: Form, _ reply: Reply, tag: String? = nil) -> String {
        String(decoding: form.bytes(reply, tag: tag), as: UTF8.self)
    }

    @Test("The words of the forms are those that set format takes")
    func words() {
        #expect(Form.allCases.map(\.rawValue) == ["human", "json", "tsv"])
    }

    @Test("The same lines stand in every form in the same order")
    func forms() {
        #expect(text(.human, reply, tag: "t") == "# h\n one two\n# p\nOK @t n=1\n")
        #expect(text(.tsv, reply) == "# h\n one\t2\n# p\nOK n=1\n")
        #expect(
            text(.json, reply)
                == """
                {"hint":{"text":"h"}}
                {"data":{"a":"one","b":2}}
                {"hint":{"progress":{"text":"p"}}}
                {"ok":{"n":1}}

                """)
    }

    @Test("A question has no status behind it", arguments: Form.allCases)
    func question(form: Form) {
        let lines = text(form, .question("Sure? yes or no", [.hint("h")])).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[1].contains("Sure? yes or no"))
        #expect(form == .json ? lines[1].hasPrefix("{\"question\"") : lines[1].hasPrefix("? "))
    }

    @Test("Raw bytes follow the status, as they are", arguments: Form.allCases)
    func raw(form: Form) {
        let bytes: [UInt8] = [0x4F, 0x4B, 0x0A, 0x00, 0xFF]
        let reply = Reply.ok([.raw(bytes), .hint("h")], [Member("bytes", .number(bytes.count))])
        let written = form.bytes(reply, tag: nil)
        #expect(written.suffix(bytes.count).elementsEqual(bytes))
        let head = String(decoding: written.dropLast(bytes.count), as: UTF8.self)
        let last = head.split(separator: "\n").last
        #expect(last == (form == .json ? "{\"ok\":{\"bytes\":5}}" : "OK bytes=5"))
    }

    @Test("Lines alone are written without a status")
    func lines() {
        let bytes = Form.human.bytes([.hint("a"), .raw([65]), .data("b", [])])
        #expect(String(decoding: bytes, as: UTF8.self) == "# a\n b\n")
        #expect(Form.tsv.bytes([]).isEmpty)
    }

    @Test("An error stands behind its lines", arguments: Form.allCases)
    func error(form: Form) {
        let lines = text(form, .error(.busy, "wait", [.hint("h")], retry: 5), tag: "t")
            .split(separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines[1]
                == (form == .json
                    ? #"{"err":{"code":"busy","retry":5,"tag":"t","text":"wait"}}"#
                    : "ERR @t busy wait retry=5"))
    }

    @Test("Only the last line of a reply is a status, whatever its data (seed 31)")
    func property() {
        var chance = SeededChance(seed: 31)
        for _ in 0..<3_000 {
            let texts = (0..<3).map { _ in chance.text(from: Alphabet.wild, upTo: 8) }
            let reply = Reply.ok([
                .data(texts[0], [Member("k", .text(texts[1]))]), .hint(texts[1]),
                .question(texts[2]),
            ])
            for form in [Form.human, .tsv] {
                let lines = form.bytes(reply, tag: nil).split(separator: 10)
                #expect(lines.map(\.first) == [0x20, 0x23, 0x3F, 0x4F])
            }
            #expect(Form.json.bytes(reply, tag: nil).split(separator: 10).count == 4)
        }
    }
}
