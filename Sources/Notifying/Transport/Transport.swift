/// Carries mails to a relay and posts to webhooks, by libcurl, on threads of its own.
///
/// Connections are kept for the next parcel to the same peer. Each parcel gets exactly one receipt,
/// on a thread of the transport, which the receiver must not hold up. A parcel is tried once:
/// when to try again is the caller's to say.
package final class Transport: Sendable {
    private let mails: Crew
    private let posts: Crew
    private let settings: TransportSettings

    package init(_ settings: TransportSettings = TransportSettings()) {
        self.settings = settings
        mails = Crew(
            name: "mail", threads: settings.mailConnections, width: 1,
            admission: Admission(cap: settings.mailConnections, room: settings.waiting))
        posts = Crew(
            name: "webhooks", threads: 1, width: settings.posts,
            admission: Admission(cap: settings.postsToOneHost, room: settings.waiting))
    }

    /// Starts the threads; what was sent before has waited for it. Once, and not after a stop.
    package func start() {
        mails.start()
        posts.start()
    }

    /// Gives back what waits, lets what is under way end for some seconds, and breaks off the rest.
    ///
    /// Every parcel has its receipt when this returns. Not to be called from a receipt.
    package func stop() {
        mails.close()
        posts.close()
        mails.stop(patience: settings.stopPatience)
        posts.stop(patience: settings.stopPatience)
    }

    package func send(
        _ mail: MailParcel, by relay: Relay, _ done: @escaping @Sendable (Receipt) -> Void
    ) {
        if let fault = mail.fault { return done(.never(Self.refusal(fault))) }
        mails.add(Job(load: .mail(mail, relay), done: done), to: "\(relay.host):\(relay.port)")
    }

    package func post(_ parcel: PostParcel, _ done: @escaping @Sendable (Receipt) -> Void) {
        do {
            let address = try parcel.address()
            posts.add(
                Job(load: .post(parcel, address, settings.postWay), done: done),
                to: "\(address.host):\(address.port)")
        } catch {
            done(.never(Self.refusal(error.description)))
        }
    }

    private static func refusal(_ text: String) -> Reason {
        Reason(stage: .parcel, party: .own, code: nil, text: text)
    }
}
