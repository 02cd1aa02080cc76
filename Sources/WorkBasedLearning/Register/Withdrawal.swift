/// The withdrawal of rows of one owner with all that depends on them: what names a withdrawn entry
/// in a column that must be filled goes too, in another column the cell is emptied.
package struct Withdrawal: Sendable {
    /// An entry that is touched because of the withdrawal.
    package struct Dependent: Sendable, Equatable {
        package let noun: Noun
        package let owner: String
        /// Whether nothing is left of it.
        package let isGone: Bool
    }

    package private(set) var changes: [Change] = []
    package private(set) var dependents: [Dependent] = []

    /// The register as it is after the withdrawal.
    package private(set) var register: Register
    /// Withdrawn entries whose dependents have not been looked for.
    private var open: [(noun: Noun, owner: String)] = []

    /// - Parameter rows: what the owner keeps; none for all to go.
    ///
    /// O(register · entries withdrawn).
    package init<Row: SheetRow>(owner: String, rows: [Row], from register: Register) {
        self.register = register
        put(owner, rows)
        if rows.isEmpty { open.append((Row.sheet.noun, owner)) }
        while let entry = open.popLast() {
            for noun in Noun.allCases { follow(entry, into: noun.rowType) }
        }
    }

    private mutating func follow<Row: SheetRow>(
        _ entry: (noun: Noun, owner: String), into _: Row.Type
    ) {
        let columns = Row.sheet.columns.filter { $0.refers.contains(entry.noun) }
        guard !columns.isEmpty else { return }
        let table = register.table(of: Row.self)
        let touched = ([entry.owner] + table.owners(naming: entry.owner)).filter { owner in
            table.rows(owner).contains { row in columns.contains { $0.format(row) == entry.owner } }
        }
        for owner in touched {
            let left = table.rows(owner).compactMap { keep($0, without: entry.owner, columns) }
            put(owner, left)
            dependents.removeAll { $0.noun == Row.sheet.noun && $0.owner == owner }
            dependents.append(
                Dependent(noun: Row.sheet.noun, owner: owner, isGone: left.isEmpty))
            if left.isEmpty { open.append((Row.sheet.noun, owner)) }
        }
    }

    /// The row without the reference; nil where it cannot do without.
    private func keep<Row: SheetRow>(
        _ row: Row, without id: String, _ columns: [Column<Row>]
    ) -> Row? {
        var row = row
        for column in columns where column.format(row) == id {
            if column.required { return nil }
            column.clear(&row)
        }
        return row
    }

    private mutating func put<Row: SheetRow>(_ owner: String, _ rows: [Row]) {
        let change = register.fact(owner: owner, rows: rows)
        register.apply(change)
        changes.append(change)
    }
}
