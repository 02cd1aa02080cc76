import Planning
import Wire
import WorkBasedLearning

/// `why not REQUEST in SLOT`, `why not REQUEST with SPEAKER`.
enum WhyNot {
    private static let links = ["in", "with"]

    static let verb = Verb(
        "why not", "Says what keeps a request from a slot, or a class from a speaker.",
        arguments: [
            Argument(
                "request", .text, "the request's id, or a student or class by id or name",
                isRequired: true),
            Argument(
                "target", .text, "the slot's or the speaker's id", after: links, isRequired: true),
            AskedRequest.planArgument(.key),
        ], examples: ["why not R17 in O5", "why not G3 with K2"], roles: [.coordinator, .teacher]
    ) { arguments, context throws(Failure) in
        let asked = try AskedRequest(
            arguments.needed("request"), plan: arguments["plan"], context)
        let target = arguments.needed("target")
        guard context.register.has(asked.target, target) else {
            throw other(target, asked, context)
        }
        let explainer = asked.explainer(context)
        var outcome: Outcome
        if let settled = explainer.settled {
            outcome = Outcome(WhyView.settled(asked, settled, context))
        } else if let judgement = explainer.whyNot(target) {
            outcome = Outcome(WhyView.reply(asked, context.discreet(judgement), context))
        } else {
            throw Failure(
                .unavailable, "\(target) cannot be judged: what it belongs to is not known")
        }
        outcome.records = [context.looked("why not", asked.noun, asked.id)]
        return outcome
    }

    /// That a word is no slot or speaker, with what it has where it is an employer or a site.
    private static func other(
        _ word: String, _ asked: AskedRequest, _ context: Context
    ) -> Failure {
        let register = context.register
        let hosts: [Noun] = [.employer, .site]
        guard asked.target == .slot, let host = hosts.first(where: { register.has($0, word) })
        else { return Show.notFound(asked.target, word, register, context.sight) }
        let sites = host == .site ? [word] : register.sites.owners(naming: word)
        let slots = sites.flatMap { register.slots.owners(naming: $0) }
        guard let first = slots.first else {
            return Failure(.notFound, "\(word) is \(host.withArticle) and has no slots")
        }
        let some = slots.prefix(10).joined(separator: ", ")
        let rest = slots.count > 10 ? " and \(slots.count - 10) more" : ""
        return Failure(
            .notFound,
            "\(word) is \(host.withArticle); its slots are \(some)\(rest) (why not \(asked.id) in "
                + "\(first))")
    }

    /// What `why R4 in O28` means.
    static func meant(_ sentence: Sentence) -> String? {
        let words = sentence.words.compactMap { $0.text(ifKeyword: false) }
        guard words.count == 4, sentence.words.count == 4, links.contains(words[2]) else {
            return nil
        }
        return "why not \(words[1]) \(words[2]) \(words[3])"
    }
}
