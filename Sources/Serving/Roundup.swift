import NIOCore
import Synchronization

/// Tells the program behind once, when all requests that came in together have been handed on.
final class Roundup: Sendable {
    private let isDue = Atomic<Bool>(false)
    private let tell: @Sendable () -> Void

    init(_ tell: @escaping @Sendable () -> Void) {
        self.tell = tell
    }

    /// Notes that a request was handed on; call on the event loop.
    func note(on loop: any EventLoop) {
        guard !isDue.exchange(true, ordering: .relaxed) else { return }
        loop.execute {
            self.isDue.store(false, ordering: .relaxed)
            self.tell()
        }
    }
}
