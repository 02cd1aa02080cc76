import Wire
import WorkBasedLearning

/// `remove NOUN ID`: withdraws an entry, and after a question all that depends on it.
enum Remove {
    static let verb = Verb(
        "remove",
        "Withdraws an entry, or one row of an owner (row=N); what depends on it goes too.",
        arguments: Argument.entry, isOpen: true, asks: true,
        examples: ["remove trip T9", "remove guardian S12 email=old@example.net"]
    ) { arguments, context throws(Failure) in
        let noun = try Show.noun(arguments.needed("what"))
        return try remove(noun.rowType, arguments, context)
    }

    private static func remove<Row: SheetRow>(
        _: Row.Type, _ arguments: Arguments, _ context: Context
    ) throws(Failure) -> Outcome {
        let words = try RowWords<Row>(arguments.rest)
        let target = try RowTarget<Row>(arguments, words, context.register)
        if target.rows.isEmpty {
            throw Show.notFound(Row.sheet.noun, target.owner, context.register)
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
        let withdrawal = Withdrawal(owner: target.owner, rows: rows, from: context.register)
        let removal = Removal(
            withdrawal, rows: target.rows.count - rows.count, context.register)
        if removal.needsYes, !arguments.isYes("confirm") {
            return Outcome(
                .question(
                    "Remove \(Row.sheet.noun.words) \(target.owner)\(removal.inWords)? yes or no",
                    removal.lines))
        }
        var outcome = Outcome(
            .ok(
                removal.lines + [
                    .hint(
                        rows.isEmpty
                            ? "Removed \(Row.sheet.noun.words) \(target.owner)."
                            : "Removed a row of \(Row.sheet.noun.words) \(target.owner).")
                ],
                [
                    Member("removed", .text(target.owner)),
                    Member("dependents", .number(withdrawal.dependents.count)),
                ]))
        outcome.changes = withdrawal.changes
        outcome.events = [
            Event(
                "\(Row.sheet.noun.rawValue)-removed",
                subject: context.register.key(Row.sheet.noun, target.owner))
        ]
        outcome.records = [context.changed("remove", Row.sheet.noun, target.owner)]
        return outcome
    }
}
