import Testing

@testable import Commands

@Suite("quit")
struct QuitTests {
    @Test("It says goodbye and hangs up")
    func quit() {
        var talk = Talk()
        let outcome = talk.say("quit")
        #expect(outcome.lines == ["# Goodbye.", "OK"])
        guard case .hangUp = outcome.effect else {
            Issue.record("the connection is not closed")
            return
        }
    }
}
