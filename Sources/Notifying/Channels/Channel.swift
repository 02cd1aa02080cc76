package import WorkBasedLearning

/// A way for notices to leave the daemon.
package protocol Channel: Sendable {
    /// Begins to take notices; once.
    func start()

    /// Tries once to hand a notice over; the same notice again does no harm.
    ///
    /// There is exactly one receipt, on any thread, perhaps before this returns.
    func send(_ notice: Notice, _ done: @escaping @Sendable (Receipt) -> Void)

    /// Takes no more; every notice has its receipt when this returns.
    func stop()
}
