import Planning
import Wire
import WorkBasedLearning

/// `plan [effort=N] [seconds=N] [seed=N] [as-of=MOMENT] [wait=no]`: makes a draft.
enum PlanVerb {
    static let verb = Verb(
        "plan", "Matches students, speakers, slots and trips; the result is a draft.",
        arguments: [
            Argument(
                "seed", .number(0...999_999_999), "chooses among plans of equal worth",
                place: .key),
            Argument(
                "effort", .number(1...1_000_000_000), "units of work; more may find a better plan",
                place: .key),
            Argument(
                "seconds", .number(1...1_000_000),
                "a ceiling on the time, counted once the options are listed; the plan may then "
                    + "differ from machine to machine", place: .key),
            Argument("as_of", .moment, "plans as if it were this moment", place: .key),
            Argument(
                "wait", .oneOf(["yes", "no"]), "no: answers at once and goes on planning",
                place: .key),
            Argument(
                "list_options", .yesNo,
                "for debugging: makes no draft, but files of all options; wbl plan "
                    + "--list-options FILE saves them", place: .key),
        ], examples: ["plan", "plan seed=7 as-of=2027-01-25T08:00"]
    ) { arguments, context throws(Failure) in
        if context.job != nil {
            throw Failure(
                .busy, "a plan is being made already; wait for it, or say stop plan", retry: 5)
        }
        let register = context.register
        guard register.count(.request) + register.count(.speakerRequest) > 0 else {
            throw Failure(
                .unavailable, "there are no requests to plan; import a planning folder first")
        }
        let order = PlanOrder(
            asOf: arguments["as_of"].flatMap { Moment($0) } ?? context.now,
            seed: UInt64(arguments.number("seed") ?? 1), effort: arguments.number("effort"),
            seconds: arguments.number("seconds").map(Double.init))
        let waits = arguments["wait"] != "no"
        var outcome = Outcome(
            .ok([.hint("Planning has begun; status says how far it is.")], [Member("job", "plan")]))
        outcome.effect =
            arguments.isYes("list_options") ? .listOptions(order) : .plan(order, waits: waits)
        return outcome
    }
}
