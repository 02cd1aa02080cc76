import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct NoticeKindTests {
    @Test func files() throws {
        let kind = try #require(NoticeKind.named("employer_ask"))
        #expect(kind.file(.english) == "employer_ask.en.mustache")
        #expect(kind.file(.spanish) == "employer_ask.es.mustache")
        #expect(NoticeKind.named("carrier_pigeon") == nil)
    }

    @Test("A part is looked for where the kind has it, and refused where it has not")
    func parts() throws {
        let text = "=== subject\n=== text\n=== html\n"
        let (plain, whole) = (
            try TemplateFile(notice: text, file: "f"),
            try TemplateFile(notice: text + "=== event\n", file: "f")
        )
        let ask = try EmployerAsk.kind.parts(of: plain).map { $0.0 }
        #expect(ask == [.subject, .text, .html, .event])
        #expect(try EmployerThanks.kind.parts(of: plain).count == 3)
        #expect(throws: TemplateFault("f", 4, "this kind has no event in a calendar")) {
            try EmployerThanks.kind.parts(of: whole)
        }
    }
}
