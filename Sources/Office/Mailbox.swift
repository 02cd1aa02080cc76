import Dispatch
import Synchronization

/// A queue that one thread drains: posting never blocks, taking waits.
final class Mailbox<Item: Sendable>: Sendable {
    private let items = Mutex<[Item]>([])
    private let filled = DispatchSemaphore(value: 0)

    func post(_ item: Item) {
        let wasEmpty = items.withLock { items in
            items.append(item)
            return items.count == 1
        }
        if wasEmpty { filled.signal() }
    }

    /// All that waits, up to a number, in order; empty after `seconds` without anything.
    func take(atMost limit: Int, waiting seconds: Double) -> [Item] {
        guard filled.wait(timeout: .now() + seconds) == .success else { return [] }
        let (taken, more) = items.withLock { items in
            let taken = Array(items.prefix(limit))
            items.removeFirst(taken.count)
            return (taken, !items.isEmpty)
        }
        if more { filled.signal() }
        return taken
    }
}
