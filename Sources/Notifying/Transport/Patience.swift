/// How long a transfer may take, in seconds, each at least 1.
package struct Patience: Sendable, Equatable {
    /// Until the peer is reached, secured and logged in.
    package var connect: Int
    /// For each reply, and without a byte of progress.
    package var stage: Int
    /// For the whole transfer.
    package var whole: Int

    package init(connect: Int, stage: Int, whole: Int) {
        self.connect = max(1, connect)
        self.stage = max(1, stage)
        self.whole = max(1, whole)
    }

    /// What RFC 5321, 4.5.3.2, asks of a client: most relays answer within a second, but a mail
    /// that is given up too early arrives twice.
    package static let mail = Patience(connect: 60, stage: 300, whole: 900)
    /// What Standard Webhooks 1.0.0 advises: 15 to 30 seconds.
    package static let post = Patience(connect: 10, stage: 20, whole: 20)
}
