import WorkBasedLearning

/// Posts each notice to an endpoint, signed at the attempt; it has connections of its own, so that
/// an endpoint that hangs holds up no other.
struct WebhookPosts: Channel {
    private let endpoint: WebhookEndpoint
    private let transport: Transport
    private let unixSeconds: @Sendable () -> Int64

    /// Posts to one endpoint at one time.
    static let width = 2

    init(
        _ endpoint: WebhookEndpoint, way: PostWay = PostWay(),
        unixSeconds: @escaping @Sendable () -> Int64
    ) {
        self.endpoint = endpoint
        self.unixSeconds = unixSeconds
        transport = Transport(
            TransportSettings(
                mailConnections: 0, posts: Self.width, postsToOneHost: Self.width, postWay: way))
    }

    func start() { transport.start() }

    func send(_ notice: Notice, _ done: @escaping @Sendable (Receipt) -> Void) {
        let parcel = endpoint.parcel(notice.bytes, id: notice.messageID, at: unixSeconds())
        transport.post(parcel, done)
    }

    func stop() { transport.stop() }
}

extension SendingRules {
    /// What the courier of an endpoint keeps to.
    package static let webhook = SendingRules(
        width: WebhookPosts.width, widest: WebhookPosts.width, schedule: .webhooks,
        isPeerRecipient: true)
}
