import Testing

@testable import wbld

@Suite("Parts of a manual page")
struct RoffTests {
    @Test("What begins like a request, backslashes and hyphens are text")
    func text() {
        #expect(Roff.text(".TH x") == "\\&.TH x")
        #expect(Roff.text("'x") == "\\&'x")
        #expect(Roff.text("a-b \\n") == "a\\-b \\en")
    }

    @Test("A section has its paragraphs, and an item its term")
    func parts() {
        #expect(Roff.section("A", ["one", "two"]) == ".SH A\none\n.PP\ntwo\n")
        #expect(Roff.item("ping", "answers") == ".TP\n.B ping\nanswers")
        #expect(Roff.example("wbl ping") == ".nf\nwbl ping\n.fi")
    }
}
