import Wire
import WorkBasedLearning

extension Argument {
    /// What a sentence changes entries of.
    static let noun = Argument("noun", .text, "a noun, such as trip", isRequired: true)

    /// How a sentence names an entry or one of its rows.
    static let entry = [
        noun,
        Argument("owner", .text, "its id, or that of what it belongs to"),
        Argument("row", .number(1...100_000), "which row, as show counts them", place: .key),
    ]
}

/// Which rows of which owner a sentence means.
struct RowTarget<Row: SheetRow> {
    let owner: String
    /// The owner's rows; none where the owner is unknown.
    let rows: [Row]
    private let row: Int?
    private let sight: Sight
    private let register: Register

    /// - Throws: `missing-argument` without an owner, `not-found` for an unknown entry.
    init(_ arguments: Arguments, _ words: RowWords<Row>, _ context: Context) throws(Failure) {
        let sheet = Row.sheet
        register = context.register
        guard let said = arguments["owner"] ?? words.cells[sheet.ownerColumn] else {
            throw Failure(
                .missingArgument, "say which \(sheet.noun.words): its \(sheet.ownerColumn)")
        }
        sight = context.sight
        owner = try RowTarget.owner(said, context)
        rows =
            sight.sees(sheet.noun, owner)
            ? register.table(of: Row.self).rows(owner) : []
        row = arguments.number("row")
    }

    /// The id of an entry that is called by a name; a text that names nothing is its own where
    /// rows may be made under it.
    ///
    /// - Throws: `ambiguous`; `not-found` where the entry must be there.
    private static func owner(_ said: String, _ context: Context) throws(Failure) -> String {
        let sheet = Row.sheet
        let isKnown = context.register.table(of: Row.self).has(said)
        if isKnown, context.sight.sees(sheet.noun, said) { return said }
        let nouns = sheet.single ? [sheet.noun] : sheet.keepers
        if nouns.isEmpty { return said }
        do throws(Failure) {
            return try Finder("owner", context).find(said, among: nouns).id
        } catch {
            if sheet.single || error.code != .notFound { throw error }
            return said
        }
    }

    /// The places of the rows meant: by row number, by the columns that tell rows apart, all rows
    /// for columns in which all agree, or the only row. Empty: a row that is not there yet.
    ///
    /// - Throws: `ambiguous` with how to say it where several rows could be meant.
    func places(_ words: RowWords<Row>, forChange: Bool) throws(Failure) -> [Int] {
        let sheet = Row.sheet
        if sheet.single { return [0] }
        if let row {
            guard row <= rows.count else {
                throw Failure(
                    .notFound, "\(owner) has \(counted(rows.count, "row")); there is no row \(row)")
            }
            return [row - 1]
        }
        let named = words.cells.filter { $0.key != sheet.ownerColumn }
        let telling = forChange ? sheet.identity : Array(named.keys)
        let isTold = !telling.isEmpty && telling.allSatisfy { named[$0] != nil }
        guard !rows.isEmpty || (forChange && isTold && sheet.isMadeBySetting) else {
            if sheet.keepers.isEmpty { throw Show.notFound(sheet.noun, owner, register, sight) }
            throw Failure(
                .notFound,
                "\(owner) has no \(sheet.noun.words) yet; add \(sheet.noun.rawValue) "
                    + "\(sheet.ownerColumn)=\(owner) … makes one",
                about: sight.missing(sheet.noun, owner))
        }
        if forChange, named.keys.allSatisfy(sheet.shared.contains) { return Array(rows.indices) }
        if isTold { return try told(named, telling, forChange) }
        if rows.count == 1, forChange || telling.isEmpty { return [0] }
        throw ambiguous
    }

    /// The rows with these values in the columns that tell rows apart.
    private func told(
        _ named: [String: String], _ telling: [String], _ forChange: Bool
    ) throws(Failure) -> [Int] {
        let found = rows.indices.filter { matches(rows[$0], named, telling) }
        if found.count > 1 { throw ambiguous }
        if found.isEmpty, !forChange {
            let values = telling.sorted().map { "\($0)=\(named[$0] ?? "")" }
            throw Failure(
                .notFound,
                "\(owner) has no \(Row.sheet.noun.words) with \(values.joined(separator: " ")); "
                    + "show \(Row.sheet.noun.rawValue) \(owner) lists them")
        }
        if found.isEmpty, !Row.sheet.isMadeBySetting {
            if rows.count == 1 { return [0] }
            throw ambiguous
        }
        return found
    }

    private var ambiguous: Failure {
        Failure(
            .ambiguous,
            "\(owner) has \(counted(rows.count, "row")); add row=N (show "
                + "\(Row.sheet.noun.rawValue) \(owner) numbers them)")
    }

    private func matches(_ row: Row, _ wanted: [String: String], _ columns: [String]) -> Bool {
        let cells = RowWords<Row>.cells(of: row)
        return columns.allSatisfy { cells[$0] == wanted[$0] }
    }
}
