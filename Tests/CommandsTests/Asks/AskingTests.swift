import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("What is asked for")
struct AskingTests {
    @Test("What the published plan asks, and what stands declined, in natural order")
    func all() {
        var register = TwoDistricts.planned()
        for id in ["O7", "O5"] {
            guard let parties = register.parties(ofSlot: id) else { continue }
            let ask = Ask(parties, round: 3)
            register.apply(.answered(AskAnswer(ask: ask, state: .declined)))
        }
        let all = Asking.all(in: register)
        #expect(all.map(\.id) == ["O1", "O5", "O7", "G1", "G2", "G3", "G4"])
        #expect(all.map(\.part.count) == [4, 0, 0, 1, 1, 1, 1])
        #expect(
            all.map(\.state) == [.asked, .declined, .declined, .asked, .asked, .asked, .asked])
        #expect(Asking.all(in: TwoDistricts.make()).isEmpty)
    }

    @Test("What no mail has asked is round 0; what one has, its round")
    func rounds() {
        let talk = Talk.asking()
        #expect(Asking.all(in: talk.register).map(\.answer.ask.round) == [5, 5])
        #expect(Asking.all(in: TwoDistricts.planned()).allSatisfy { $0.answer.ask.round == 0 })
    }
}
