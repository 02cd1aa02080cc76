/// The bounds of the transport.
package struct TransportSettings: Sendable, Equatable {
    /// How many connections the relay gets: each has a thread of its own; 0 where no mail is sent.
    package var mailConnections: Int
    /// How many posts may be under way, and how many of them to one host and port.
    package var posts: Int
    package var postsToOneHost: Int
    /// How many mails and how many posts may wait; what comes beyond is given back at once.
    package var waiting: Int
    /// How long the stop lets transfers end, in seconds.
    package var stopPatience: Int
    package var postWay: PostWay

    package init(
        mailConnections: Int = 4, posts: Int = 16, postsToOneHost: Int = 2, waiting: Int = 10_000,
        stopPatience: Int = 5, postWay: PostWay = PostWay()
    ) {
        self.mailConnections = max(0, mailConnections)
        self.posts = max(1, posts)
        self.postsToOneHost = max(1, postsToOneHost)
        self.waiting = max(1, waiting)
        self.stopPatience = max(0, stopPatience)
        self.postWay = postWay
    }
}

/// What all posts have in common.
package struct PostWay: Sendable, Equatable {
    /// The certificates to trust, as a PEM file, instead of the system's.
    package var caFile: String?
    package var patience: Patience

    package init(caFile: String? = nil, patience: Patience = .post) {
        self.caFile = caFile
        self.patience = patience
    }
}
