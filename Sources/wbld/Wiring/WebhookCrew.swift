import Commands
import Dispatch
import Logging
import Notifying
import Office
import Storage
import WorkBasedLearning

/// All webhooks of the configuration, each with a courier of its own, so that none waits for
/// another.
struct WebhookCrew {
    /// A webhook with what all its posts have in common.
    struct Member {
        let notices: WebhookNotices
        let way: PostWay
    }

    private let members: [Member]

    /// Reads the secrets of the webhooks.
    ///
    /// - Parameter installation: a word that no other daemon has.
    /// - Throws: ``StartFault`` that names the webhook, the key, and what to do.
    init(
        _ settings: [WebhookSettings], installation: String, _ environment: [String: String]
    ) throws(StartFault) {
        var members: [Member] = []
        for webhook in settings {
            try CertificateFile.check(
                webhook.caFile, of: "webhooks.\(webhook.name).ca_file")
            members.append(
                Member(
                    notices: WebhookNotices(
                        try webhook.endpoint(environment), installation: installation),
                    way: PostWay(caFile: webhook.caFile.isEmpty ? nil : webhook.caFile)))
        }
        self.members = members
    }

    /// What people may know of the webhooks.
    var facts: [WebhookFacts] {
        members.map {
            let endpoint = $0.notices.endpoint
            return WebhookFacts(
                name: endpoint.name, host: endpoint.host, format: endpoint.format.rawValue,
                topics: endpoint.topics)
        }
    }

    /// The webhooks as the desk tells them events.
    var ports: [WebhookPort] {
        members.map(\.notices).map { notices in
            WebhookPort(
                name: notices.endpoint.name, wants: { notices.endpoint.wants($0) },
                messageID: { notices.messageID($0) }, notice: { try notices.notice($0, key: $1) })
        }
    }

    /// Withdraws the open notices of webhooks that are no longer configured.
    ///
    /// - Returns: what is open then.
    func retireOthers(_ store: Store, at now: Int64, _ log: Logger) throws -> Ledger {
        var ledger = try store.ledger()
        let known = Set(members.map(\.notices.channel)).union([Notice.mail])
        for channel in ledger.channels.subtracting(known).sorted() {
            let keys = ledger.resting(of: channel)
            if keys.isEmpty { continue }
            var batch = Batch()
            batch.at = now
            batch.outbox = [.withdraw(keys)]
            try store.commit(batch)
            for key in keys { _ = ledger.withdraw(key) }
            log.notice(
                "a webhook is no longer configured; its notices are withdrawn",
                metadata: [
                    "webhook": "\(Notice.webhook(of: channel) ?? channel)",
                    "notices": "\(keys.count)",
                ])
        }
        return ledger
    }

    /// A courier for each webhook.
    func couriers(
        _ bells: [any Bell], _ store: Store, _ desk: Desk, _ clocks: Clocks, _ log: Logger
    ) -> [Courier] {
        zip(members, bells).map { member, bell in
            let channel = member.notices.channel
            var log = log
            log[metadataKey: "channel"] = "\(channel)"
            return Courier(
                channel: member.notices.endpoint.openChannel(
                    way: member.way, unixSeconds: { clocks.unixSeconds }),
                queue: Outbox(store: store, desk: desk, channel: channel), rules: .webhook,
                clock: clocks.forCourier, log: log, bell: bell)
        }
    }
}
