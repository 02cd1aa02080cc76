import Testing

@testable import Wire

@Suite("What a line may not be")
struct WordScannerTests {
    @Test(
        "Each mistake has its message",
        arguments: [
            ("ping \"hello", "a quote is opened and never closed; end it with \""),
            ("name=\"hello", "a quote is opened and never closed; end it with \""),
            ("\"", "a quote is opened and never closed; end it with \""),
            ("\"a\\\"", "a quote is opened and never closed; end it with \""),
            ("\"a\\r\"", "only \\\" \\\\ \\n \\t may follow a backslash in quotes"),
            ("\"a\\", "only \\\" \\\\ \\n \\t may follow a backslash in quotes"),
            ("\"a\"b", "a blank is missing after a closing quote"),
            ("name=\"a\"b", "a blank is missing after a closing quote"),
            ("\"a\"\"b\"", "a blank is missing after a closing quote"),
            ("a\"b\"", "a quote stands within a word; put the whole word in quotes"),
            ("Key=\"b\"", "a quote stands within a word; put the whole word in quotes"),
            (
                "first-name=a\"b\"",
                "a quote stands within the value of first-name; put all of it in quotes"
            ),
        ])
    func mistakes(line: String, message: String) {
        #expect(throws: Failure(.badSyntax, message)) {
            var scanner = WordScanner(line)
            while try scanner.next() != nil {}
        }
    }

    @Test("Words come one at a time, then nothing")
    func one() throws {
        var scanner = WordScanner(" a  \"b c\"")
        #expect(try scanner.next() == .plain("a"))
        #expect(try scanner.next() == .quoted("b c"))
        #expect(try scanner.next() == nil)
        #expect(try scanner.next() == nil)
    }
}
