import Wire
import WorkBasedLearning

/// `add NOUN COLUMN=VALUE …`: a new entry, or a new row of an owner.
enum Add {
    static let verb = Verb(
        "add", "Adds an entry of any noun of the planning folder, by its columns.",
        arguments: [.noun],
        isOpen: true, asks: true, changes: true, pace: .short,
        examples: [
            "add student id=S900 name=\"Ana Brown\" school=H1",
            "add availability subject=S900 kind=busy days=Mon start=09:00 end=10:00",
            "add trip id=T90 from=H1 to=W1 departs=2027-02-16T08:15 arrives=2027-02-16T08:45 "
                + "seats=6",
        ], roles: [.coordinator, .transport]
    ) { arguments, context throws(Failure) in
        let noun = try context.changeable(arguments.needed("noun"))
        return try add(noun.rowType, arguments, context)
    }

    private static func add<Row: SheetRow>(
        _: Row.Type, _ arguments: Arguments, _ context: Context
    ) throws(Failure) -> Outcome {
        let sheet = Row.sheet
        let cells = try RowWords<Row>(arguments.rest).cells
        let row = try RowWords<Row>.row(cells)
        let known = try known(row, context)
        if known.contains(row) {
            throw Failure(
                .exists, "\(sheet.owner(row)) has this row of \(sheet.noun.words) already")
        }
        let complaints = sheet.agree(row, known)
        if !complaints.isEmpty { throw RowWords<Row>.failure(complaints) }
        return try RowEdit.outcome(
            "add", owner: sheet.owner(row), rows: known + [row],
            isSure: arguments.isYes("confirm"), context)
    }

    /// The rows that the owner has already; none where the user does not see that there are any.
    ///
    /// - Throws: `exists` for an id that is taken, whoever has it.
    private static func known<Row: SheetRow>(
        _ row: Row, _ context: Context
    ) throws(Failure) -> [Row] {
        let (sheet, owner) = (Row.sheet, Row.sheet.owner(row))
        let known = context.register.table(of: Row.self).rows(owner)
        let isSeen = context.sight.sees(sheet.noun, owner)
        if !known.isEmpty, sheet.single || sheet.keepers.isEmpty && !isSeen {
            throw Failure(
                .exists,
                isSeen
                    ? "there is a \(sheet.noun.words) \(owner) already; set "
                        + "\(sheet.noun.rawValue) \(owner) COLUMN VALUE changes it"
                    : "the id \(owner) is taken; choose another one")
        }
        return isSeen ? known : []
    }
}
