import Synchronization
import WorkBasedLearning

/// Receipts that have come since somebody looked, from any thread.
final class Inbox: Sendable {
    private let receipts = Mutex<[(key: Int64, receipt: Receipt)]>([])

    func add(_ key: Int64, _ receipt: Receipt) { receipts.withLock { $0.append((key, receipt)) } }

    func takeAll() -> [(key: Int64, receipt: Receipt)] {
        receipts.withLock { receipts in
            defer { receipts = [] }
            return receipts
        }
    }
}
