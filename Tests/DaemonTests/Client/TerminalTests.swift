import Testing

@testable import wbl

@Suite("What a terminal can")
struct TerminalTests {
    private func terminal(
        isTyped: Bool = true, isSeen: Bool = true, _ environment: [String: String]
    ) -> Terminal {
        Terminal(isTyped: isTyped, isSeen: isSeen, showsErrors: true, environment: environment)
    }

    @Test("There are colours where they are seen, unless NO_COLOR or a dumb terminal forbids them")
    func colours() {
        #expect(terminal(["TERM": "xterm"]).hasColours)
        #expect(terminal(isTyped: false, [:]).hasColours)
        #expect(terminal(["TERM": "xterm", "NO_COLOR": ""]).hasColours)
        #expect(!terminal(["TERM": "xterm", "NO_COLOR": "0"]).hasColours)
        #expect(!terminal(["TERM": "dumb"]).hasColours)
        #expect(!terminal(isSeen: false, ["TERM": "xterm"]).hasColours)
    }

    @Test("Lines are edited and replies paged where somebody both types and sees")
    func conversation() {
        #expect(terminal(["TERM": "xterm", "NO_COLOR": "1"]).isConversation)
        #expect(!terminal(isTyped: false, [:]).isConversation)
        #expect(!terminal(isSeen: false, [:]).isConversation)
        #expect(!terminal(["TERM": "dumb"]).isConversation)
    }
}
