import Wire

/// `stop plan`: ends the planning job; the best plan so far is kept.
enum StopPlan {
    static let verb = Verb(
        "stop plan", "Stops the planning job; the best plan found so far becomes the draft.",
        examples: ["stop plan", "@s stop plan"]
    ) { _, context throws(Failure) in
        guard context.job != nil else {
            throw Failure(.notFound, "no planning job is under way; plan starts one")
        }
        var outcome = Outcome(
            .ok([.hint("The job stops in a moment; status says when the draft is there.")]))
        outcome.effect = .stopPlan
        return outcome
    }
}
