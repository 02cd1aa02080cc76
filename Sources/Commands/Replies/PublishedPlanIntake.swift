import Planning
import Wire
import WorkBasedLearning

/// The plan files of a folder as the published plan: people are taken to know of it already.
struct PublishedPlanIntake {
    let faults: [Fault]
    let warnings: [String]
    let lines: [ReplyLine]
    let changes: [Change]

    /// - Parameter register: the register as it is after the folder's facts.
    init(_ intake: Intake, _ register: Register, _ context: Context) {
        guard let read = intake.plan else {
            faults = [
                Fault(
                    file: PlanIntake.placementFile, line: 1, column: nil,
                    text: "with_plan is asked for, but the folder has no plan file")
            ]
            (warnings, lines, changes) = ([], [], [])
            return
        }
        faults = read.faults + read.faults(in: register)
        let audit = PlanAudit(settings: context.settings.planning)
        var plan = Plan(
            placements: read.placements, sessions: read.sessions, revision: register.revision,
            asOf: nil, seed: 0, points: 0)
        guard faults.isEmpty else {
            (warnings, lines, changes) = ([], [], [])
            return
        }
        plan.points = audit.points(of: plan, in: register)
        warnings = audit.violations(of: plan, in: register).map {
            "the published plan breaks a rule: \($0.text)"
        }
        lines = [
            .data(
                "published plan: \(planInWords(plan)), taken as told already; no mail is sent",
                [Member("published", .number(plan.count))])
        ]
        changes =
            [.published(plan)]
            // What has been told stays on record; the rest is taken to be known.
            + context.ports.announcements(plan, register, context.now)
            .announcements.flatMap(\.tellings)
            .filter { $0.told != nil && register.told(about: $0.matter) == nil }
            .map { .told($0.matter, $0.told) }
    }
}
