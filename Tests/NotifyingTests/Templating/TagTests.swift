import Testing

@testable import Notifying

@Suite struct TagTests {
    @Test("Tags have their kind, name and line; comments are none")
    func tags() throws {
        let text = "{{a}}\n{{# b_1 }}{{^c}}\n{{! any {thing\n at all}}{{/c}}{{>_p.en}}{{<_p}}{{$x}}"
        let tags = try Tag.tags(in: text[...], of: "f", from: 10)
        #expect(
            tags == [
                Tag(kind: .variable, name: "a", line: 10),
                Tag(kind: .section, name: "b_1", line: 11),
                Tag(kind: .inverted, name: "c", line: 11), Tag(kind: .close, name: "c", line: 13),
                Tag(kind: .partial, name: "_p.en", line: 13),
                Tag(kind: .parent, name: "_p", line: 13), Tag(kind: .block, name: "x", line: 13),
            ])
    }

    @Test(
        "What writes values as they are, or changes what a tag is, is refused with its line",
        arguments: [
            "{{{a}}}", "{{&a}}", "{{=<% %>=}}", "{{%CONTENT_TYPE:TEXT}}", "{{uppercased(a)}}",
            "{{>*a}}", "{{a.b}}", "{{}}", "{{ }}", "{{#}}", "{{.}}", "{{a b}}", "{{ñ}}", "{{a",
        ])
    func refused(tag: String) {
        let fault = #expect(throws: TemplateFault.self) {
            try Tag.tags(in: "\n{{b}}\n\(tag)"[...], of: "f.mustache", from: 1)
        }
        #expect(fault?.line == 3 && fault?.file == "f.mustache")
    }
}
