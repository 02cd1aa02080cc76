import Testing
import Wire

@Suite("The registry of error codes")
struct ErrorCodeTests {
    @Test("Scripts rely on these words, all of them and no others")
    func words() {
        let registry = """
            bad-syntax bad-encoding too-long unknown-command bad-argument missing-argument \
            ambiguous not-found exists conflict denied limit busy unavailable read-only \
            shutting-down internal
            """
        let words = registry.split(separator: " ").map(String.init)
        #expect(ErrorCode.allCases.map(\.rawValue) == words)
    }

    @Test("A code is lowercase letters and dashes", arguments: ErrorCode.allCases)
    func form(code: ErrorCode) {
        #expect(code.rawValue.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D })
    }
}
