import Foundation
import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct TemplateSetTests {
    /// The fault that a file in the place of another has; nil for none.
    private func fault(_ file: String, _ text: String) throws -> TemplateFault? {
        let folder = try TemporaryFolder()
        try #require(folder.write(file, text))
        do throws(TemplateFault) {
            _ = try TemplateSet(overrides: folder.path)
            return nil
        } catch {
            return error
        }
    }

    private let whole = "=== subject\nS\n=== text\nT {{name}}\n=== html\n<p>{{name}}</p>\n"

    @Test("A file takes the place of one with its name, and the others stay")
    func overriding() throws {
        let folder = try TemporaryFolder()
        try #require(folder.write("employer_ask.en.mustache", whole + "=== event\nE\n\nD\n"))
        try #require(folder.write("notes.txt", "{{"))
        let set = try TemplateSet(overrides: folder.path)
        let letter = try #require(set.letter(.sample(name: "A & B"), sender: "X"))
        #expect(letter.subject == "S" && letter.text == "T A & B\n")
        #expect(letter.html == "<p>A &amp; B</p>\n")
        let other = try #require(District(language: .spanish).first(.employer))
        #expect(set.letter(other, sender: "X")?.subject.hasPrefix("¿Puede recibir a 2 ") == true)
    }

    @Test("Values are escaped in HTML, in partials and pages too, and never read as templates")
    func escaping() throws {
        var district = District()
        district.edit(Student.self, "S1") { $0.name = "<b>{{name}}</b> & \"x\"" }
        let text = try letter(try #require(district.first(.student)))
        #expect(text.text.contains("Hello <b>{{name}}</b> & \"x\","))
        #expect(text.html.contains("Hello &lt;b&gt;{{name}}&lt;/b&gt; &amp; &quot;x&quot;,"))
        #expect(!text.html.contains("<b>"))
    }

    @Test("What is wrong is told with file and line")
    func faults() throws {
        let file = "employer_ask.en.mustache"
        let event = "=== event\nE\n"
        #expect(try fault(file, whole + event) == nil)
        #expect(
            try fault(file, whole) == TemplateFault(file, nil, "the part event is missing"))
        #expect(
            try fault("employer_thanks.en.mustache", whole + event)
                == TemplateFault(
                    "employer_thanks.en.mustache", 7, "this kind has no event in a calendar"))
        let birth = whole.replacing("T {{name}}", with: "T\n{{birthdate}}") + event
        #expect(try fault(file, birth)?.line == 5)
        #expect(try fault(file, birth)?.problem.hasPrefix("birthdate is not offered") == true)
        let open = whole.replacing("<p>{{name}}", with: "<p>{{#name}}") + event
        #expect(try fault(file, open) == TemplateFault(file, 6, "name is not closed"))
        #expect(
            try fault("carrier_pigeon.en.mustache", "")
                == TemplateFault("carrier_pigeon.en.mustache", nil, "no template has this name"))
        #expect(
            try fault("_new.en.mustache", "")?.problem == "no template has this name")
        let partial = "_hosting_text.en.mustache"
        #expect(try fault(partial, "a\n{{birthdate}}")?.line == 2)
        #expect(try fault(partial, "a\n{{birthdate}}")?.file == partial)
    }

    @Test("What Mustache alone refuses has its line as well")
    func syntax() throws {
        let odd = whole.replacing("T {{name}}", with: "T\n{{<_page}}{{name}}{{/_page}}")
        let fault = try fault("employer_thanks.en.mustache", odd)
        #expect(fault?.file == "employer_thanks.en.mustache" && fault?.line == 5)
    }

    @Test func noFolder() {
        #expect(throws: TemplateFault("nowhere", nil, "the folder cannot be read")) {
            try TemplateSet(overrides: "/tmp/nowhere")
        }
    }

    @Test("Plain text has no blank lines at its ends, and one at most between others")
    func tidied() throws {
        let district = District()
        for announcement in district.news {
            let text = try letter(announcement).text
            #expect(!text.contains("\n\n\n") && text.first != "\n")
            #expect(text.hasSuffix("\nWork-Based Learning\n"))
        }
    }
}
