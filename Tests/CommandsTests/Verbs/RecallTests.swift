import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("recall")
struct RecallTests {
    private static let matter = Matter(kind: "employer_ask", subject: 1, recipient: 2)

    private func talk(_ keys: [Int64] = [4, 5]) -> Talk {
        var talk = Talk()
        for key in keys {
            let telling = Telling(matter: RecallTests.matter, told: nil)
            talk.outbox.add(
                key, Ledger.Entry(state: .waiting, notBefore: 1_802_000_000, before: [telling]))
        }
        return talk
    }

    @Test("Asks with the count and until when one could, and recalls after a yes")
    func recall() {
        var talk = talk()
        let asked = talk.say("recall")
        #expect(
            asked.lines == [
                "# The last of them leaves on Sun 7 Feb 2027, 11:33.",
                "? Recall 2 mails? yes or no",
            ])
        #expect(asked.recalls.isEmpty)
        let outcome = talk.say("yes")
        #expect(outcome.recalls == [4, 5])
        #expect(outcome.members == ["recalled": 2])
        #expect(outcome.records.map(\.verb) == ["recall"])
        #expect(outcome.events.map(\.kind) == ["recalled"])
    }

    @Test("Says which answers count no more, and how many mails stay")
    func losses() throws {
        var talk = Talk.asking()
        let matter = try #require(
            talk.register.parties(ofSlot: "O1").map { AskKind.employer.matter($0) })
        let ask = Ask(subject: matter.subject, contact: matter.recipient, round: 5)
        talk.register.apply(.answered(AskAnswer(ask: ask, state: .accepted)))
        talk.outbox.add(
            4,
            Ledger.Entry(
                state: .waiting, notBefore: 1, before: [Telling(matter: matter, told: nil)]))
        let confirmation = Matter(
            kind: AskKind.employer.confirmation, subject: matter.subject,
            recipient: matter.recipient)
        for key in [5, 6] as [Int64] {
            talk.outbox.add(
                key,
                Ledger.Entry(
                    state: .waiting, notBefore: 1, before: [],
                    about: key == 5 ? confirmation : nil))
        }
        let outcome = talk.say("recall confirm=yes")
        #expect(outcome.recalls == [4, 5])
        #expect(
            outcome.lines == [
                "# 2 mails will not leave, and nobody counts as told of what they say; plan, then "
                    + "publish, tells it anew, and so does outbox retry recalled.",
                "# No longer counted: 1 answer to what is recalled; asks lists who has answered.",
                "# Still in the outbox: 1 other mail (confirmations, reminders, lists, what has "
                    + "begun to leave).", "OK recalled=2",
            ])
    }

    @Test("Held mails can be recalled until they are released")
    func held() {
        var talk = talk([4])
        talk.outbox.hold(true, channel: Notice.mail)
        #expect(
            talk.say("recall").lines.first
                == "# Mails are held; they can be recalled until release mail.")
    }

    @Test("Where nothing can be recalled it says how long one could")
    func nothing() {
        var talk = talk([])
        talk.settings.mailDelay = 1_200
        let failure = talk.say("recall confirm=yes").failure
        #expect(failure?.code == .notFound)
        #expect(failure?.text.contains("for 20 minutes after it was made") == true)
    }
}
