import Testing

@testable import Notifying

@Suite struct NameCheckTests {
    private let names: Names = [
        "a": .value, "f": .flag, "l": .list(["x": .value]), "r": .record(["y": .value]),
    ]

    private func fault(_ text: String, isText: Bool = true) throws -> TemplateFault? {
        var partials: [String: TemplateFile.Piece] = [:]
        for (name, text) in [
            ("_x_text", "\n{{x}}"), ("_page", "{{$t}}{{a}}{{/t}}"),
            ("_loop_text", "{{>_loop_text}}"),
        ] {
            partials[name] = try TemplateFile.partial(text, file: name)
        }
        let piece = try TemplateFile.partial(text, file: "f")
        do throws(TemplateFault) {
            let check = NameCheck(partials: partials, isText: isText)
            try check.check(piece, file: "f", names: names)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "What is offered may be used, outer names too",
        arguments: [
            "", "{{a}}", "{{#f}}{{a}}{{/f}}", "{{^f}}b{{/f}}", "{{#a}}{{a}}{{/a}}",
            "{{#l}}{{x}}{{a}}{{#more}},{{/more}}{{/l}}", "{{#any_l}}b{{/any_l}}", "{{^l}}b{{/l}}",
            "{{#r}}{{y}}{{/r}}", "{{#l}}{{>_x_text}}{{/l}}",
        ])
    func good(text: String) throws {
        #expect(try fault(text) == nil)
    }

    @Test("A page takes blocks")
    func blocks() throws {
        #expect(try fault("{{<_page}}{{$t}}{{a}}{{/t}}{{/_page}}", isText: false) == nil)
        #expect(try fault("{{<_page}}{{$t}}{{b}}{{/t}}{{/_page}}", isText: false) != nil)
    }

    @Test(
        "What would render as nothing is found with file and line",
        arguments: [
            ("\n{{b}}", "f", 2, "b is not offered here (a, f, l, r are)"),
            ("{{x}}", "f", 1, "x is not offered here (a, f, l, r are)"),
            ("{{#l}}\n{{y}}{{/l}}", "f", 2, "y is not offered here (a, f, l, more, r, x are)"),
            ("{{^l}}{{x}}{{/l}}", "f", 1, "x is not offered here (a, f, l, r are)"),
            ("{{f}}", "f", 1, "f is no text; it can only open a section"),
            ("{{l}}", "f", 1, "l is no text; it can only open a section"),
            ("{{#f}}", "f", 1, "f is not closed"), ("{{/f}}", "f", 1, "{{/f}} closes nothing"),
            ("{{#f}}{{#l}}{{/f}}{{/l}}", "f", 1, "{{/f}} closes nothing"),
            ("{{>_z_text}}", "f", 1, "there is no partial _z_text"),
            ("{{>_page}}", "f", 1, "_page is a partial for HTML"),
            ("{{>_x_text}}", "_x_text.mustache", 2, "x is not offered here (a, f, l, r are)"),
            ("{{>_loop_text}}", "_loop_text.mustache", 1, "partials go in a circle"),
        ])
    func bad(text: String, file: String, line: Int, problem: String) throws {
        #expect(try fault(text) == TemplateFault(file, line, problem))
    }
}
