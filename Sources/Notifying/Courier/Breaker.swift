/// Keeps a relay that takes nothing from being asked for every mail.
///
/// It opens after some failures in a row, and at once for a refused login, since accounts are
/// locked that fail too often. While it is open one probe is let through after a pause that doubles
/// from 10 s to 15 minutes; a success closes it.
struct Breaker: Sendable {
    private var failures = 0
    /// The pause before the next probe; nil while it is closed.
    private var pause: Int64?
    private var probe: Int64?
    /// When the next probe may leave, and until when the peer wants nothing, in Unix seconds.
    private var probeAt: Int64 = 0
    private var restsUntil: Int64 = 0

    private static let limit = 3
    private static let first: Int64 = 10
    private static let longest: Int64 = 900

    var isOpen: Bool { pause != nil }

    /// When something may leave again, in Unix seconds.
    var until: Int64 { max(probeAt, restsUntil) }

    /// How many mails may leave now; nil for any number.
    func room(at now: Int64) -> Int? {
        if now < restsUntil { return 0 }
        guard isOpen else { return nil }
        return probe == nil && now >= probeAt ? 1 : 0
    }

    /// A mail has begun to leave.
    mutating func began(_ key: Int64) { if isOpen { probe = key } }

    /// The relay has answered what a relay that works does.
    mutating func succeeded() {
        let restsUntil = restsUntil
        self = Breaker()
        self.restsUntil = restsUntil
    }

    /// The peer wants nothing before a Unix time.
    mutating func rest(until time: Int64) { restsUntil = max(restsUntil, time) }

    /// A mail was given up for its own sake, which says nothing of the relay: another may probe.
    mutating func gaveUp(_ key: Int64) { if probe == key { probe = nil } }

    /// The relay, or the way to it, has failed a mail.
    mutating func failed(_ key: Int64, isLogin: Bool, at now: Int64) {
        failures += 1
        if let pause {
            // What was under way before it opened says nothing new.
            guard probe == key || isLogin else { return }
            open(isLogin ? Self.longest : min(pause * 2, Self.longest), at: now)
        } else if isLogin {
            open(Self.longest, at: now)
        } else if failures >= Self.limit {
            open(Self.first, at: now)
        }
    }

    private mutating func open(_ pause: Int64, at now: Int64) {
        (self.pause, probe, probeAt) = (pause, nil, now + pause)
    }
}
