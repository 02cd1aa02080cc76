import TestSupport
import Testing
import WorkBasedLearning

@testable import Notifying

@Suite("Who leaves when, and what a receipt means")
struct DispatcherTests {
    private func fate(_ receipt: Receipt, attempts: Int = 0) -> Fate {
        var dispatcher = Dispatcher(rules: SendingRules())
        dispatcher.began(7, attempts: attempts)
        let fate = dispatcher.received(receipt, for: 7, at: 1_000, fraction: 0.5)
        #expect(dispatcher.underWay.isEmpty)
        return fate
    }

    @Test("Receipts: taken, refused, put off by the recipient, not taken by the relay")
    func verdicts() {
        #expect(fate(.taken) == .sent)
        #expect(fate(.refused) == .dead(error: "recipient: 550 no such user"))
        let own = Reason(stage: .parcel, party: .own, code: nil, text: "malformed")
        #expect(fate(.never(own)) == .dead(error: "parcel: malformed"))
        #expect(
            fate(.later(.recipient, .recipient))
                == .failed(nextAt: 1_060, error: "recipient: not now"))
        let asked = Receipt.later(
            Reason(stage: .recipient, party: .recipient, code: 451, text: "wait"), after: 500)
        #expect(fate(asked) == .failed(nextAt: 1_500, error: "recipient: 451 wait"))
        #expect(fate(.later(.recipient), attempts: 12) == .dead(error: "connect: not now"))
        #expect(fate(.later(.peer)) == .returned(to: .waiting, error: "connect: not now"))
        #expect(
            fate(.later(.peer), attempts: 2) == .returned(to: .failed, error: "connect: not now"))
        // The answer was lost: it may have arrived.
        #expect(
            fate(.later(.peer, .response)) == .returned(to: .failed, error: "response: not now"))
        #expect(fate(.later(.own)) == .returned(to: .waiting, error: "connect: not now"))
    }

    @Test("A quick peer has more under way, as many as it takes in an eighth of a second")
    func quick() {
        var dispatcher = Dispatcher(rules: SendingRules(width: 4, widest: 20))
        func take(_ count: Int64, at now: Int64) {
            for key in 0..<count {
                dispatcher.began(key, attempts: 0)
                _ = dispatcher.received(.taken, for: key, at: now, fraction: 0.5)
            }
        }
        #expect(dispatcher.room(at: 1_000, minute: 0).count == 4)
        take(80, at: 1_000)
        #expect(dispatcher.room(at: 1_001, minute: 0).count == 10)
        dispatcher.began(-1, attempts: 0)
        #expect(dispatcher.room(at: 1_001, minute: 0).count == 9)
        take(800, at: 1_001)
        #expect(dispatcher.room(at: 1_002, minute: 0).count == 19)
        #expect(dispatcher.room(at: 1_003, minute: 0).count == 3)
    }

    private func post(_ receipt: Receipt, attempts: Int = 0) -> Fate {
        var dispatcher = Dispatcher(rules: .webhook)
        dispatcher.began(7, attempts: attempts)
        return dispatcher.received(receipt, for: 7, at: 1_000, fraction: 0.5)
    }

    @Test("A webhook's trouble counts against each notice, by the schedule of webhooks")
    func webhook() {
        let failed = Receipt.later(
            Reason(stage: .response, party: .peer, code: 500, text: "no"), after: nil)
        #expect(post(.taken) == .sent)
        #expect(post(failed) == .failed(nextAt: 1_005, error: "response: 500 no"))
        #expect(post(failed, attempts: 1) == .failed(nextAt: 1_300, error: "response: 500 no"))
        #expect(post(failed, attempts: 9) == .dead(error: "response: 500 no"))
        let asked = Receipt.later(
            Reason(stage: .response, party: .peer, code: 429, text: "no"), after: 500)
        #expect(post(asked) == .failed(nextAt: 1_500, error: "response: 429 no"))
        #expect(post(.later(.own)) == .returned(to: .waiting, error: "connect: not now"))
        let gone = Receipt.never(
            Reason(stage: .response, party: .recipient, code: 410, text: "gone"))
        #expect(post(gone) == .closed(error: "response: 410 gone"))
        #expect(fate(gone) == .dead(error: "response: 410 gone"))
    }

    @Test("A webhook that asks to wait gets nothing at all until then")
    func restful() {
        var dispatcher = Dispatcher(rules: .webhook)
        dispatcher.began(1, attempts: 0)
        let asked = Receipt.later(
            Reason(stage: .response, party: .peer, code: 429, text: "no"), after: 500)
        _ = dispatcher.received(asked, for: 1, at: 1_000, fraction: 0)
        #expect(
            dispatcher.room(at: 1_499, minute: 0)
                == Dispatcher.Room(count: 0, hindrance: .relay("response: 429 no", until: 1_500)))
        #expect(dispatcher.room(at: 1_500, minute: 0).hindrance == nil)
    }

    @Test("A webhook that fails again and again is asked by probes alone")
    func probed() {
        var dispatcher = Dispatcher(rules: .webhook)
        for key: Int64 in 1...3 {
            dispatcher.began(key, attempts: 0)
            _ = dispatcher.received(.later(.peer), for: key, at: 1_000, fraction: 0)
        }
        #expect(dispatcher.room(at: 1_000, minute: 0).count == 0)
        #expect(dispatcher.room(at: 1_010, minute: 0).count == 1)
    }

    @Test("Quiet hours let nothing leave, and say until when")
    func quiet() {
        let rules = SendingRules(quietHours: QuietHours("21:00-06:00"))
        let dispatcher = Dispatcher(rules: rules)
        let evening: Int64 = 21 * 3_600 + 30
        #expect(
            dispatcher.room(at: evening, minute: 21 * 60)
                == Dispatcher.Room(count: 0, hindrance: .quiet(until: 30 * 3_600)))
        #expect(dispatcher.room(at: 30 * 3_600, minute: 6 * 60) == Dispatcher.Room(count: 64))
    }

    @Test("The hourly ceiling holds over a restart, and counts what is under way")
    func ceiling() {
        var dispatcher = Dispatcher(rules: SendingRules(hourlyCeiling: 5), sent: [99: 2])
        let now: Int64 = 6_000
        #expect(dispatcher.room(at: now, minute: 0).count == 3)
        for key: Int64 in 1...3 { dispatcher.began(key, attempts: 0) }
        #expect(dispatcher.room(at: now, minute: 0).count == 0)
        for key: Int64 in 1...3 {
            _ = dispatcher.received(.taken, for: key, at: now, fraction: 0)
        }
        #expect(
            dispatcher.room(at: now, minute: 0)
                == Dispatcher.Room(count: 0, hindrance: .ceiling(5, until: 9_600)))
        #expect(dispatcher.room(at: 9_600, minute: 0).count == 2)
    }

    @Test("A relay that is down for three days leaves nothing dead, and then all leave in order")
    func outage() {
        let (count, days): (Int64, Int64) = (500, 3)
        var outbox = SimulatedOutbox(
            (1...count).map { SimulatedOutbox.Row(key: $0, recipient: $0 % 50) })
        var dispatcher = Dispatcher(rules: SendingRules())
        let up = 1_000 + days * 86_400
        var (now, tries, order) = (Int64(1_000), 0, [Int64]())
        while !outbox.keys(.sent).elementsEqual(1...count), now < up + 86_400 {
            let room = dispatcher.room(at: now, minute: 0)
            let due = outbox.due(at: now, limit: room.count)
            var leases = Dispatch()
            leases.leases = due.picks.map(\.key)
            let attempts = Dictionary(uniqueKeysWithValues: due.picks.map { ($0.key, $0.attempts) })
            let lease = outbox.take(leases)
            for key in lease.keys { dispatcher.began(key, attempts: attempts[key] ?? 0) }
            var results = Dispatch()
            for key in lease.keys {
                tries += now < up ? 1 : 0
                if now >= up { order.append(key) }
                let receipt: Receipt = now < up ? .later(.peer) : .taken
                results.results.append(
                    NoticeResult(
                        key, dispatcher.received(receipt, for: key, at: now, fraction: 0.5)))
            }
            _ = outbox.take(results)
            let next = [due.nextAt, room.hindrance?.until].compactMap { $0 }.filter { $0 > now }
            now = lease.keys.isEmpty ? max(now + 1, next.min() ?? now + 1) : now + 1
        }
        #expect(outbox.keys(.dead).isEmpty)
        #expect(order.count == Int(count))
        for recipient in 0..<Int64(50) {
            let mine = order.filter { $0 % 50 == recipient }
            #expect(mine == mine.sorted())
        }
        // Ten probes until the pause is 15 minutes, then four in an hour.
        #expect(tries < 64 + 10 + Int(days) * 24 * 4 + 4)
    }

    @Test("One bad recipient holds up nobody else, and is given up after the schedule")
    func badRecipient() {
        var outbox = SimulatedOutbox(
            (1...20).map { SimulatedOutbox.Row(key: $0, recipient: $0 < 4 ? 1 : $0) })
        var dispatcher = Dispatcher(rules: SendingRules())
        var now: Int64 = 0
        while !outbox.rows.allSatisfy({ !$0.state.isOpen }), now < 40 * 86_400 {
            var order = Dispatch()
            order.leases = outbox.due(at: now, limit: 64).picks.map(\.key)
            for key in outbox.take(order).keys {
                let attempts = outbox.rows[Int(key) - 1].attempts
                dispatcher.began(key, attempts: attempts)
                let receipt: Receipt = key == 1 ? .later(.recipient, .recipient) : .taken
                var results = Dispatch()
                results.results = [
                    NoticeResult(
                        key, dispatcher.received(receipt, for: key, at: now, fraction: 0.5))
                ]
                _ = outbox.take(results)
            }
            if now == 0 { #expect(outbox.keys(.sent) == Array(4...20)) }
            now = outbox.due(at: now, limit: 0).nextAt ?? now + 1
        }
        #expect(outbox.keys(.dead) == [1])
        #expect(outbox.keys(.sent) == Array(2...20))
        #expect((4...6).contains(now / 86_400))
    }
}
