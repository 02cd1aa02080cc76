package import WorkBasedLearning

/// Sends each notice as a mail to the relay.
package struct RelayMail: Channel {
    private let transport: Transport
    private let relay: Relay
    private let redirection: ResentBlock?
    private let clock: @Sendable () -> Int64

    /// - Parameters:
    ///   - redirection: the one address that gets everything, also what was written before mails
    ///     were redirected; nil: the recipients.
    ///   - clock: the Unix seconds by which mails are sent on.
    init(
        _ relay: Relay, connections: Int, redirection: ResentBlock? = nil,
        clock: @escaping @Sendable () -> Int64
    ) {
        transport = Transport(TransportSettings(mailConnections: connections))
        self.relay = relay
        self.redirection = redirection
        self.clock = clock
    }

    package func start() { transport.start() }

    package func send(_ notice: Notice, _ done: @escaping @Sendable (Receipt) -> Void) {
        let parcel = MailParcel(
            sender: notice.sender, recipient: redirection?.to.text ?? notice.recipient,
            bytes: redirection?.bytes(of: notice, at: clock()) ?? notice.bytes)
        transport.send(parcel, by: relay, done)
    }

    package func stop() { transport.stop() }
}
