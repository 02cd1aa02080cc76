import Foundation
import Logging
import Synchronization
import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct CourierTests {
    private let bell = ManualBell()
    private let clock = StandingClock()
    private let channel = FakeChannel()
    private let gauge = MailGauge()

    private func courier(
        _ queue: FakeQueue, rules: SendingRules = SendingRules(), log: Logger? = nil
    ) -> Courier {
        let silent = Logger(label: "courier", factory: { _ in SwiftLogNoOpLogHandler() })
        return Courier(
            channel: channel, queue: queue, rules: rules, clock: clock.forCourier,
            log: log ?? silent, gauge: gauge, bell: bell)
    }

    @Test("Takes all that is due, at most 64 at a time, then sleeps until it is woken")
    func batches() {
        let queue = FakeQueue(1...150)
        let courier = courier(queue)
        courier.start()
        #expect(bell.sleeps(for: nil))
        #expect(channel.keys == Array(1...150))
        #expect(queue.keys(.sent) == Array(1...150))
        #expect(queue.orders.map(\.leases.count) == [64, 64, 22, 0])
        #expect(queue.orders.map(\.results.count) == [0, 64, 64, 22])
        queue.add(151)
        courier.wake()
        #expect(bell.sleeps(for: nil))
        #expect(channel.keys.last == 151)
        courier.stop()
    }

    @Test("It is written that a notice is under way before it leaves, and what came of it after")
    func order() {
        channel.state.withLock { $0.isHolding = true }
        let queue = FakeQueue(1...3)
        let courier = courier(queue)
        courier.start()
        #expect(bell.sleeps(for: nil))
        #expect(queue.keys(.sending) == [1, 2, 3])
        #expect(channel.keys == [1, 2, 3])
        channel.giveHeld(.taken)
        // It may have slept between two receipts.
        while queue.keys(.sent).count < 3, bell.sleeps(for: nil) {}
        #expect(queue.keys(.sent) == [1, 2, 3])
        courier.stop()
    }

    @Test(
        "Notices to one recipient leave one after the other, though nothing else wakes the courier")
    func oneRecipient() {
        let queue = FakeQueue([])
        for key: Int64 in 1...5 { queue.add(key, to: 7) }
        let courier = courier(queue)
        courier.start()
        #expect(bell.sleeps(for: nil))
        #expect(channel.keys == Array(1...5))
        #expect(queue.keys(.sent) == Array(1...5))
        courier.stop()
    }

    @Test("Asked for its end it stops by itself, and one that never started has none")
    func endingSoon() {
        let courier = courier(FakeQueue([]))
        courier.endSoon()
        courier.start()
        #expect(bell.sleeps(for: nil))
        courier.endSoon()
        courier.stop()
        #expect(channel.state.withLock { $0.hasStopped })
    }

    @Test("What is put off is tried again at its time; what is refused is given up")
    func failures() {
        channel.state.withLock { state in
            state.receipts = [2: .later(.recipient, .recipient), 3: .refused]
        }
        let queue = FakeQueue(1...4)
        let courier = courier(queue)
        courier.start()
        #expect(bell.sleeps(for: 60))
        #expect(queue.keys(.sent) == [1, 4])
        #expect(queue.keys(.failed) == [2])
        #expect(queue.keys(.dead) == [3])
        channel.state.withLock { $0.receipts = [:] }
        clock.advance(by: 60)
        courier.wake()
        #expect(bell.sleeps(for: nil))
        #expect(queue.keys(.sent) == [1, 2, 4])
        courier.stop()
    }

    @Test("A relay that takes nothing is not asked for every notice, and nothing is given up")
    func brokenRelay() {
        channel.state.withLock { $0.usual = .later(.peer) }
        let queue = FakeQueue(1...1_000)
        let courier = courier(queue)
        courier.start()
        #expect(bell.sleeps(for: 10))
        #expect(channel.keys.count == 64)
        #expect(queue.keys(.waiting).count == 1_000)
        #expect(gauge.hindrance?.word == "relay")
        clock.advance(by: 10)
        courier.wake()
        #expect(bell.sleeps(for: 20))
        #expect(channel.keys.count == 65)
        channel.state.withLock { $0.usual = .taken }
        clock.advance(by: 20)
        courier.wake()
        #expect(bell.sleeps(for: nil))
        #expect(queue.keys(.sent).count == 1_000)
        #expect(gauge.hindrance == nil)
        courier.stop()
    }

    @Test("While mails are held nothing leaves")
    func held() {
        let queue = FakeQueue(1...3)
        queue.state.withLock { $0.isHeld = true }
        let courier = courier(queue)
        courier.start()
        #expect(bell.sleeps(for: nil))
        #expect(channel.keys == [])
        #expect(gauge.hindrance == .held)
        queue.state.withLock { $0.isHeld = false }
        courier.wake()
        #expect(bell.sleeps(for: nil))
        #expect(channel.keys == [1, 2, 3])
        courier.stop()
    }

    @Test("Nothing is sent that could not be written, and results wait until they can be")
    func unwritten() {
        channel.state.withLock { $0.isHolding = true }
        let queue = FakeQueue(1...3)
        let courier = courier(queue)
        courier.start()
        #expect(bell.sleeps(for: nil))
        queue.state.withLock { $0.isRefusing = true }
        queue.add(4)
        channel.giveHeld(.taken)
        #expect(bell.sleeps(for: 10))
        #expect(channel.keys == [1, 2, 3])
        queue.state.withLock { $0.isRefusing = false }
        courier.wake()
        #expect(bell.sleeps(for: nil))
        #expect(channel.keys == [1, 2, 3, 4])
        #expect(queue.keys(.sent) == [1, 2, 3])
        courier.stop()
    }

    @Test("A queue that cannot be read is tried again")
    func unreadable() {
        let queue = FakeQueue(1...3)
        queue.state.withLock { $0.isUnreadable = true }
        let courier = courier(queue)
        courier.start()
        #expect(bell.sleeps(for: 10))
        queue.state.withLock { $0.isUnreadable = false }
        courier.wake()
        #expect(bell.sleeps(for: nil))
        #expect(channel.keys == [1, 2, 3])
        courier.stop()
    }

    @Test("A notice whose text has been erased is given up")
    func erased() {
        let queue = FakeQueue(1...3)
        queue.state.withLock { $0.erased = [2] }
        let courier = courier(queue)
        courier.start()
        #expect(bell.sleeps(for: nil))
        #expect(queue.keys(.sent) == [1, 3])
        #expect(queue.keys(.dead) == [2])
        courier.stop()
    }

    @Test("Stopping brings what is under way to its end and has it written; safe to repeat")
    func stopping() {
        channel.state.withLock { $0.isHolding = true }
        let queue = FakeQueue(1...150)
        let courier = courier(queue)
        courier.start()
        #expect(bell.sleeps(for: nil))
        #expect(queue.keys(.sending).count == 64)
        courier.stop()
        courier.stop()
        #expect(channel.state.withLock { $0.hasStopped })
        #expect(queue.keys(.sending) == [])
        #expect(queue.keys(.waiting).count == 150)
    }

    @Test("Nothing starts after a stop, and starting twice is starting once")
    func stopped() {
        let queue = FakeQueue(1...3)
        let unused = courier(queue)
        unused.stop()
        unused.start()
        #expect(channel.keys == [])
        let used = courier(queue)
        used.start()
        used.start()
        #expect(bell.sleeps(for: nil))
        used.stop()
        #expect(channel.keys == [1, 2, 3])
    }

    @Test("The log holds keys and errors, and nobody's address")
    func log() {
        let lines = Mutex([String]())
        let log = Logger(label: "courier") { _ in
            RecordingHandler(record: { line in lines.withLock { $0.append(line) } })
        }
        channel.state.withLock { $0.receipts = [7: .refused] }
        let courier = courier(FakeQueue([7]), log: log)
        courier.start()
        #expect(bell.sleeps(for: nil))
        courier.stop()
        let text = lines.withLock { $0 }.joined(separator: "\n")
        #expect(text.contains("key: 7") && text.contains("550 no such user"))
        #expect(!text.contains("@"))
    }
}
