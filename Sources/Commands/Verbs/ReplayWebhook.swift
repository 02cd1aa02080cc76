import Wire
import WorkBasedLearning

/// `replay webhook NAME since PLACE [until PLACE]`: it is told earlier events again.
enum ReplayWebhook {
    static let verb = Verb(
        "replay webhook", "Tells a webhook earlier events again, each under the id that it had.",
        arguments: [
            Argument.webhook,
            Argument(
                "since", .text, "a date, or the number of the event before the first",
                place: .key, after: ["since"], isRequired: true),
            Argument(
                "until", .text, "the last date, or the number of the last event", place: .key,
                after: ["until"]),
        ], asks: true, changes: true, isFinal: true,
        examples: [
            "replay webhook sis since 2027-01-25",
            "replay webhook sis since=120 until=180 confirm=yes",
        ], roles: .ofWebhooks, isForAllSchools: true
    ) { arguments, context throws(Failure) in
        let webhook = try context.openWebhook(arguments)
        let since = try place("since", arguments.needed("since"), dayAfter: 0, context)
        var until: Replay.Place?
        if let text = arguments["until"] {
            until = try place("until", text, dayAfter: 1, context)
        }
        let isQuestion = !arguments.isYes("confirm")
        var outcome = Outcome(
            isQuestion ? .question("Tell \(webhook.name) these events again? yes or no") : .ok())
        outcome.effect = .replay(
            Replay(webhook: webhook, since: since, until: until, isQuestion: isQuestion))
        if !isQuestion { outcome.records = [context.changed("replay webhook", nil, nil)] }
        return outcome
    }

    /// A number of an event, or the beginning of a day or of the one after it.
    private static func place(
        _ name: String, _ text: String, dayAfter: Int32, _ context: Context
    ) throws(Failure) -> Replay.Place {
        if let number = Int64(text), number >= 0 { return .number(number) }
        guard let day = Day(text) else {
            throw Failure(
                .badArgument, "\(name) must be a date (YYYY-MM-DD) or the number of an event")
        }
        return .time(context.ports.unixTime(Day(number: day.number + dayAfter)))
    }
}
