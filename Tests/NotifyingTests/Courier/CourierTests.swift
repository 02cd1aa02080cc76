import Foundation
import Logging
import Synchronization
import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct CourierTests {
    private let bell = ManualBell()

    private func courier(
        _ channel: any Channel, _ queue: any NoticeQueue, log: Logger? = nil,
        bell: (any Bell)? = nil
    ) -> Courier {
        let silent = Logger(label: "courier", factory: { _ in SwiftLogNoOpLogHandler() })
        return Courier(channel: channel, queue: queue, log: log ?? silent, bell: bell ?? self.bell)
    }

    @Test("Takes all that is due in batches of 64, then sleeps until it is woken")
    func batches() {
        let (channel, queue) = (FakeChannel(), FakeQueue(1...150))
        let courier = courier(channel, queue)
        courier.start()
        #expect(bell.untilAsleep() == [nil])
        #expect(channel.keys == Array(1...150))
        #expect(queue.reports.map(\.count) == [64, 64, 22])
        #expect(queue.reports.flatMap { $0 } == Array(1...150))
        queue.state.withLock { $0.due = [.sample(151)] }
        courier.wake()
        #expect(bell.untilAsleep() == [nil, nil])
        #expect(channel.keys.last == 151)
        courier.stop()
    }

    @Test("What fails is left for later, backs off, and holds nothing up")
    func failures() {
        let (channel, queue) = (FakeChannel(refusing: 1...70), FakeQueue(1...100))
        let courier = courier(channel, queue)
        courier.start()
        #expect(bell.untilAsleep() == [10])
        #expect(channel.keys == Array(71...100))
        #expect(queue.dueKeys == Array(1...70))
        courier.wake()
        #expect(bell.untilAsleep() == [10, 20])
        channel.accept()
        courier.wake()
        #expect(bell.untilAsleep() == [10, 20, nil])
        #expect(channel.keys == Array(71...100) + Array(1...70))
        courier.stop()
    }

    @Test("A channel that takes nothing is not asked for every notice")
    func brokenChannel() {
        let tries = Mutex(0)
        let channel = FakeChannel(refusing: 1...1_000) { _ in tries.withLock { $0 += 1 } }
        let courier = courier(channel, FakeQueue(1...1_000))
        courier.start()
        #expect(bell.untilAsleep() == [10])
        #expect(tries.withLock { $0 } == 256)
        courier.stop()
    }

    @Test("What could not be noted is delivered again")
    func unnoted() {
        let (channel, queue) = (FakeChannel(), FakeQueue(1...3))
        queue.state.withLock { $0.isRefusing = true }
        let courier = courier(channel, queue)
        courier.start()
        #expect(bell.untilAsleep() == [10])
        queue.state.withLock { $0.isRefusing = false }
        courier.wake()
        #expect(bell.untilAsleep() == [10, nil])
        #expect(channel.keys == [1, 2, 3, 1, 2, 3])
        courier.stop()
    }

    @Test("A queue that cannot be read is tried again")
    func unreadable() {
        let (channel, queue) = (FakeChannel(), FakeQueue(1...3))
        queue.state.withLock { $0.isUnreadable = true }
        let courier = courier(channel, queue)
        courier.start()
        #expect(bell.untilAsleep() == [10])
        queue.state.withLock { $0.isUnreadable = false }
        courier.wake()
        #expect(bell.untilAsleep() == [10, nil])
        #expect(channel.keys == [1, 2, 3])
        courier.stop()
    }

    @Test("Stopping finishes the batch in hand, reports it, and takes no other")
    func stopping() {
        let (started, goOn) = (SystemBell(), SystemBell())
        let channel = FakeChannel { key in
            if key == 1 {
                started.ring()
                goOn.wait(atMost: 60)
            }
        }
        let queue = FakeQueue(1...150)
        let courier = courier(channel, queue)
        courier.start()
        #expect(started.wait(atMost: 60))
        // The bell is rung by stop() itself, and only after it has asked for the end.
        let stopped = SystemBell()
        let stopper = Thread {
            courier.stop()
            stopped.ring()
        }
        stopper.start()
        #expect(bell.untilRung())
        goOn.ring()
        #expect(stopped.wait(atMost: 60))
        #expect(channel.keys == Array(1...64))
        #expect(queue.reports == [Array(1...64)])
    }

    @Test("Stopping may be repeated, come before the start, and nothing starts after it")
    func stopped() {
        let (channel, queue) = (FakeChannel(), FakeQueue(1...3))
        let unused = courier(channel, queue, bell: ManualBell())
        unused.stop()
        unused.stop()
        unused.start()
        #expect(channel.keys == [])
        let used = courier(channel, queue)
        used.start()
        used.start()
        #expect(bell.untilAsleep() == [nil])
        used.stop()
        used.stop()
        #expect(channel.keys == [1, 2, 3])
    }

    @Test("The log holds keys and errors, and nobody's address")
    func log() {
        let lines = Mutex([String]())
        let log = Logger(label: "courier") { _ in
            RecordingHandler(record: { line in lines.withLock { $0.append(line) } })
        }
        let courier = courier(FakeChannel(refusing: [7]), FakeQueue([7]), log: log)
        courier.start()
        #expect(bell.untilAsleep() == [10])
        courier.stop()
        let text = lines.withLock { $0 }.joined(separator: "\n")
        #expect(text.contains("key: 7") && text.contains("Refusal"))
        #expect(!text.contains("@"))
    }
}
