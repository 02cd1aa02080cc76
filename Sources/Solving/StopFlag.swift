import Synchronization

/// A wish to stop that one thread raises and another reads; it is never lowered.
package final class StopFlag: Sendable {
    private let raised = Atomic(false)

    package init() {}

    /// Asks for the end. Safe from any thread, any number of times.
    package func raise() { raised.store(true, ordering: .relaxed) }

    /// Whether somebody asked for the end. Cheap enough for an inner loop.
    package var isRaised: Bool { raised.load(ordering: .relaxed) }
}
