import TestSupport
import Testing
import WorkBasedLearning

@Suite("The ledger of notices")
struct LedgerTests {
    private func matter(_ subject: Int64) -> Matter {
        Matter(kind: "employer_ask", subject: subject, recipient: 2)
    }

    private func waiting(_ subjects: Int64...) -> Ledger.Entry {
        Ledger.Entry(
            state: .waiting, notBefore: 60,
            before: subjects.map { Telling(matter: matter($0), told: nil) })
    }

    @Test("A notice can be recalled until it begins to leave, and never after")
    func recallable() {
        var ledger = Ledger()
        ledger.add(4, waiting(1, 2))
        ledger.add(5, waiting(3))
        ledger.add(6, waiting())
        #expect(ledger.recallable == [4, 5])
        #expect(ledger.unsent(about: [matter(2), matter(1), matter(9)]) == [4])
        let lease = ledger.lease([4, 6, 7])
        #expect(lease == Lease(number: 1, keys: [4, 6]))
        #expect(ledger.recallable == [5])
        #expect(ledger.unsent(about: [matter(2)]) == [])
        #expect(Set(ledger.resting.map(\.key)) == [5])
        let isSettled = ledger.settle(4, .returned(to: .waiting, error: "e"))
        #expect(isSettled)
        #expect(Set(ledger.resting.map(\.key)) == [4, 5])
        #expect(ledger[4]?.matters == [matter(1), matter(2)] && ledger[4]?.before == nil)
        #expect(ledger.recallable == [5])
        let withdrawn = [5, 5, 4].map { ledger.withdraw($0) }
        #expect(withdrawn == [[Telling(matter: matter(3), told: nil)], nil, []])
        #expect(ledger.unsent(about: [matter(3)]) == [])
    }

    @Test("A later notice about a matter is the one that is found")
    func later() {
        var ledger = Ledger()
        ledger.add(4, waiting(1))
        ledger.add(5, waiting(1))
        #expect(ledger.unsent(about: [matter(1)]) == [5])
        let earlier = ledger.withdraw(4)
        #expect(earlier != nil)
        #expect(ledger.unsent(about: [matter(1)]) == [5])
    }

    @Test("A confirmation is found by what was asked, and recalled with the ask, until it leaves")
    func confirmations() {
        var ledger = Ledger()
        let confirmed = matter(1)
        let parties = confirmed.parties
        let own = Matter(
            kind: AskKind.employer.confirmation, subject: parties.subject,
            recipient: parties.contact)
        #expect(own.confirmedAsk == confirmed && confirmed.confirmedAsk == nil)
        ledger.add(
            8, Ledger.Entry(state: .waiting, notBefore: 0, before: [], about: own))
        #expect(ledger.unsentConfirmations(of: [matter(1), matter(2)]) == [8])
        #expect(ledger.recallable == [])
        ledger.add(4, waiting(1))
        #expect(ledger.recallable == [4, 8])
        _ = ledger.lease([8])
        #expect(ledger.unsentConfirmations(of: [confirmed]) == [] && ledger.recallable == [4])
        ledger.add(
            9, Ledger.Entry(state: .failed, notBefore: 0, before: nil, about: own))
        #expect(ledger.unsentConfirmations(of: [confirmed]) == [])
        var notice = Notice(
            key: 10, matter: own, audience: .employer, messageID: "m", recipient: "r", bytes: [])
        notice.before = []
        ledger.add(notice)
        #expect(ledger.unsentConfirmations(of: [confirmed]) == [10])
        let withdrawn = ledger.withdraw(10)
        #expect(withdrawn == [] && ledger.unsentConfirmations(of: [confirmed]) == [])
    }

    @Test("While mails are held none is leased")
    func held() {
        var ledger = Ledger()
        ledger.add(4, waiting())
        ledger.hold(true, channel: Notice.mail)
        let none = ledger.lease([4])
        ledger.hold(false, channel: Notice.mail)
        let one = ledger.lease([4])
        #expect(none.keys == [] && one.keys == [4])
    }

