import NIOCore

/// One user's requests as the table of clients counts them.
struct Meter: Sendable {
    let table: ClientTable
    let uid: UInt32

    /// How long the next request has to wait; nil for not at all.
    func wait() -> TimeAmount? {
        let wait = table.wait(uid: uid, at: Meter.now)
        return wait > 0 ? .nanoseconds(wait) : nil
    }

    func note(_ requests: Int) { table.note(requests, uid: uid, at: Meter.now) }

    private static var now: Int64 { Int64(NIODeadline.now().uptimeNanoseconds) }
}
