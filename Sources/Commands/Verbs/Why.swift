import Planning
import Wire
import WorkBasedLearning

/// `why REQUEST`: why a request has the place that it has, or none.
enum Why {
    static let verb = Verb(
        "why", "Says why a request has its place, or why it has none.",
        arguments: [Argument("request", .text, "the request's id", isRequired: true)],
        examples: ["why R17", "why G3"]
    ) { arguments, context throws(Failure) in
        let asked = try AskedRequest(arguments.needed("request"), context)
        let explainer = asked.explainer(context)
        var outcome = Outcome(
            explainer.settled.map { WhyView.settled(asked, $0, context) }
                ?? WhyView.reply(asked, explainer.why(), context))
        outcome.records = [context.looked("why", asked.noun, asked.id)]
        return outcome
    }
}

/// A request that somebody asks about, with the plan that is to be explained.
struct AskedRequest {
    let id: String
    let noun: Noun
    /// The draft where there is one, else the published plan; nil for neither.
    let plan: Plan?
    /// What that plan is called, for people and for scripts.
    let planName: String
    let planWord: String

    /// Finds a request by its id, or the only one of a student or class.
    ///
    /// - Throws: `not-found`, or `ambiguous` for a student or class with several requests.
    init(_ word: String, _ context: Context) throws(Failure) {
        let register = context.register
        (id, noun) = try AskedRequest.find(word, register)
        plan = register.draft ?? register.published
        planName = register.draft == nil ? "the published plan" : "the draft"
        planWord = register.draft == nil ? "published" : "draft"
    }

    private static func find(
        _ word: String, _ register: Register
    ) throws(Failure) -> (String, Noun) {
        if register.has(.request, word) { return (word, .request) }
        if register.has(.speakerRequest, word) { return (word, .speakerRequest) }
        let requests = register.requests.allRows.filter { $0.student == word }.map(\.id)
        let sessions = register.speakerRequests.allRows.filter { $0.section == word }.map(\.id)
        let own = requests + sessions
        if own.count > 1 {
            throw Failure(
                .ambiguous,
                "\(word) has \(own.count) requests; say why with one of them: "
                    + own.joined(separator: ", "))
        }
        guard let only = own.first else { throw notFound(word, register) }
        return (only, requests.isEmpty ? .speakerRequest : .request)
    }

    /// That a word is no request, with the nearest id of either kind.
    private static func notFound(_ word: String, _ register: Register) -> Failure {
        if register.has(.student, word) || register.has(.section, word) {
            return Failure(.notFound, "\(word) has no request")
        }
        let ids = register.requests.owners + register.speakerRequests.owners
        let near = nearest(to: word, among: ids).map { "; did you mean \($0)?" } ?? ""
        return Failure(.notFound, "there is no request \(quoted(word))\(near)")
    }

    /// The request's place in the plan.
    var way: Opening.Way? {
        if noun == .request {
            return plan?.placements.first { $0.request == id }.map { .placement($0) }
        }
        return plan?.sessions.first { $0.request == id }.map { .session($0) }
    }

    func explainer(_ context: Context) -> Explainer {
        Explainer(
            id, in: context.register, settings: context.settings.planning, plan: plan,
            now: context.now)
    }
}
