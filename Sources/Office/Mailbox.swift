import Dispatch
import Synchronization

/// A queue that one thread drains: posting never blocks, waiting does.
///
/// Items may also be laid down without waking the thread, for somebody else to take at once or to
/// ring for.
final class Mailbox<Item: Sendable>: Sendable {
    private struct Contents {
        var items: [Item] = []
        /// Whether the thread has been called and has not taken anything since.
        var isRung = false
    }

    private let contents = Mutex(Contents())
    private let bell = DispatchSemaphore(value: 0)

    /// Adds an item for the thread.
    func post(_ item: Item) {
        lay(item)
        ring()
    }

    /// Adds an item that waits until somebody takes it or rings.
    func lay(_ item: Item) {
        contents.withLock { $0.items.append(item) }
    }

    /// Calls the thread, if anything waits.
    func ring() {
        let mustCall = contents.withLock { contents in
            guard !contents.items.isEmpty, !contents.isRung else { return false }
            contents.isRung = true
            return true
        }
        if mustCall { bell.signal() }
    }

    /// Returns when the thread is called, at the latest after `seconds`.
    func wait(atMost seconds: Double) {
        _ = bell.wait(timeout: .now() + seconds)
    }

    /// All that waits, up to a number, in order; for the rest the thread is called again.
    func take(atMost limit: Int) -> [Item] {
        let taken = contents.withLock { contents in
            contents.isRung = false
            let taken = Array(contents.items.prefix(limit))
            contents.items.removeFirst(taken.count)
            return taken
        }
        ring()
        return taken
    }

    /// All that was laid, if it is no more than a number and all of a kind; nothing where it is
    /// not, or where the thread is called for.
    func takeLaid(atMost limit: Int, if isOfKind: (Item) -> Bool) -> [Item] {
        contents.withLock { contents in
            guard !contents.isRung, contents.items.count <= limit,
                contents.items.allSatisfy(isOfKind)
            else { return [] }
            defer { contents.items.removeAll(keepingCapacity: true) }
            return contents.items
        }
    }
}
