import Commands
import Wire
import WorkBasedLearning

/// A connection that is told of events.
struct Watcher: Sendable {
    let topics: Set<String>
    let feed: any EventFeed
    /// The number of the last event that it has been told of, or was not to be told of.
    var last: Int64

    /// Tells of an event.
    ///
    /// - Returns: false where the connection lags behind; it has been told so, and nothing more.
    func tell(_ event: Event, _ seq: Int64, _ hearer: Conversation, _ register: Register) -> Bool {
        guard seq > last,
            let line = EventLine.line(
                event, seq: seq, topics: topics, for: hearer.user, in: register)
        else { return true }
        if feed.push(hearer.form.bytes([line])) { return true }
        let lagged = ReplyLine.event(seq, "lagged", [])
        feed.end(hearer.form.bytes([lagged]))
        return false
    }
}
