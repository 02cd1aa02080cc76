import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("outbox drop")
struct OutboxDropTests {
    @Test("Asks, then withdraws the notice, on record by its key")
    func drop() {
        var talk = Talk()
        talk.outbox = .waiting(2)
        #expect(
            talk.say("outbox drop 2").lines.last
                == "? Withdraw notice 2, so that it never leaves? yes or no")
        let outcome = talk.say("yes")
        #expect(outcome.outbox == [.withdraw([2])])
        #expect(outcome.recalls == [])
        #expect(outcome.records.map(\.subject) == [2])
        #expect(outcome.members == ["withdrawn": 2])
    }

    @Test("What has left or is under way cannot be dropped")
    func refused() {
        var talk = Talk()
        talk.outbox.add(4, Ledger.Entry(state: .sending, notBefore: 0, before: nil))
        #expect(talk.say("outbox drop 4").failure?.code == .conflict)
        #expect(talk.say("outbox drop 9").failure?.code == .notFound)
    }
}
