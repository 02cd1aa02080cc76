/// What the program behind does for one admitted client; one object for all its requests.
package final class Caller: Sendable {
    /// The first bytes written to the client.
    package let greeting: [UInt8]
    /// Called on the event loop for one request at a time, in order; must not block.
    ///
    /// The lines are those that are there behind a line already: the reply may answer the first
    /// of them too, and says how many.
    package let receive: @Sendable (Inbound, [String], Reply) -> Void
    /// Called once on the event loop when the connection is gone.
    package let left: @Sendable () -> Void

    package init(
        greeting: [UInt8],
        receive: @escaping @Sendable (Inbound, [String], Reply) -> Void,
        left: @escaping @Sendable () -> Void
    ) {
        self.greeting = greeting
        self.receive = receive
        self.left = left
    }
}

/// The answer to a client which knocks.
package enum Welcome: Sendable {
    case admitted(Caller)
    /// The bytes are written, then the connection closes.
    case refused([UInt8])
}

/// Why the server cannot take a client, whoever it is.
package enum Refusal: Sendable, Equatable {
    case tooManyClients
    case tooManyOfUser
    case shuttingDown
}
