package import WorkBasedLearning

/// A way for notices to leave the daemon.
package protocol Channel: Sendable {
    /// Hands a notice over for good; the same notice again does no harm.
    ///
    /// Called by one thread at a time. An error's description holds no personal data.
    func deliver(_ notice: Notice) throws
}
