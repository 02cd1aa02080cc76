import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct PatternStoreTests {
    @Test("A template is rendered once for values of one form")
    func once() {
        let store = PatternStore()
        var renderings = 0
        func pattern(_ template: String, _ details: Details) -> Pattern {
            store.pattern(template, Values(details, .english)) {
                renderings += 1
                return "\(template) \(Pattern.standIn(for: 0))"
            }
        }
        let first = pattern("t", ["a": .text("x")])
        #expect(first == pattern("t", ["a": .text("y")]))
        #expect(renderings == 1)
        _ = pattern("t", ["b": .text("x")])
        #expect(pattern("u", ["a": .text("x")]).filled(with: ["y"]) == "u y")
        #expect(renderings == 3)
    }

    @Test("Long lists, and more forms than are kept, are rendered again")
    func bounds() {
        let store = PatternStore()
        var renderings = 0
        func render(_ details: Details) {
            _ = store.pattern("t", Values(details, .english)) {
                renderings += 1
                return ""
            }
        }
        let long = (0..<65).map { _ -> Details in ["a": .text("x")] }
        for _ in 0..<2 { render(["l": .list(long)]) }
        #expect(renderings == 2)
        for number in 0...2048 { render(["a": .text("x"), "n\(number)": .flag]) }
        render(["a": .text("x"), "n0": .flag])
        #expect(renderings == 2 + 2049 + 1)
    }
}