    @Test("Each channel is held, turned off and counted by itself")
    func channels() {
        var ledger = Ledger()
        ledger.add(4, waiting())
        for key: Int64 in [5, 6] {
            ledger.add(
                key, Ledger.Entry(state: .waiting, notBefore: 0, before: nil, channel: "webhook:a"))
        }
        #expect(ledger.openCount == 1 && ledger.openCount(of: "webhook:a") == 2)
        ledger.hold(true, channel: "webhook:a")
        let mail = ledger.lease([4, 5])
        #expect(mail.keys == [4] && !ledger.isHeld)
        ledger.hold(false, channel: "webhook:a")
        ledger.disable(true, channel: "webhook:a")
        let none = ledger.lease([5])
        ledger.disable(false, channel: "webhook:a")
        let one = ledger.lease([5])
        #expect(none.keys == [] && one.keys == [5])
        #expect(
            ledger.closing("webhook:a")
                == [.disable(true, channel: "webhook:a"), .withdraw([6])])
        #expect(ledger.channels == ["mail", "webhook:a"])
    }

    @Test("What has left, was given up or waits is sent once more; what is under way is not")
    func resent() {
        var ledger = Ledger()
        let states: [NoticeState] = [.waiting, .sending, .failed, .dead]
        for (key, state) in states.enumerated() {
            ledger.add(
                Int64(key), Ledger.Entry(state: state, notBefore: 0, before: nil, channel: "c"))
        }
        for key: Int64 in 0...4 { ledger.resend(key, channel: "c") }
        #expect(ledger.keys(.waiting) == [0, 2, 3, 4] && ledger.keys(.sending) == [1])
        #expect(ledger.count(.waiting, of: "c") == 4 && ledger.count(.dead, of: "c") == 0)
        let isSettled = ledger.settle(1, .closed(error: "gone"))
        #expect(isSettled && ledger.keys(.dead) == [1])
    }

    @Test("What failed or was given up can be tried again, and nothing else")
    func retried() {
        var ledger = Ledger()
        for key: Int64 in 1...4 { ledger.add(key, waiting()) }
        _ = ledger.lease([1, 2, 3])
        let settled = [
            ledger.settle(1, .dead(error: "e")), ledger.settle(2, .failed(nextAt: 9, error: "e")),
            ledger.settle(4, .sent),
        ]
        #expect(settled == [true, true, false])
        let retried = [1, 2, 3, 4, 5].filter { ledger.retry($0) }
        #expect(retried == [1, 2])
        #expect(ledger.keys(.failed) == [1, 2])
        let underWay = ledger.withdraw(3)
        #expect(underWay == nil)
    }

    @Test("Counts are those of the entries, whatever happens (seed 7)")
    func counts() {
        var chance = SeededChance(seed: 7)
        var ledger = Ledger()
        for key: Int64 in 1...40 { ledger.add(key, waiting(key % 5)) }
        for _ in 0..<2_000 {
            let key = Int64(chance.below(42))
            switch chance.below(7) {
            case 0: _ = ledger.lease([key])
            case 1: _ = ledger.settle(key, .failed(nextAt: 1, error: ""))
            case 2: _ = ledger.settle(key, .returned(to: .waiting, error: ""))
            case 3: _ = ledger.settle(key, .dead(error: ""))
            case 4: _ = ledger.retry(key)
            case 5: if chance.below(20) == 0 { _ = ledger.withdraw(key) }
            default: if chance.below(20) == 0 { _ = ledger.settle(key, .sent) }
            }
            for state in NoticeState.allCases {
                #expect(ledger.count(state) == ledger.keys(state).count)
            }
            #expect(
                ledger.openCount
                    == NoticeState.allCases.filter(\.isOpen).reduce(0) {
                        $0 + ledger.count($1)
                    })
        }
    }
}
