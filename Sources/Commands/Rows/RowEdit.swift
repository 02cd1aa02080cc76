import Wire
import WorkBasedLearning

/// What `add` and `set` come to once an owner's new rows are known.
enum RowEdit {
    /// - Throws: `denied` where a row newly names an entry that the user does not see.
    private static func check<Row: SheetRow>(
        _ row: Row, against known: [Row], _ sight: Sight
    ) throws(Failure) {
        for column in Row.sheet.columns where !column.refers.isEmpty {
            let id = column.format(row)
            if known.contains(where: { column.format($0) == id }) { continue }
            for noun in column.refers where sight.user.role == .coordinator {
                if !sight.sees(noun, id) { throw sight.denial(of: noun, id) }
            }
        }
    }

    /// Asks first where people have been told of what could not take place any more.
    ///
    /// - Parameters:
    ///   - rows: each of which is right in itself.
    ///   - isSure: whether the question is answered already.
    /// - Throws: `bad-argument` where a row names what does not exist or its id is taken.
    static func outcome<Row: SheetRow>(
        _ verb: String, owner: String, rows: [Row], isSure: Bool = true, _ context: Context
    ) throws(Failure) -> Outcome {
        let sheet = Row.sheet
        let resolution = Resolution(
            Intake(owner: owner, rows: rows), in: context.register, replacing: false)
        if !resolution.faults.isEmpty {
            throw Failure(
                .badArgument,
                resolution.faults.map { fault in
                    (fault.column.map { "\($0): " } ?? "") + fault.text
                }.joined(separator: "; "))
        }
        let sight = Sight(context.conversation.user, resolution.register)
        guard sight.sees(sheet.noun, owner) else { throw sight.denial(of: sheet.noun, owner) }
        let known = context.register.table(of: Row.self).rows(owner)
        for row in rows where !known.contains(row) { try check(row, against: known, sight) }
        let consequences = Consequences(
            of: owner, from: known, to: rows, resolution.register, context)
        try consequences.check(sight)
        if !isSure, !consequences.isEmpty {
            return Outcome(
                .question(
                    "\(verb.prefix(1).uppercased() + verb.dropFirst()) \(sheet.noun.words) "
                        + "\(owner) all the same? yes or no", consequences.lines(for: sight)))
        }
        let changed = !resolution.changes.isEmpty
        var outcome = Outcome(
            .ok(
                consequences.lines(for: sight) + RowNews.lines(of: owner, from: known, to: rows),
                [
                    Member("noun", .text(sheet.noun.rawValue)), Member("id", .text(owner)),
                    Member("changed", .flag(changed)),
                ]))
        outcome.changes = resolution.changes
        let key = resolution.register.key(sheet.noun, owner)
        outcome.events =
            changed
            ? [
                Event(
                    "\(sheet.noun.rawValue)-changed", subject: key, noun: sheet.noun,
                    owner: owner)
            ] : []
        outcome.records = [
            context.record(.change, verb, sheet.noun, key: key)
        ]
        return outcome
    }
}
