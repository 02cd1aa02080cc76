import Wire
import WorkBasedLearning

/// What a removal takes along, in words.
struct Removal {
    private let dependents: [Withdrawal.Dependent]
    private let rows: Int
    /// What the published plan loses.
    private let lost: Int
    /// How many requests that the user sees choose what goes.
    private let choosers: Int
    /// How much of that, and of what the draft loses, is not the user's to take.
    let lostByOthers: (published: Int, draft: Int)

    /// - Parameters:
    ///   - rows: how many of the owner's own rows go.
    ///   - register: the register before the removal.
    init(_ withdrawal: Withdrawal, rows: Int, _ register: Register, _ sight: Sight) {
        dependents = withdrawal.dependents
        self.rows = rows
        let after = withdrawal.register
        let published = Removal.loss(register.published, register, after, sight)
        lost = published.all
        lostByOthers = (
            published.others, Removal.loss(register.draft, register, after, sight).others
        )
        choosers = Removal.choosers(register, after, sight)
    }

    /// How many requests choose what only the register before has. O(requests).
    private static func choosers(_ before: Register, _ after: Register, _ sight: Sight) -> Int {
        func gone(_ noun: Noun) -> Set<String> {
            if before.count(noun) == after.count(noun) { return [] }
            return Set(before.owners(noun).filter { !after.has(noun, $0) })
        }
        func count<Row: SheetRow>(
            _ table: Table<Row>, _ choices: (Row) -> [String], _ gone: Set<String>
        ) -> Int {
            if gone.isEmpty { return 0 }
            return table.unorderedRows.count { row in
                !gone.isDisjoint(with: choices(row))
                    && sight.sees(Row.sheet.noun, Row.sheet.owner(row))
            }
        }
        let employers = gone(.employer)
        let hosts = employers.isEmpty ? [] : employers.union(lostSectors(before, after))
        return count(after.requests, \.choices, hosts)
            + count(after.speakerRequests, \.choices, hosts.union(gone(.speaker)))
    }

    /// What chooses sectors that no employer is of any more.
    private static func lostSectors(_ before: Register, _ after: Register) -> [String] {
        before.sectors.subtracting(after.sectors).map { SectorChoice.prefix + $0 }
    }

    /// How much a plan loses, and how much of that is of schools that the user does not see.
    private static func loss(
        _ plan: Plan?, _ before: Register, _ after: Register, _ sight: Sight
    ) -> (all: Int, others: Int) {
        guard let plan = plan?.known(to: before) else { return (0, 0) }
        let rest = plan.known(to: after)
        let all = plan.count - rest.count
        return (all, all - (plan.only(sight).count - rest.only(sight).count))
    }

    /// Whether more goes than what was named.
    var needsYes: Bool { rows > 1 || lost > 0 || !dependents.isEmpty }

    /// The rest of the question's sentence.
    var inWords: String {
        let parts =
            (rows > 1 ? ["all its \(rows) rows"] : [])
            + (dependents.isEmpty
                ? [] : ["what is listed here (\(counted(dependents.count, "entry", "entries")))"])
        return parts.isEmpty ? "" : ", and with it \(parts.joined(separator: " and "))"
    }

    /// What goes too, and what that means for people who have been told.
    var lines: [ReplyLine] { dependents.map(line) + consequences + losses }

    private var losses: [ReplyLine] {
        guard choosers > 0 else { return [] }
        let requests = counted(choosers, "request chooses", "requests choose")
        return [.hint("\(requests) what goes; that choice counts for nothing then.")]
    }

    private var consequences: [ReplyLine] {
        guard lost > 0 else { return [] }
        let entries = counted(lost, "published entry", "published entries")
        return [
            .data(
                "\(entries) cannot take place without it; plan and publish tell those concerned",
                [Member("published_lost", .number(lost))])
        ]
    }

    private func line(_ dependent: Withdrawal.Dependent) -> ReplyLine {
        .data(
            "\(dependent.noun.words) \(dependent.owner) "
                + (dependent.isGone ? "goes too" : "stays, without what names a removed entry"),
            [
                Member("noun", .text(dependent.noun.rawValue)),
                Member("id", .text(dependent.owner)), Member("gone", .flag(dependent.isGone)),
            ])
    }
}
