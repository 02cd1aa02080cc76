import Wire
import WorkBasedLearning

/// What `add` and `set` come to once an owner's new rows are known.
enum RowEdit {
    /// The entries that a row newly names and the user does not see, with the complaints.
    private static func hidden<Row: SheetRow>(
        _ row: Row, against known: [Row], _ sight: Sight
    ) -> [(text: String, about: Member)] {
        guard sight.user.role == .coordinator else { return [] }
        return Row.sheet.referring.compactMap { column in
            let id = column.format(row)
            if known.contains(where: { column.format($0) == id }) { return nil }
            let unseen = column.refers.first { !sight.sees($0, id) }
            return unseen.map { noun in
                let nouns = column.refers.map(\.words).joined(separator: " or ")
                return (
                    "\(column.name): \(quoted(id)) is no known \(nouns)",
                    Member(noun.rawValue, .text(id))
                )
            }
        }
    }

    /// What is wrong with rows, where something is: what the user may not see is as unknown as
    /// what is not there.
    private static func failure<Row: SheetRow>(
        _ owner: String, _ rows: [Row], _ faults: [Fault], _ context: Context
    ) -> Failure? {
        let sight = context.sight
        if faults.isEmpty, sight.isEverything { return nil }
        let own = sight.sees(Row.sheet.noun, owner)
        let known = own ? context.register.table(of: Row.self).rows(owner) : []
        let hidden = rows.filter { !known.contains($0) }
            .flatMap { self.hidden($0, against: known, sight) }
        let texts =
            faults.map { fault in
                (fault.column.map { "\($0): " } ?? "") + fault.text
            } + hidden.map(\.text)
        if texts.isEmpty { return nil }
        // Sorted, so that the order does not tell the one kind from the other.
        let told = sight.isEverything ? texts : texts.sorted()
        return Failure(
            .badArgument, told.joined(separator: "; "),
            about: hidden.first?.about ?? sight.missing(Row.sheet.noun, owner))
    }

    /// Whether rows have other values in a column.
    static func differ<Row: SheetRow>(_ old: [Row], _ new: [Row], in column: String) -> Bool {
        let column = Row.sheet.columns.first { $0.name == column }
        guard let column, !old.isEmpty else { return false }
        return old.map(column.format) != new.map(column.format)
    }

    /// - Parameter sight: what the user would see afterwards.
    /// - Throws: `denied` where a coordinator of some schools would change who sees whose students,
    ///   or where mails about others' students go.
    private static func checkScope<Row: SheetRow>(
        _ owner: String, _ old: [Row], _ new: [Row], _ sight: Sight, _ context: Context
    ) throws(Failure) {
        if sight.isEverything { return }
        if Row.sheet.noun == .school, differ(old, new, in: "district") {
            throw Failure(
                .denied,
                "the district of a school decides who sees its students, so that it is not yours "
                    + "to change; ask a coordinator for all schools")
        }
        try Consequences.checkReader(owner, from: old, to: new, sight, context.register)
    }

    /// Asks first where people have been told of what could not take place any more.
    ///
    /// - Parameters:
    ///   - rows: each of which is right in itself.
    ///   - columns: all in which they may differ from what is known; nil: any.
    ///   - isSure: whether the question is answered already.
    /// - Throws: `bad-argument` where a row names what does not exist or its id is taken.
    static func outcome<Row: SheetRow>(
        _ verb: String, owner: String, rows: [Row], in columns: [Column<Row>]? = nil,
        isSure: Bool = true, _ context: Context
    ) throws(Failure) -> Outcome {
        let sheet = Row.sheet
        let edit = Edit(owner: owner, rows: rows, in: context.register)
        if let failure = failure(owner, rows, edit.faults, context) { throw failure }
        let before = context.sight
        let sight = before.isEverything ? before : Sight(before.user, edit.register)
        guard sight.sees(sheet.noun, owner), before.sees(sheet.noun, owner) else {
            throw sight.denial(of: sheet.noun, owner)
        }
        let known = context.register.table(of: Row.self).rows(owner)
        let consequences = Consequences(
            of: owner, from: known, to: rows, edit.register, context)
        try consequences.check(sight)
        try checkScope(owner, known, rows, sight, context)
        if !isSure, !consequences.isEmpty {
            return Outcome(
                .question(
                    "\(verb.prefix(1).uppercased() + verb.dropFirst()) \(sheet.noun.words) "
                        + "\(owner) all the same? yes or no", consequences.lines(for: sight)))
        }
        let changed = !edit.changes.isEmpty
        let news = RowNews.lines(
            of: owner, from: known, to: rows, in: columns ?? sheet.columns, context.register)
        var outcome = Outcome(
            .ok(
                consequences.lines(for: sight) + news,
                [
                    Member("noun", .text(sheet.noun.rawValue)), Member("id", .text(owner)),
                    Member("changed", .flag(changed)),
                ]))
        outcome.changes = edit.changes
        outcome.events =
            changed
            ? [
                Event(
                    "\(sheet.noun.rawValue)-changed", subject: edit.key, noun: sheet.noun,
                    owner: owner)
            ] : []
        outcome.records = [
            context.record(.change, verb, sheet.noun, key: edit.key)
        ]
        return outcome
    }
}
