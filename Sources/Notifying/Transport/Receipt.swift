/// How far a transfer had come.
package enum Stage: String, Sendable, CaseIterable {
    /// Nothing has left the daemon.
    case parcel
    /// Finding and reaching the peer, and its greeting.
    case connect
    case tls
    case login
    case sender
    case recipient
    /// The message's own transfer.
    case data
    /// The answer to all that was sent: it may have been taken even where there is no answer.
    case response
}

/// Whose trouble it is: a circuit breaker acts on the peer's alone.
package enum Party: String, Sendable, CaseIterable {
    /// The daemon's own: the parcel is malformed, or the daemon is busy or stopping.
    case own
    /// The relay's or the endpoint's, or that of the way to it: it would meet the next parcel too.
    case peer
    /// That of this recipient or this message alone.
    case recipient
}

/// Why a parcel was not taken; it names nobody.
package struct Reason: Sendable, Equatable {
    package let stage: Stage
    package let party: Party
    /// The peer's code where it gave one: of SMTP (RFC 5321) or HTTP.
    package let code: Int?
    /// In a few words, at most 120 bytes of ASCII.
    package let text: String
}

extension Reason: CustomStringConvertible {
    package var description: String {
        "\(stage.rawValue): \(code.map { "\($0) " } ?? "")\(text)"
    }
}

/// What became of a parcel.
package enum Receipt: Sendable, Equatable {
    /// The peer has taken it.
    case delivered(code: Int)
    /// It may be taken later; a parcel whose answer was lost may arrive twice.
    ///
    /// - Parameter after: the seconds that the peer asks to wait.
    case later(Reason, after: Int?)
    /// It will never be taken as it is.
    case never(Reason)
}
