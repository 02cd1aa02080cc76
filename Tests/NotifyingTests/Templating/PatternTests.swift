import Mustache
import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct PatternTests {
    @Test("Texts stand where their stand-ins stood, escaped where those were")
    func filled() {
        let (raw, more) = (Pattern.standIn(for: 0), Pattern.standIn(for: 12))
        let quoted = "\"\u{301}é"
        let escaped = raw.replacing("&", with: "&amp;")
        let texts = ["<a & 'b'>"] + [String](repeating: "", count: 11) + [quoted]
        #expect(Pattern("").filled(with: texts) == "")
        #expect(Pattern("no place").filled(with: texts) == "no place")
        #expect(Pattern("é\(raw)\(more)ñ").filled(with: texts) == "é<a & 'b'>" + quoted + "ñ")
        #expect(
            Pattern("(\(escaped))").filled(with: texts) == "(&lt;a &amp; &#39;b&#39;&gt;)")
        #expect(
            Pattern(more.replacing("&", with: "&amp;")).filled(with: texts)
                == "&quot;\u{301}é")
    }

    @Test(
        "What only looks like a stand-in stays",
        arguments: [
            "\u{E000}", "\u{E000}&", "\u{E000}&1", "\u{E000}&\u{E001}", "\u{E000}&x\u{E001}",
            "\u{E000}&amp1\u{E001}", "\u{E000}&99999999999999999999\u{E001}", "\u{E001}",
        ])
    func alike(text: String) {
        #expect(Pattern(text).filled(with: []) == text)
        #expect(
            Pattern("a\(text)\(Pattern.standIn(for: 0))").filled(with: ["x"]) == "a\(text)x")
    }

    @Test("A pattern reads as the template itself, in HTML and in text (seed 20270701)")
    func likeTheTemplate() throws {
        var random = SeededChance(seed: 20_270_701)
        let body =
            "{{#l}}<p>{{a}}{{#b}} ({{b}}){{/b}}{{#more}}, {{/more}}</p>{{/l}}"
            + "{{^x}}none{{/x}}{{#x}}{{x}} {{#any_l}}!{{/any_l}}{{/x}}{{#r}}{{a}}{{/r}}\n"
        for head in ["", "{{% CONTENT_TYPE:TEXT}}\n"] {
            let template = try MustacheTemplate(string: head + body)
            for _ in 0..<200 {
                let details = random.details()
                let values = Values(details, .english)
                let pattern = Pattern(template.render(Values.standIns(for: details)))
                #expect(pattern.filled(with: values.texts) == template.render(plain(details)))
            }
        }
    }

    /// Details of texts as Mustache takes them.
    private func plain(_ details: Details) -> [String: Any] {
        var values: [String: Any] = [:]
        for (name, detail) in details.values {
            switch detail {
            case .text(let text): values[name] = text
            case .record(let record): values[name] = plain(record)
            case .list(let list):
                values["any_\(name)"] = true
                values[name] = list.enumerated().map { place, details in
                    plain(details).merging(["more": place + 1 < list.count]) { $1 }
                }
            default: values[name] = true
            }
        }
        return values
    }
}

/// Details by chance, with texts that mean something to HTML.
private struct SeededChance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    private mutating func text() -> Detail? {
        let parts = ["<b>", "&", "é", "'x'", "\"", "a b", "{{a}}", ""]
        return .text((0..<below(4)).map { _ in parts[below(parts.count)] }.joined())
    }

    mutating func details() -> Details {
        let list = (0..<below(4)).map { _ -> Details in ["a": text(), "b": text()] }
        return [
            "x": text(), "l": .list(list),
            "r": below(2) == 0 ? nil : .record(["a": text()]),
        ]
    }
}
