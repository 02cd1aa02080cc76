import Foundation
import Logging
import Notifying
import Office
import Storage
import Synchronization
import Testing
import WorkBasedLearning

@testable import wbld

/// A real store, desk, courier and relay, with time that passes only while nothing is under way.
@Suite("A relay that does not answer", .enabled(if: MailSink.isThere))
struct OutageDrill {
    private static let start: Int64 = 1_800_892_800
    private static let outage: Int64 = 3 * 86_400
    private static let readers = 12

    /// Clocks that are moved by hand.
    private final class Time: Timekeeper {
        private let now = Mutex(OutageDrill.start)

        var unixSeconds: Int64 { now.withLock { $0 } }
        var local: Moment { Clocks(timeZone: "America/Los_Angeles").local(at: unixSeconds) }
        var uptime: Double { Double(unixSeconds) }

        /// Seconds since the start, after so many more.
        func pass(_ seconds: Int) -> Int64 {
            now.withLock {
                $0 += Int64(seconds)
                return $0 - OutageDrill.start
            }
        }

        var forCourier: CourierClock {
            CourierClock(
                unixSeconds: { self.unixSeconds }, minuteOfDay: { _ in 600 }, fraction: { 0.5 })
        }
    }

    /// A channel that knows what is under way, and in which order notices have left.
    private final class Watched: Channel {
        private let channel: any Channel
        private let open = Atomic<Int>(0)
        private let left = Mutex<[Int64]>([])
        private let tries = Atomic<Int>(0)

        init(_ channel: any Channel) { self.channel = channel }

        var isBusy: Bool { open.load(ordering: .acquiring) > 0 }
        var order: [Int64] { left.withLock { $0 } }
        var attempts: Int { tries.load(ordering: .relaxed) }

        func start() { channel.start() }
        func stop() { channel.stop() }

        func send(_ notice: Notice, _ done: @escaping @Sendable (Receipt) -> Void) {
            open.add(1, ordering: .acquiringAndReleasing)
            tries.add(1, ordering: .relaxed)
            channel.send(notice) { receipt in
                if case .delivered = receipt { self.left.withLock { $0.append(notice.key) } }
                done(receipt)
                self.open.subtract(1, ordering: .acquiringAndReleasing)
            }
        }
    }

    /// Lets time pass instead of waiting, unless something is under way.
    private final class Skip: Bell {
        private let bell = SystemBell()
        private let channel: Watched
        private let time: Time
        private let isUp = Atomic<Bool>(false)
        /// Signalled when the outage is over, and by who has brought the relay up.
        let (over, up) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        /// Signalled when there is nothing to do any more.
        let idle = DispatchSemaphore(value: 0)

        init(_ channel: Watched, _ time: Time) { (self.channel, self.time) = (channel, time) }

        func ring() { bell.ring() }

        func wait(atMost seconds: Int?) -> Bool {
            if channel.isBusy { return bell.wait(atMost: 10) }
            if bell.wait(atMost: 0) { return true }
            guard let seconds else {
                idle.signal()
                return bell.wait(atMost: nil)
            }
            let isOver = time.pass(seconds) >= OutageDrill.outage
            if isOver, !isUp.exchange(true, ordering: .relaxed) {
                over.signal()
                up.wait()
            }
            return false
        }
    }

    private func mails() -> [Notice] {
        (1...60).map { number in
            let reader = number % OutageDrill.readers
            var notice = Notice(
                key: Int64(number),
                matter: Matter(
                    kind: "employer_ask", subject: Int64(number), recipient: Int64(reader)),
                audience: .employer, messageID: "<n\(number)@wbl.example>",
                sender: "wbl@wbl.example", recipient: "reader\(reader)@host.example",
                bytes: Array(
                    "Message-ID: <n\(number)@wbl.example>\r\n\r\nnumber \(number)\r\n--\r\n".utf8))
            notice.notBefore = OutageDrill.start
            return notice
        }
    }

    @Test("Three days without it cost nothing but time: then all leave, in order, and none is dead")
    func threeDays() throws {
        let folder = try TemporaryFolder()
        let (port, time) = (try MailSink.freePort(), Time())
        var settings = Settings()
        settings.notifying.mode = .live
        settings.notifying.relay = "smtp://127.0.0.1:\(port)"
        settings.notifying.tls = .none
        let store = try Store(directory: folder.path)
        var batch = Batch()
        (batch.notices, batch.at, batch.nextKey) = (mails(), OutageDrill.start, 61)
        try store.commit(batch)
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let desk = try DeskFactory(
            settings: settings, clock: time, secret: Array(repeating: 7, count: 32)
        ).desk(store)
        let channel = Watched(
            try settings.notifying.openChannel(
                state: folder.path, password: nil, clock: { time.unixSeconds }))
        let skip = Skip(channel, time)
        let courier = Courier(
            channel: channel, queue: Outbox(store: store, desk: desk),
            rules: settings.notifying.rules, clock: time.forCourier, log: log, bell: skip)
        desk.start()
        courier.start()
        #expect(skip.over.wait(timeout: .now() + 120) == .success)
        let sink = try MailSink(in: folder, port: port)
        skip.up.signal()
        #expect(skip.idle.wait(timeout: .now() + 120) == .success)
        courier.stop()
        desk.stop()
        let arrived = try sink.arrivals()
        #expect(arrived == Dictionary(uniqueKeysWithValues: mails().map { ($0.messageID, 1) }))
        #expect(channel.attempts > 60 && time.unixSeconds > OutageDrill.start + OutageDrill.outage)
        for reader in 0..<Int64(OutageDrill.readers) {
            let keys = channel.order.filter { $0 % Int64(OutageDrill.readers) == reader }
            #expect(keys == keys.sorted() && keys.count == 5)
        }
        let page = try store.outbox(OutboxQuery(limit: 1))
        #expect(page.counts[.sent] == 60 && page.counts[.dead] ?? 0 == 0)
        try store.close()
    }
}
