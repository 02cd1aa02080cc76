/// An announcement whose time has come, with what is marked as told by it.
package struct TimedAnnouncement: Sendable, Equatable {
    package let announcement: Announcement
    /// The keys of the slots, requests, schools or runs that it is about.
    package let subjects: [Int64]
    /// Covers all that a list says, so that a changed one is known; empty for what is told once.
    package let digest: String

    package init(_ announcement: Announcement, about subjects: [Int64], digest: String = "") {
        self.announcement = announcement
        self.subjects = subjects
        self.digest = digest
    }
}
