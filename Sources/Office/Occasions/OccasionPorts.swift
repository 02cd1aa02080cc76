package import WorkBasedLearning

/// What is said at set times, as another room composes it.
package struct OccasionPorts: Sendable {
    /// Reminds of a part of the plan whoever has agreed to it, or was told of it before a moment.
    let reminders: @Sendable (Plan, Register, Moment) -> [TimedAnnouncement]
    /// Thanks for a part of the plan whoever had agreed to it.
    let thanks: @Sendable (Plan, Register) -> [TimedAnnouncement]
    /// The lists of a day that are new or have changed, by the digests of those told before.
    let attendance: @Sendable (Plan, Day, Register, [Int64: String]) -> [TimedAnnouncement]
    let manifests: @Sendable (Plan, Day, Register, [Int64: String]) -> [TimedAnnouncement]
    /// The daily digest for each who gets it.
    let digests: @Sendable (DailyFacts, Register) -> [Announcement]

    package init(
        reminders: @escaping @Sendable (Plan, Register, Moment) -> [TimedAnnouncement],
        thanks: @escaping @Sendable (Plan, Register) -> [TimedAnnouncement],
        attendance:
            @escaping @Sendable (Plan, Day, Register, [Int64: String])
            -> [TimedAnnouncement],
        manifests:
            @escaping @Sendable (Plan, Day, Register, [Int64: String])
            -> [TimedAnnouncement],
        digests: @escaping @Sendable (DailyFacts, Register) -> [Announcement]
    ) {
        self.reminders = reminders
        self.thanks = thanks
        self.attendance = attendance
        self.manifests = manifests
        self.digests = digests
    }
}
