import Testing

@testable import Notifying

@Suite struct TemplateFileTests {
    @Test("Each part has its text and its first line")
    func parts() throws {
        let file = try TemplateFile(
            notice: "{{! about }}\n\n=== subject\nS {{a}}\n=== html\n\nH\n", file: "f")
        #expect(Set(file.parts.keys) == [.subject, .html])
        #expect(file.parts[.subject]?.text == "S {{a}}\n" && file.parts[.subject]?.line == 4)
        #expect(file.parts[.html]?.text == "\nH\n" && file.parts[.html]?.line == 6)
        #expect(file.parts[.subject]?.tags.map(\.line) == [4])
    }

    @Test("A part may be empty, and the last line may have no end")
    func edges() throws {
        let file = try TemplateFile(notice: "=== subject\n=== text\nT", file: "f")
        #expect(file.parts[.subject]?.text == "" && file.parts[.text]?.text == "T")
    }

    @Test(
        "What belongs to no part is refused with its line",
        arguments: [
            ("=== subject\n=== body\n", 2), ("=== text\na\n=== text\n", 3), ("hello\n", 1),
            ("\n\n{{a}}\n=== text\n", 3), ("=== text\n{{a\n", 2),
        ])
    func refused(text: String, line: Int) {
        let fault = #expect(throws: TemplateFault.self) {
            try TemplateFile(notice: text, file: "f")
        }
        #expect(fault?.line == line)
    }

    @Test func partials() {
        #expect(TemplateFile.isText("_a_text") && TemplateFile.isText("_a_text.en"))
        #expect(!TemplateFile.isText("_a") && !TemplateFile.isText("_text_a.en"))
    }
}
