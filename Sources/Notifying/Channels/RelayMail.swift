package import WorkBasedLearning

/// Sends each notice as a mail to the relay.
package struct RelayMail: Channel {
    private let transport: Transport
    private let relay: Relay
    private let redirectTo: String?

    /// - Parameter redirectTo: the one address that gets everything, also what was written before
    ///   mails were redirected; nil: the recipients.
    init(_ relay: Relay, connections: Int, redirectTo: String? = nil) {
        transport = Transport(TransportSettings(mailConnections: connections))
        self.relay = relay
        self.redirectTo = redirectTo
    }

    package func start() { transport.start() }

    package func send(_ notice: Notice, _ done: @escaping @Sendable (Receipt) -> Void) {
        let parcel = MailParcel(
            sender: notice.sender, recipient: redirectTo ?? notice.recipient, bytes: notice.bytes)
        transport.send(parcel, by: relay, done)
    }

    package func stop() { transport.stop() }
}
