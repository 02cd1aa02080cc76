import Planning
import Wire
import WorkBasedLearning

/// `why not REQUEST in SLOT`, `why not REQUEST with SPEAKER`.
enum WhyNot {
    static let verb = Verb(
        "why not", "Says what keeps a request from a slot, or a class from a speaker.",
        arguments: [
            Argument("request", .text, "the request's id", isRequired: true),
            Argument("in", .oneOf(["in", "with"]), "the word in or with", isRequired: true),
            Argument("target", .text, "the slot's or the speaker's id", isRequired: true),
        ], examples: ["why not R17 in O5", "why not G3 with K2"]
    ) { arguments, context throws(Failure) in
        let asked = try AskedRequest(arguments.needed("request"), context)
        let target = arguments.needed("target")
        let kind = asked.noun == .request ? Noun.slot : .speaker
        guard context.register.has(kind, target) else {
            throw Show.notFound(kind, target, context.register)
        }
        let explainer = asked.explainer(context)
        var outcome: Outcome
        if let settled = explainer.settled {
            outcome = Outcome(WhyView.settled(asked, settled, context))
        } else if let judgement = explainer.whyNot(target) {
            outcome = Outcome(WhyView.reply(asked, judgement, context))
        } else {
            throw Failure(
                .unavailable, "\(target) cannot be judged: what it belongs to is not known")
        }
        outcome.records = [context.looked("why not", asked.noun, asked.id)]
        return outcome
    }
}
