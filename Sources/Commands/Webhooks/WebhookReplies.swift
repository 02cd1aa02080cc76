package import Wire
package import WorkBasedLearning

/// What is answered about webhooks.
package enum WebhookReplies {
    /// Each webhook with how it is.
    ///
    /// - Parameter lastSent: when something last left by each channel, in Unix seconds.
    package static func list(
        _ webhooks: [WebhookFacts], _ outbox: Ledger, _ lastSent: [String: Int64], _ ports: Ports
    ) -> Reply {
        if webhooks.isEmpty {
            return .ok(
                [.hint("No webhook is configured; wbld(8) says how (webhooks).")],
                [Member("rows", .number(0))])
        }
        var table = TableText([
            TableText.Column("name", "name", isWhole: true), TableText.Column("host", "host"),
            TableText.Column("format", "format"), TableText.Column("topics", "topics"),
            TableText.Column("state", "state", isWhole: true),
            TableText.Column("waiting", "waiting", isNumber: true),
            TableText.Column("failed", "failed", isNumber: true),
            TableText.Column("dead", "given up", isNumber: true),
            TableText.Column("last_success", "last success", isWhole: true),
        ])
        for webhook in webhooks {
            let count = { outbox.count($0, of: webhook.channel) }
            table.add([
                .text(webhook.name), .text(webhook.host), .text(webhook.format),
                .text(webhook.topics.isEmpty ? "all" : webhook.topics.joined(separator: " ")),
                .text(outbox.word(of: webhook.channel)), .number(count(.waiting) + count(.sending)),
                .number(count(.failed)), .number(count(.dead)),
                .text(
                    lastSent[webhook.channel].map { ports.localTime($0).description } ?? "never"),
            ])
        }
        return .ok(table.lines, [Member("rows", .number(webhooks.count))])
    }

    /// The webhooks that somebody has to look after, for `status`.
    static func troubles(_ context: Context) -> [ReplyLine] {
        context.settings.webhooks.flatMap { webhook -> [ReplyLine] in
            let (name, outbox) = (webhook.name, context.outbox)
            let dead = outbox.count(.dead, of: webhook.channel)
            let off = ReplyLine.data(
                "webhook \(name) is turned off (enable webhook \(name) turns it on)",
                [Member("webhook_disabled", .text(name))])
            let given = ReplyLine.data(
                "webhook \(name): \(counted(dead, "notice")) given up "
                    + "(outbox channel=\(webhook.channel) lists them)",
                [Member("webhook", .text(name)), Member("notices_dead", .number(dead))])
            let failed = outbox.count(.failed, of: webhook.channel)
            let late = ReplyLine.data(
                "webhook \(name): \(counted(failed, "notice")) could not be delivered so far and "
                    + "will be tried again (outbox channel=\(webhook.channel) says why)",
                [Member("webhook", .text(name)), Member("notices_failed", .number(failed))])
            return (outbox.disabled.contains(webhook.channel) ? [off] : [])
                + (failed > 0 ? [late] : []) + (dead > 0 ? [given] : [])
        }
    }

    /// Whether so many events shall be told again.
    package static func question(_ count: Int, _ webhook: WebhookFacts) -> Reply {
        .question("Tell \(webhook.name) \(counted(count, "event")) again? yes or no")
    }

    package static func replayed(_ count: Int, _ webhook: WebhookFacts) -> Reply {
        let text =
            count == 0
            ? "\(webhook.name) wanted none of the events of that time."
            : "\(webhook.name) will be told \(counted(count, "event")) again, each under the id "
                + "that it had."
        return .ok([.hint(text)], [Member("replayed", .number(count))])
    }

    package static func tested(_ key: Int64, _ webhook: WebhookFacts, isHeld: Bool) -> Reply {
        let name = webhook.name
        let text =
            isHeld
            ? "\(name) is held; the test leaves after release webhook \(name)."
            : "A test leaves for \(name) now; outbox channel=\(webhook.channel) shows it until it "
                + "has arrived."
        return .ok([.hint(text)], [Member("notice", .number(Int(key)))])
    }
}

extension Ledger {
    /// How a channel stands, in a word.
    fileprivate func word(of channel: String) -> String {
        disabled.contains(channel) ? "disabled" : held.contains(channel) ? "held" : "on"
    }
}
