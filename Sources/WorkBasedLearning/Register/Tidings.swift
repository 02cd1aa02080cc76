/// What people are to be told, and how many cannot be.
package struct Tidings: Sendable {
    package var announcements: [Announcement]
    /// How many people have no address that a mail can carry, by audience.
    package var unreachable: [Audience: Int]

    package init(_ announcements: [Announcement], unreachable: [Audience: Int] = [:]) {
        self.announcements = announcements
        self.unreachable = unreachable
    }
}
