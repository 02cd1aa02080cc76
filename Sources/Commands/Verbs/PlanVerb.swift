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
                "export_model", .oneOf(ModelForm.allCases.map(\.rawValue)),
                "for other solvers: makes no draft, but a file of the model; wbl plan "
                    + "--export-model FILE saves it, as MPS where FILE ends in .mps",
                place: .key),
            Argument(
                "list_options", .yesNo,
                "for debugging: makes no draft, but files of all options; wbl plan "
                    + "--list-options FILE saves them", place: .key),
        ], examples: ["plan", "plan seed=7 as-of=2027-01-25T08:00"], isForAllSchools: true
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
        let asked = arguments["as_of"].flatMap { Moment($0) }
        if let late = tooLate(asked, context) { throw Failure(.unavailable, late) }
        let order = PlanOrder(
            asOf: asked ?? context.now,
            seed: UInt64(arguments.number("seed") ?? 1), effort: arguments.number("effort"),
            seconds: arguments.number("seconds").map(Double.init))
        let waits = arguments["wait"] != "no"
        var outcome = Outcome(
            .ok([.hint("Planning has begun; status says how far it is.")], [Member("job", "plan")]))
        if let form = arguments["export_model"].flatMap(ModelForm.init) {
            outcome.effect = .exportModel(order, form)
        } else if arguments.isYes("list_options") {
            outcome.effect = .listOptions(order)
        } else {
            outcome.effect = .plan(order, waits: waits)
        }
        return outcome
    }

    /// That all slots and the dates of all classes' requests lie before the lead time is over; nil
    /// where something does not, or where there is neither. O(slots + speaker requests).
    private static func tooLate(_ asked: Moment?, _ context: Context) -> String? {
        let (register, asOf) = (context.register, asked ?? context.now)
        let hours = context.settings.planning.leadTimeHours
        let earliest = asOf.minutes + hours * 60
        let (slots, wishes) = (register.slots.allRows, register.speakerRequests.allRows)
        let isOver =
            slots.allSatisfy { $0.start.minutes < earliest }
            && wishes.allSatisfy { (Int($0.latest.number) + 1) * 1440 <= earliest }
        guard isOver, register.count(.slot) + register.count(.speakerRequest) > 0 else {
            return nil
        }
        let what = register.count(.speakerRequest) > 0 ? "no slot or class date" : "no slot"
        return "\(what) starts later than \(counted(hours, "hour")) after \(asOf); "
            + (asked == nil ? "import later ones, or say as-of=MOMENT" : "is as-of right?")
    }
}
