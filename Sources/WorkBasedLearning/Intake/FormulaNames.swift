/// That names of a folder would be formulas in a spreadsheet; nil where none would. O(rows).
func formulaNames(in intake: Intake) -> String? {
    let found = Noun.allCases.compactMap { intake.sheets[$0] }.flatMap { owners($0) }
    guard let first = found.first else { return nil }
    let names = found.count == 1 ? "1 name begins" : "\(found.count) names begin"
    return
        "\(names) with =, +, - or @ (the first is that of \(first)): a spreadsheet takes such "
        + "a cell for a formula when it opens an export"
}

/// The entries of a sheet with such a name, each with its noun.
private func owners(_ sheet: some AnySheetIntake) -> [String] {
    func find<Row: SheetRow>(_ groups: [SheetIntake<Row>.Group]) -> [String] {
        guard let name = Row.sheet.columns.first(where: { $0.name == "name" }) else { return [] }
        return groups.filter { group in
            group.rows.contains { row in
                name.format(row).utf8.first.map { "=+-@".utf8.contains($0) } ?? false
            }
        }.map { "\(Row.sheet.noun.words) \($0.owner)" }
    }
    return find(sheet.groups)
}
