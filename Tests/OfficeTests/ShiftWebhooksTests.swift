import Commands
import Office
import Testing
import WorkBasedLearning

@Suite("What a shift tells webhooks")
struct ShiftWebhooksTests {
    private func told(_ batch: Batch?) -> [String] {
        (batch?.notices ?? []).map { "\($0.recipient) \($0.messageID) \($0.matter.kind)" }
    }

    /// Lets all of a channel's notices of a batch be sent, and settles them.
    private func settle(_ bench: Bench, _ keys: [Int64], _ fate: Fate) -> Batch? {
        var order = Dispatch()
        order.leases = keys
        guard bench.desk.dispatch(order)?.keys == keys else { return nil }
        _ = bench.journal.next()
        order = Dispatch()
        order.results = keys.map { NoticeResult($0, fate) }
        _ = bench.desk.dispatch(order)
        return bench.journal.next()
    }

    private let rename = "set employer E1 name=Other"

    @Test("An event and its notices are written in one batch, as the topics have it")
    func queued() {
        let bench = Bench(webhooks: ["aa": [], "b": ["employer"], "c": ["student"]])
        let guest = bench.enter()
        #expect(guest.ask(rename).contains("OK"))
        let batch = bench.journal.next()
        #expect(batch?.events.count == 1)
        #expect(told(batch) == ["aa aa-1 employer-changed", "b b-1 employer-changed"])
        #expect((batch?.nextKey ?? 0) > (batch?.notices.map(\.key).max() ?? .max))
        #expect(bench.bell.arrives())
    }

    @Test("Sentences that are said at once tell each event once")
    func once() {
        let bench = Bench(webhooks: ["aa": []])
        let guest = bench.enter()
        let sinks = (1...5).map { guest.say("set employer E1 name=N\($0)") }
        for sink in sinks { #expect(sink.reply().contains("OK")) }
        var ids: [String] = []
        while ids.count < 5, let batch = bench.journal.next() {
            ids += batch.notices.map(\.messageID)
        }
        #expect(ids == (1...5).map { "aa-\($0)" })
    }

    @Test("What was given up is told to the others, and that one of those was given up to nobody")
    func dead() {
        let bench = Bench(webhooks: ["aa": [], "b": ["notice-dead"]])
        let guest = bench.enter()
        _ = guest.ask(rename)
        let first = bench.journal.next()?.notices.map(\.key) ?? []
        let dead = settle(bench, first, .dead(error: "e"))
        #expect(dead?.events.map(\.kind) == ["notice-dead"])
        #expect(told(dead) == ["b b-2 notice-dead"])
        let second = settle(bench, dead?.notices.map(\.key) ?? [], .dead(error: "e"))
        #expect(second?.events.map(\.kind) == ["notice-dead"])
        #expect(told(second) == [])
    }

    @Test("A receiver that wants no more turns its webhook off; what waits is withdrawn")
    func closed() {
        let bench = Bench(webhooks: ["aa": [], "b": []])
        let guest = bench.enter()
        _ = guest.ask(rename)
        let first = bench.journal.next()?.notices.first { $0.recipient == "aa" }?.key ?? 0
        _ = guest.ask("set employer E1 name=Third")
        let waiting = bench.journal.next()?.notices.first { $0.recipient == "aa" }?.key ?? 0
        let batch = settle(bench, [first], .closed(error: "410"))
        #expect(
            batch?.outbox == [
                .settle(first, .closed(error: "410")), .disable(true, channel: "webhook:aa"),
                .withdraw([waiting]),
            ])
        #expect(batch?.events.map(\.kind) == ["webhook-disabled"])
        #expect(told(batch) == ["b b-3 webhook-disabled"])
        _ = guest.ask("set employer E1 name=Fourth")
        #expect(told(bench.journal.next()) == ["b b-4 employer-changed"])
        #expect(guest.ask("webhooks").contains("disabled"))
        #expect(guest.ask("test webhook aa").hasPrefix("ERR conflict aa is turned off"))
        #expect(guest.ask("enable webhook aa").hasSuffix("OK enabled=yes\n"))
        #expect(bench.journal.next()?.outbox == [.disable(false, channel: "webhook:aa")])
        _ = guest.ask("set employer E1 name=Fifth")
        #expect(told(bench.journal.next()).count == 2)
    }

