package import WorkBasedLearning

/// The notices that wait to leave, kept by whoever keeps the register.
package protocol NoticeQueue: Sendable {
    /// The notices that are not delivered yet, at most so many, lowest keys first.
    func due(limit: Int) throws -> [Notice]
    /// Takes note that notices have left, and returns once that is on disk.
    ///
    /// False: it could not be noted; the notices stay due.
    func delivered(_ keys: [Int64]) -> Bool
}
