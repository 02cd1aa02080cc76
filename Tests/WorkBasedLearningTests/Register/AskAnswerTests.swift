import Testing

@testable import WorkBasedLearning

@Suite("An answer to an asking")
struct AskAnswerTests {
    private let ask = Ask(AskParties(subject: 3, contact: 8), round: 5)

    @Test("A move changes it, with its reason, or changes nothing")
    func moves() {
        let answer = AskAnswer(ask: ask, state: .accepted)
        guard case .answered(let next) = answer.after(.decline, because: "no staff") else {
            Issue.record("a refusal is a change")
            return
        }
        #expect(next == AskAnswer(ask: ask, state: .declined, reason: "no staff"))
        #expect(answer.after(.accept) == nil)
    }

    @Test("It holds for its own round only, and one that is asked is none")
    func rounds() {
        var register = Register()
        register.apply(.answered(AskAnswer(ask: ask, state: .accepted)))
        #expect(register.state(of: ask) == .accepted)
        #expect(register.state(of: Ask(ask.parties, round: 6)) == .asked)
        register.apply(.answered(AskAnswer(ask: ask, state: .asked)))
        #expect(register.state(of: ask) == .asked && !register.hasAnswers)
    }
}
