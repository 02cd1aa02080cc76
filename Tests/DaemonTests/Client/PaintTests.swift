import Testing

@testable import wbl

@Suite("The colours of lines")
struct PaintTests {
    @Test(
        "Hints are dim, questions bold, events cyan, errors red; nothing else has a colour",
        arguments: [
            (.hint, "2"), (.question, "1"), (.event, "36"), (.error, "31"), (.data, nil),
            (.ok, nil),
        ] as [(LineKind, String?)])
    func colours(kind: LineKind, code: String?) {
        let painted = Paint(isOn: true).painted("a line", as: kind)
        #expect(painted == (code.map { "\u{1B}[\($0)ma line\u{1B}[0m" } ?? "a line"))
        #expect(Paint(isOn: false).painted("a line", as: kind) == "a line")
    }

    @Test("JSON has none")
    func json() {
        #expect(Paint(isOn: true).painted("{\"err\":{}}", as: .error) == "{\"err\":{}}")
    }
}
