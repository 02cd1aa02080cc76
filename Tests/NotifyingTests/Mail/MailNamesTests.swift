import Testing

@testable import Notifying

@Suite struct MailNamesTests {
    private let names = MailNames(installation: "d1", domain: "x.example")

    @Test func ids() {
        #expect(names.id(of: "n7") == "n7.d1@x.example")
        #expect(names.references([]) == [])
        #expect(names.references(["a", "b"]) == ["<a.d1@x.example>", "<b.d1@x.example>"])
    }

    @Test("Of many the first and the last ones are named, twenty in all")
    func many() {
        let references = names.references((0..<30).map { "r\($0)" })
        #expect(references.count == 20)
        #expect(references.first == "<r0.d1@x.example>")
        #expect(references[1] == "<r11.d1@x.example>" && references.last == "<r29.d1@x.example>")
    }

    @Test func boundaries() {
        #expect(names.boundary(of: "a") != names.boundary(of: "b"))
        #expect(names.boundary(of: "a").count == 32)
    }
}
