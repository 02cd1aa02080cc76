import Wire
import WorkBasedLearning

/// `remove NOUN ID`: withdraws an entry, and after a question all that depends on it.
enum Remove {
    static let verb = Verb(
        "remove",
        "Withdraws an entry, or one row of an owner (row=N); what depends on it goes too.",
        arguments: Argument.entry, isOpen: true, asks: true, changes: true,
        pace: .short,
        examples: ["remove trip T9", "remove guardian S12 email=old@example.net"],
        roles: [.coordinator, .transport]
    ) { arguments, context throws(Failure) in
        let noun = try context.changeable(arguments.needed("noun"))
        return try remove(noun.rowType, arguments, context)
    }

    private static func remove<Row: SheetRow>(
        _: Row.Type, _ arguments: Arguments, _ context: Context
    ) throws(Failure) -> Outcome {
        let words = try RowWords<Row>(arguments.rest)
        let target = try RowTarget<Row>(arguments, words, context)
        if target.rows.isEmpty {
            throw Show.notFound(
                Row.sheet.noun, target.owner, context.register, context.sight)
        }
        var rows: [Row] = []
        let choosing =
            arguments["row"] != nil || words.cells.keys.contains { $0 != Row.sheet.ownerColumn }
        if choosing, Row.sheet.single {
            throw Failure(
                .badArgument,
                "a whole \(Row.sheet.noun.words) is removed by its id alone; set empties a column")
        }
        if choosing {
            let places = try target.places(words, forChange: false)
            rows = target.rows.indices.filter { !places.contains($0) }.map { target.rows[$0] }
        }
        return try removed(
            target.owner, from: target.rows, leaving: rows, isSure: arguments.isYes("confirm"),
            context)
    }

    /// Withdraws a whole entry.
    static func remove(
        _ noun: Noun, _ id: String, isSure: Bool, _ context: Context
    ) throws(Failure) -> Outcome {
        func remove<Row: SheetRow>(_ type: Row.Type) throws(Failure) -> Outcome {
            try removed(
                id, from: context.register.table(of: type).rows(id), leaving: [],
                isSure: isSure, context)
        }
        return try remove(noun.rowType)
    }

    private static func denial(of others: Int) -> Failure {
        Failure(
            .denied,
            "\(counted(others, "entry", "entries")) that \(others == 1 ? "is" : "are") not within "
                + "your scope would go too; ask a coordinator for all schools")
    }

    /// What it comes to that an owner keeps only some of its rows.
    private static func removed<Row: SheetRow>(
        _ owner: String, from known: [Row], leaving rows: [Row], isSure: Bool, _ context: Context
    ) throws(Failure) -> Outcome {
        let withdrawal = Withdrawal(owner: owner, rows: rows, from: context.register)
        let sight = context.sight
        let removal = Removal(
            withdrawal, rows: known.count - rows.count, context.register, sight)
        if sight.user.role == .coordinator {
            let others = withdrawal.dependents.count { !sight.sees($0.noun, $0.owner) }
            if others > 0 { throw denial(of: others) }
            let (published, draft) = removal.lostByOthers
            if published > 0 { throw Consequences.denial(of: published) }
            if draft > 0 { throw Consequences.denial(of: draft, ofDraft: true) }
        }
        if removal.needsYes, !isSure {
            return Outcome(
                .question(
                    "Remove \(Row.sheet.noun.words) \(owner)\(removal.inWords)? yes or no",
                    removal.lines))
        }
        var outcome = Outcome(
            .ok(
                removal.lines + [
                    .hint(
                        rows.isEmpty
                            ? "Removed \(Row.sheet.noun.words) \(owner)."
                            : "Removed a row of \(Row.sheet.noun.words) \(owner).")
                ],
                [
                    Member("removed", .text(owner)),
                    Member("dependents", .number(withdrawal.dependents.count)),
                ]))
        outcome.changes = withdrawal.changes
        outcome.events = [
            Event(
                "\(Row.sheet.noun.rawValue)-removed",
                subject: context.register.key(Row.sheet.noun, owner), noun: Row.sheet.noun,
                owner: owner)
        ]
        outcome.records = [context.changed("remove", Row.sheet.noun, owner)]
        if rows.isEmpty { outcome.records += keeper(of: Row.self, owner, context) }
        return outcome
    }

    /// The record of whose the removed rows were, such as a guardian's student: their own key names
    /// nothing any more.
    private static func keeper<Row: SheetRow>(
        of _: Row.Type, _ owner: String, _ context: Context
    ) -> [AuditRecord] {
        let noun = Row.sheet.keepers.first { context.register.has($0, owner) }
        return noun.map { [context.changed("remove \(Row.sheet.noun.words)", $0, owner)] } ?? []
    }
}
