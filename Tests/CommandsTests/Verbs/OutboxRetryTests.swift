import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("outbox retry")
struct OutboxRetryTests {
    /// Waiting 1, failed 2, dead 3, under way 4.
    private func talk() -> Talk {
        var talk = Talk()
        let states: [NoticeState] = [.waiting, .failed, .dead, .sending]
        for (place, state) in states.enumerated() {
            talk.outbox.add(
                Int64(place + 1), Ledger.Entry(state: state, notBefore: 0, before: nil))
        }
        return talk
    }

    @Test("One notice, or all that failed or were given up")
    func retry() {
        var talk = talk()
        #expect(talk.say("outbox retry 3").outbox == [.retry([3])])
        #expect(talk.say("outbox retry 3").records.map(\.subject) == [3])
        let all = talk.say("outbox retry all")
        #expect(all.outbox == [.retry([2, 3])])
        #expect(all.members == ["retried": 2])
        var empty = Talk()
        #expect(empty.say("outbox retry all").outbox == [])
    }

    @Test("What is for a webhook that is turned off is not retried")
    func turnedOff() {
        var talk = Talk.withWebhooks()
        talk.outbox.add(
            9, Ledger.Entry(state: .dead, notBefore: 0, before: nil, channel: "webhook:sis"))
        #expect(talk.say("outbox retry all").outbox == [.retry([9])])
        talk.outbox.disable(true, channel: "webhook:sis")
        #expect(talk.say("outbox retry all").outbox == [])
        #expect(talk.say("outbox retry 9").failure?.code == .conflict)
    }

    @Test(
        "Mails that went astray are told again: one, or all of a kind, perhaps since a day"
    )
    func astray() throws {
        var talk = talk()
        let order = { (outcome: Outcome) -> RetellOrder? in
            if case .retell(let order) = outcome.effect { order } else { nil }
        }
        let one = talk.say("outbox retry 9")
        #expect(one.isQuestion && one.records.isEmpty)
        #expect(order(one) == RetellOrder(choice: .one(9), since: 0, isQuestion: true))
        talk.say("cancel")
        let all = talk.say("outbox retry recalled confirm=yes")
        #expect(order(all) == RetellOrder(choice: .all(.recalled), since: 0, isQuestion: false))
        #expect(all.records.map(\.verb) == ["outbox retry"])
        let since = order(talk.say("outbox retry file since 2027-01-25 confirm=yes"))
        let day = try #require(Day("2027-01-25"))
        #expect(since?.since == Int64(day.number) * 86_400 && since?.choice == .all(.file))
        #expect(talk.say("outbox retry all since 2027-01-25").failure?.code == .badArgument)
        talk.conversation.strict = true
        let strict = talk.say("outbox retry file")
        // What is asked, and whether anything is, is known after a look.
        #expect(order(strict) == RetellOrder(choice: .all(.file), since: 0, isQuestion: true))
        #expect(strict.records.isEmpty && strict.conversation?.question == nil)
    }

    @Test("What waits, is under way or is not there is not retried, and it says why")
    func refused() {
        var talk = talk()
        #expect(talk.say("outbox retry 1").failure?.code == .conflict)
        #expect(talk.say("outbox retry 4").failure?.code == .conflict)
        #expect(talk.say("outbox retry soon").failure?.code == .badArgument)
    }
}
