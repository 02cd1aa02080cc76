import Wire
import WorkBasedLearning

/// `disable webhook NAME`: it is told nothing more until `enable webhook NAME`.
enum DisableWebhook {
    static let verb = Verb(
        "disable webhook", "Turns a webhook off; its notices are withdrawn, and none are made.",
        arguments: [Argument.webhook], asks: true, changes: true, isFinal: true,
        examples: ["disable webhook sis", "disable webhook sis confirm=yes"],
        roles: .ofWebhooks, isForAllSchools: true
    ) { arguments, context throws(Failure) in
        let webhook = try context.openWebhook(arguments)
        let open = context.outbox.resting(of: webhook.channel).count
        guard open == 0 || arguments.isYes("confirm") else {
            return Outcome(
                .question(
                    "Turn \(webhook.name) off and withdraw its \(counted(open, "notice"))? "
                        + "yes or no"))
        }
        var outcome = Outcome(
            .ok(
                [
                    .hint(
                        "\(webhook.name) is told nothing more until enable webhook "
                            + "\(webhook.name).")
                ], [Member("withdrawn", .number(open))]))
        outcome.outbox = context.outbox.closing(webhook.channel)
        outcome.events = [
            Event(
                Event.webhookDisabled, webhook: webhook.name,
                silence: .towards(webhook.channel))
        ]
        outcome.records = [context.changed("disable webhook", nil, nil)]
        return outcome
    }
}
