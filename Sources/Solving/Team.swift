/// Threads that are handed in: how many may work at once, and how to set them to work.
package struct Team: Sendable {
    /// The number of members, the caller included; at least 1.
    package let size: Int

    /// Calls the second closure with 1 up to, not including, `size`, each on a thread of its own,
    /// and the first one meanwhile on the caller's; returns when all have returned.
    private let start: @Sendable (() -> Void, @escaping @Sendable (Int) -> Void) -> Void

    /// Lets other threads of the machine go first.
    private let yield: @Sendable () -> Void

    package init(
        size: Int, yield: @escaping @Sendable () -> Void = {},
        start: @escaping @Sendable (() -> Void, @escaping @Sendable (Int) -> Void) -> Void
    ) {
        self.size = max(1, size)
        self.yield = yield
        self.start = start
    }

    /// The caller's thread and no other.
    package static let alone = Team(size: 1) { own, _ in own() }

    /// Does the caller's share and those of the others, 1 up to, not including, `size`, at once.
    package func run(_ own: () -> Void, others: @escaping @Sendable (Int) -> Void) {
        if size == 1 { own() } else { start(own, others) }
    }

    /// Waits, awake, for what another member is about to do.
    func wait(until isDone: () -> Bool) {
        var turns = 0
        while !isDone() {
            turns += 1
            if turns & 255 == 0 { yield() }
        }
    }
}
