import Planning
import Wire
import WorkBasedLearning

/// What a change of an entry's rows does to the published plan, of which people have been told.
struct Consequences {
    /// The requests whose published place or session no longer holds, though it did before.
    private let lost: [Violation]
    /// Those who were told of another time or place than the slot now has.
    private let moved: [Placement]

    /// O(published plan) where there is one and the change may matter to it.
    init<Row: SheetRow>(
        of owner: String, from old: [Row], to new: [Row],
        _ after: @autoclosure () -> Register, _ context: Context
    ) {
        guard let plan = context.register.published, Consequences.matters(old, new) else {
            (lost, moved) = ([], [])
            return
        }
        let after = after()
        let audit = PlanAudit(settings: context.settings.planning)
        let faults = audit.violations(of: plan, in: after)
        let known = faults.isEmpty ? [] : audit.violations(of: plan, in: context.register)
        let before = Set(known.map(\.request))
        lost = faults.filter { !before.contains($0.request) }
        let isMoved = context.register.slots[owner].map { $0.isElsewhere(after.slots[owner]) }
        let gone = Set(lost.map(\.request))
        moved =
            Row.sheet.noun == .slot && isMoved ?? false
            ? plan.placements.filter { $0.slot == owner && !gone.contains($0.request) } : []
    }

    var isEmpty: Bool { lost.isEmpty && moved.isEmpty }

    /// - Throws: `denied` where a coordinator would take a place, or move it, that is not theirs.
    func check(_ sight: Sight) throws(Failure) {
        guard sight.user.role == .coordinator else { return }
        let others =
            lost.count { !sight.sees($0.slot == nil ? .speakerRequest : .request, $0.request) }
            + moved.count { !sight.counts($0) }
        if others > 0 { throw Consequences.denial(of: others) }
    }

    /// - Throws: `denied` where a host or speaker who hears of students whom the coordinator may
    ///   not see would read mails at another address.
    static func checkReader<Row: SheetRow>(
        _ owner: String, from old: [Row], to new: [Row], _ sight: Sight, _ register: Register
    ) throws(Failure) {
        let noun = Row.sheet.noun
        guard noun == .employer || noun == .speaker, RowEdit.differ(old, new, in: "email") else {
            return
        }
        func hosts(_ placement: Placement) -> Bool {
            let site = register.slots[placement.slot].flatMap { register.sites[$0.site] }
            return noun == .employer && site?.employer == owner
        }
        let others = [register.draft, register.published].compactMap(\.self).map { plan in
            plan.placements.count { hosts($0) && !sight.counts($0) }
                + plan.sessions.count {
                    noun == .speaker && $0.speaker == owner && !sight.counts($0)
                }
        }.max()
        guard let others, others > 0 else { return }
        throw Failure(
            .denied,
            "\(noun.words) \(owner) hears of \(counted(others, "place")) of schools that are not "
                + "within your scope, so that another address is not yours to give; ask a "
                + "coordinator for all schools")
    }

    static func denial(of places: Int, ofDraft: Bool = false) -> Failure {
        let places = counted(places, ofDraft ? "place" : "published place")
        return Failure(
            .denied,
            "this would change \(places)\(ofDraft ? " in the draft" : "") of schools that are not "
                + "within your scope; ask a coordinator for all schools")
    }

    /// What is lost, with the reasons where the user sees them, and what tells people of it.
    func lines(for sight: Sight) -> [ReplyLine] {
        if isEmpty { return [] }
        var lines: [ReplyLine] = sight.seesReasons ? reasons : []
        if !lost.isEmpty {
            let entries = counted(lost.count, "published entry", "published entries")
            lines.append(
                .data(
                    "\(entries) could not take place any more",
                    [Member("published_lost", .number(lost.count))]))
        }
        if !moved.isEmpty {
            lines.append(
                .data(
                    "\(counted(moved.count, "published placement")) would be at another time or "
                        + "place than people were told",
                    [Member("published_moved", .number(moved.count))]))
        }
        return lines + [.hint("plan and publish tell those concerned.")]
    }

    private var reasons: [ReplyLine] {
        var lines: [ReplyLine] = lost.prefix(Consequences.mostLines).map { violation in
            .data(
                "\(violation.request) loses its published place: \(violation.text)",
                [
                    Member("request", .text(violation.request)),
                    Member("reason", .text(violation.text)),
                ])
        }
        if lost.count > Consequences.mostLines {
            lines.append(.hint("… and \(lost.count - Consequences.mostLines) more."))
        }
        return lines
    }

    private static let mostLines = 20

    /// Columns that no rule reads.
    private static let idle: Set<String> = [
        "name", "contact", "email", "login", "visitor_notes", "arrival_notes", "language",
        "attendance_email", "transport_email",
    ]

    private static func matters<Row: SheetRow>(_ old: [Row], _ new: [Row]) -> Bool {
        guard old.count == new.count else { return true }
        let columns = Row.sheet.columns.filter { !idle.contains($0.name) }
        return zip(old, new).contains { before, after in
            columns.contains { $0.format(before) != $0.format(after) }
        }
    }
}

extension Slot {
    /// Whether somebody who was told of this slot would miss the other one.
    fileprivate func isElsewhere(_ other: Slot?) -> Bool {
        guard let other else { return false }
        return start != other.start || end != other.end || site != other.site
    }
}
