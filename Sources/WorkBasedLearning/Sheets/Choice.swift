/// What an entry of a list of choices names.
package enum Choice {
    /// What stands before the name of a sector.
    package static let sectorPrefix = "sector:"

    /// The sector that an entry names; nil for an id.
    package static func sector(_ entry: String) -> String? {
        entry.hasPrefix(sectorPrefix) ? String(entry.dropFirst(sectorPrefix.count)) : nil
    }
}

/// What is to be said of a row's choices that nobody is: they count for nothing, with the nearest
/// that somebody is. O(ids) for each of them.
///
/// - Parameter columns: of which some may hold choices.
package func choiceNews<Row: SheetRow>(
    _ row: Row, in columns: [Column<Row>], _ register: Register
) -> [String] {
    columns.filter { !$0.chooses.isEmpty }.flatMap { column in
        listEntries(column.format(row)).compactMap { entry in
            unknown(entry, among: column.chooses, register)
        }
    }
}

private func unknown(_ entry: String, among nouns: [Noun], _ register: Register) -> String? {
    if let sector = Choice.sector(entry) {
        let sectors = Set(register.employers.unorderedRows.map(\.sector))
        if sectors.contains(sector) { return nil }
        return countsForNothing(
            "no employer is of the sector \(quoted(sector))",
            nearest(to: sector, among: sectors.sorted()))
    }
    if nouns.contains(where: { register.has($0, entry) }) { return nil }
    let ids = nouns.flatMap { register.owners($0) }
    return countsForNothing(
        "\(quoted(entry)) is no \(nouns.map(\.words).joined(separator: " or "))",
        nearest(to: entry, among: ids))
}

private func countsForNothing(_ what: String, _ near: String?) -> String {
    what + " and counts for nothing" + (near.map { "; did you mean \($0)?" } ?? "")
}
