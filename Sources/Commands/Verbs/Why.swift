import Planning
import Wire
import WorkBasedLearning

/// `why REQUEST [draft|published]`: why a request has the place that it has, or none.
enum Why {
    static let verb = Verb(
        "why", "Says why a request has its place, or why it has none.",
        arguments: [
            Argument(
                "request", .words,
                "the request's id, or a student or class by id or name",
                isRequired: true), AskedRequest.planArgument(.position),
        ], examples: ["why R17", "why G3 published"], roles: [.coordinator, .teacher],
        meant: WhyNot.meant
    ) { arguments, context throws(Failure) in
        let asked = try AskedRequest(
            arguments.needed("request"), plan: arguments["plan"], context)
        let explainer = asked.explainer(context)
        var outcome = Outcome(
            explainer.settled.map { WhyView.settled(asked, $0, context) }
                ?? WhyView.reply(asked, context.discreet(explainer.why()), context))
        outcome.records = [context.looked("why", asked.noun, asked.id)]
        return outcome
    }
}
