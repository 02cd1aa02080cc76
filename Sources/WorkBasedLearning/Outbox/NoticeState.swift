/// Where a notice stands on its way out.
package enum NoticeState: String, Sendable, CaseIterable {
    /// Nobody has tried to send it.
    case waiting
    /// It is under way now.
    case sending
    case sent
    /// It was tried, and will be tried again.
    case failed
    /// It was given up.
    case dead
    /// Somebody, or its time, has made it pointless.
    case withdrawn

    /// Whether it may still leave by itself.
    package var isOpen: Bool { self == .waiting || self == .sending || self == .failed }
    /// Whether somebody may take it out of the queue: not while it is under way.
    var mayBeWithdrawn: Bool { self == .waiting || self == .failed || self == .dead }
}

/// What came of trying to send a notice; the words name nobody.
package enum Fate: Sendable, Equatable {
    case sent
    /// It is tried again at a Unix time; counts as an attempt.
    case failed(nextAt: Int64, error: String)
    /// The way was closed, which says nothing of the notice: it goes back to its place.
    case returned(to: NoticeState, error: String)
    case dead(error: String)
    /// The receiver wants no more: it is given up, and its channel is turned off.
    case closed(error: String)
}

/// One step of the outbox, as it is written.
package enum OutboxStep: Sendable, Equatable {
    /// Notices are under way, under the number of a lease.
    case lease([Int64], number: Int64)
    case settle(Int64, Fate)
    case withdraw([Int64])
    /// Failed and dead notices are due now.
    case retry([Int64])
    /// Nothing leaves by a channel from now on, or all may leave again.
    case hold(Bool, channel: String = Notice.mail)
    /// A channel is turned off, so that nothing is made for it, or on again.
    case disable(Bool, channel: String)
    /// Notices that have left or never will are sent once more, as if never tried.
    case resend([Int64], channel: String, isReport: Bool = false)
    /// Mails that have left without reaching whom they were for leave again, from a Unix time on.
    case again([Int64], notBefore: Int64)
    /// Mails that have left or are withdrawn have not reached whom they were for; nil: they no
    /// longer count as such.
    case astray([Int64], Astray?)
}

/// What the sender of notices asks to be written at once.
package struct Dispatch: Sendable, Equatable {
    package var results: [NoticeResult] = []
    /// Notices whose time has passed.
    package var expired: [Int64] = []
    /// Notices that it would send next.
    package var leases: [Int64] = []

    package init() {}

    package var isEmpty: Bool { results.isEmpty && expired.isEmpty && leases.isEmpty }
}

/// What came of one notice.
package struct NoticeResult: Sendable, Equatable {
    package let key: Int64
    package let fate: Fate

    package init(_ key: Int64, _ fate: Fate) {
        self.key = key
        self.fate = fate
    }
}

/// The notices that may be sent now, under the number of a lease.
package struct Lease: Sendable, Equatable {
    package let number: Int64
    package let keys: [Int64]

    package init(number: Int64, keys: [Int64]) {
        self.number = number
        self.keys = keys
    }
}
