import Planning
import Wire
import WorkBasedLearning

/// `import [--dry-run] [--replace] [--with-plan]`: takes in a planning folder, all of
/// it or nothing.
enum Import {
    static let verb = Verb(
        "import",
        "Takes in a planning folder or a file (wbl import FOLDER), all or nothing.",
        arguments: [
            Argument("dry_run", .yesNo, "says what would change and changes nothing", place: .key),
            Argument("replace", .yesNo, "withdraws what the folder does not have", place: .key),
            Argument(
                "with_plan", .yesNo, "takes plan.csv and speaker_plan.csv as the published plan",
                place: .key),
        ], asks: true, changes: true, takesFiles: true,
        examples: ["import ~/spring --dry-run", "import ~/spring --replace"], isForAllSchools: true
    ) { arguments, context throws(Failure) in
        guard let intake = context.intake else {
            throw Failure(
                .missingArgument,
                "no file was sent before import; from a shell say wbl import FOLDER")
        }
        if intake.isEmpty, !intake.faults.isEmpty { return Outcome(refusal(intake.faults)) }
        if arguments.isYes("replace"), intake.sheets.count < 2 {
            throw Failure(
                .badArgument,
                "replace needs a whole folder: with one file, everything else would be withdrawn")
        }
        guard !intake.isEmpty else {
            throw Failure(
                .badArgument, "none of the files sent belongs to a planning folder; see template")
        }
        var resolution = Resolution(
            intake, in: context.register, replacing: arguments.isYes("replace"))
        var plan: PublishedPlanIntake?
        if arguments.isYes("with_plan") {
            plan = PublishedPlanIntake(intake, resolution.register, context)
        }
        let faults = resolution.faults + (plan?.faults ?? [])
        if !faults.isEmpty { return Outcome(refusal(faults)) }
        let lines = ImportReport.lines(resolution, plan)
        if arguments.isYes("dry_run") {
            return Outcome(
                .ok(
                    lines + [.hint("Nothing was changed: this was a dry run.")],
                    ImportReport.members(resolution)))
        }
        let withdrawn = resolution.counts.reduce(0) { $0 + $1.withdrawn.count }
        let replaced = plan == nil ? nil : context.register.published
        if withdrawn > 0 || replaced != nil, !arguments.isYes("confirm") {
            let deeds =
                (withdrawn > 0 ? ["withdraw \(counted(withdrawn, "entry", "entries"))"] : [])
                + (replaced.map { ["replace the published plan of \(planInWords($0))"] } ?? [])
            return Outcome(
                .question(
                    "Take in this folder and \(deeds.joined(separator: " and "))? yes or no", lines)
            )
        }
        return accepted(&resolution, plan, lines, context)
    }

    private static func accepted(
        _ resolution: inout Resolution, _ plan: PublishedPlanIntake?, _ lines: [ReplyLine],
        _ context: Context
    ) -> Outcome {
        var outcome = Outcome(.ok(lines, ImportReport.members(resolution)))
        outcome.changes = resolution.changes + (plan?.changes ?? [])
        if !outcome.changes.isEmpty { outcome.events = [Event("imported")] }
        outcome.records = [context.changed("import", nil, nil)]
        return outcome
    }

    private static func refusal(_ faults: [Fault]) -> Reply {
        let lines: [ReplyLine] = faults.map { fault in
            .data(
                fault.description,
                [
                    Member("file", .text(fault.file)), Member("line", .number(fault.line)),
                    Member("column", fault.column.map { .text($0) } ?? .none),
                    Member("text", .text(fault.text)),
                ])
        }
        let them = faults.count == 1 ? "it" : "them"
        return .error(
            .badArgument,
            "\(counted(faults.count, "fault")) in the folder; nothing of it was taken in; mend "
                + "\(them) and import again", lines)
    }
}
