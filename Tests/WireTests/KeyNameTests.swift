import Testing
import Wire

@Suite("Names of arguments and columns")
struct KeyNameTests {
    @Test(
        "Hyphens are underscores, and the rest stays",
        arguments: [
            ("as-of", "as_of"), ("as_of", "as_of"), ("grade", "grade"), ("-", "_"), ("", ""),
            ("é-\u{301}x", "é-\u{301}x"),
        ])
    func name(word: String, name: String) {
        #expect(word.asKeyName == name)
    }
}
