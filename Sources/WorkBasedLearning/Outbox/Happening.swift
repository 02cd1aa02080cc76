/// An event with its number and its time, as webhooks tell it.
package struct Happening: Sendable, Equatable {
    package let event: Event
    /// The event's number; nil for one that is told and never written, such as a test.
    package let seq: Int64?
    /// Unix seconds.
    package let at: Int64
    /// How many placements and sessions the published plan has.
    package let published: Int

    package init(_ event: Event, seq: Int64?, at: Int64, published: Int = 0) {
        self.event = event
        self.seq = seq
        self.at = at
        self.published = published
    }
}
