import Planning
import Wire
import WorkBasedLearning

/// `compare`: the draft against the published plan.
enum Compare {
    static let verb = Verb(
        "compare", "Says who is new, moved or dropped in the draft against the published plan.",
        examples: ["compare", "@c compare"]
    ) { _, context throws(Failure) in
        guard let draft = context.register.draft else {
            throw Failure(.notFound, "there is no draft to compare; plan makes one")
        }
        let sight = context.sight
        let comparison = PlanComparison(
            draft: draft.only(sight), published: context.register.published?.only(sight))
        return CompareView.outcome(comparison, context)
    }
}