    @Test("What fails after its webhook was turned off is withdrawn")
    func late() {
        let bench = Bench(webhooks: ["aa": []])
        let guest = bench.enter()
        _ = guest.ask(rename)
        let key = bench.journal.next()?.notices.first?.key ?? 0
        var order = Dispatch()
        order.leases = [key]
        _ = bench.desk.dispatch(order)
        _ = bench.journal.next()
        #expect(guest.ask("disable webhook aa").hasSuffix("OK withdrawn=0\n"))
        _ = bench.journal.next()
        order = Dispatch()
        order.results = [NoticeResult(key, .failed(nextAt: 9, error: "e"))]
        _ = bench.desk.dispatch(order)
        #expect(
            bench.journal.next()?.outbox == [
                .settle(key, .failed(nextAt: 9, error: "e")), .withdraw([key]),
            ])
    }

    @Test("A test is one notice, no event, and on record")
    func tested() {
        let bench = Bench(webhooks: ["aa": ["student"]])
        let reply = bench.enter().ask("test webhook aa")
        let batch = bench.journal.next()
        #expect(batch?.notices.map(\.matter.kind) == ["ping"])
        #expect(batch?.events == [])
        #expect(batch?.records.map(\.verb) == ["test webhook"])
        #expect(reply.hasSuffix("OK notice=\(batch?.notices.first?.key ?? 0)\n"))
    }

    @Test("A replay asks with the count, and sends again what stands under its key and its id")
    func replayed() {
        let bench = Bench(webhooks: ["aa": ["employer"]])
        let guest = bench.enter()
        for number in 1...3 { _ = guest.ask("set employer E1 name=N\(number)") }
        let keys = (1...3).compactMap { _ in bench.journal.next()?.notices.first?.key }
        _ = settle(bench, [keys[1]], .sent)
        #expect(
            guest.ask("replay webhook aa since 1").contains("Tell aa 2 events again? yes or no"))
        #expect(guest.ask("yes").hasSuffix("OK replayed=2\n"))
        let batch = bench.journal.next()
        #expect(batch?.notices == [])
        #expect(
            batch?.outbox == keys.dropFirst().map { .resend([$0], channel: "webhook:aa") })
        #expect(batch?.records.map(\.verb) == ["replay webhook"])
        var order = Dispatch()
        order.leases = [keys[1]]
        #expect(bench.desk.dispatch(order)?.keys == [keys[1]])
    }

    @Test(
        "What was missed while a webhook was off is made anew, under the id that it would have had")
    func missed() {
        let bench = Bench(webhooks: ["aa": ["employer"]])
        let guest = bench.enter()
        _ = guest.ask("disable webhook aa")
        _ = bench.journal.next()
        _ = guest.ask(rename)
        #expect(told(bench.journal.next()) == [])
        _ = guest.ask("enable webhook aa")
        _ = bench.journal.next()
        let reply = guest.ask("replay webhook aa since=0 until=2 confirm=yes")
        #expect(reply.hasSuffix("OK replayed=1\n"))
        #expect(told(bench.journal.next()) == ["aa aa-2 employer-changed"])
    }

    @Test("Said twice at once, a replay makes each notice once")
    func twice() {
        let bench = Bench(webhooks: ["aa": ["employer"]])
        let guest = bench.enter()
        _ = guest.ask("disable webhook aa")
        _ = bench.journal.next()
        _ = guest.ask(rename)
        _ = bench.journal.next()
        _ = guest.ask("enable webhook aa")
        _ = bench.journal.next()
        let line = "replay webhook aa since=0 confirm=yes"
        let sink = guest.say(line, ahead: [line])
        #expect(sink.reply().contains("OK replayed=1"))
        #expect(told(bench.journal.next()) == ["aa aa-2 employer-changed"])
    }

    @Test("Without webhooks nothing is made")
    func none() {
        let bench = Bench()
        _ = bench.enter().ask(rename)
        let batch = bench.journal.next()
        #expect(batch?.events.count == 1 && batch?.notices == [])
    }
}
