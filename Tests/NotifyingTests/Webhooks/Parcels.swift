@testable import Notifying

extension WebhookEndpoint {
    /// An event as a post at a Unix time.
    func parcel(
        for event: WebhookEvent, source: String, at unixSeconds: Int64
    ) throws -> PostParcel {
        parcel(try body(for: event, source: source), id: event.id, at: unixSeconds)
    }
}
