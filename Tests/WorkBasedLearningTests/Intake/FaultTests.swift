import Testing
import WorkBasedLearning

@Suite("Faults")
struct FaultTests {
    @Test("A fault is told by file, line, column and text")
    func sentence() {
        let fault = Fault(file: "a.csv", line: 3, column: "id", text: "must be filled")
        #expect(fault.description == "a.csv:3: id: must be filled")
        let whole = Fault(file: "a.csv", line: 1, column: nil, text: "the file has no header row")
        #expect(whole.description == "a.csv:1: the file has no header row")
    }

    @Test("A value is quoted on one line, at most 60 characters of it")
    func quotes() {
        #expect(quoted("a") == "\"a\"")
        #expect(quoted("a\r\nb\tc\u{1B}d") == "\"a  b c d\"")
        #expect(quoted(String(repeating: "é", count: 60)).count == 62)
        let long = quoted(String(repeating: "é", count: 61))
        #expect(long == "\"" + String(repeating: "é", count: 57) + "...\"")
    }
}
