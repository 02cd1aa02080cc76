package import WorkBasedLearning

/// What people are to be told when some of what they were told before has not begun to leave:
/// that is withdrawn, so that they read what stands now, or nothing where all is as it was.
package struct FreshNews: Sendable {
    package let announcements: [Announcement]
    /// How many people have no address, by audience.
    package let unreachable: [Audience: Int]
    /// The notices that are withdrawn, lowest keys first.
    package let recalls: [Int64]

    /// - Parameter tell: what is told given what stands; called once, or twice where something is
    ///   withdrawn.
    package init(_ context: Context, _ tell: (Register) -> Tidings) {
        let first = tell(context.register)
        let matters = first.announcements.flatMap { $0.tellings.map(\.matter) }
        recalls = context.outbox.unsent(aboutOrConfirming: matters)
        let last =
            recalls.isEmpty
            ? first : tell(context.register.recalling(recalls, of: context.outbox))
        (announcements, unreachable) = (last.announcements, last.unreachable)
    }
}

extension Register {
    /// The register as it stood before notices that have not begun to leave.
    package func recalling(_ keys: [Int64], of outbox: Ledger) -> Register {
        var register = self
        for change in outbox.restoring(keys) { register.apply(change) }
        return register
    }
}
