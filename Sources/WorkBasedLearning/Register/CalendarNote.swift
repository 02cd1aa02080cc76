/// What a mail does to its reader's calendar (RFC 5546).
package struct CalendarNote: Sendable, Equatable {
    package enum Method: String, Sendable {
        /// Asks for an answer.
        case request = "REQUEST"
        /// Shows what stands, and asks for nothing.
        case publish = "PUBLISH"
        case cancel = "CANCEL"
    }

    package let method: Method
    /// One of them, but for `publish`.
    package let events: [CalendarEvent]

    package init(method: Method, events: [CalendarEvent]) {
        self.method = method
        self.events = events
    }
}

/// One event of a reader's calendar.
package struct CalendarEvent: Sendable, Equatable {
    /// The event's name within the installation, which stays as long as the matter stands.
    package let name: String
    /// Grows whenever time, place or state change.
    package let sequence: Int
    package let start: Moment
    package let end: Moment
    package let place: String
    package let isCancelled: Bool
    /// What the event says besides the details of its mail.
    package let details: Details

    package init(
        name: String, sequence: Int, start: Moment, end: Moment, place: String,
        isCancelled: Bool = false, details: Details = Details()
    ) {
        self.name = name
        self.sequence = sequence
        self.start = start
        self.end = end
        self.place = place
        self.isCancelled = isCancelled
        self.details = details
    }
}
