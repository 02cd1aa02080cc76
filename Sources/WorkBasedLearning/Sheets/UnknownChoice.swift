/// What is to be said of a row's choices that nobody is: they count for nothing, with the nearest
/// that somebody is. O(ids) for each of them.
///
/// - Parameter columns: that hold choices.
package func choiceNews<Row: SheetRow>(
    _ row: Row, in columns: [Column<Row>], _ register: Register
) -> [String] {
    columns.flatMap { column in
        listEntries(column.format(row)).compactMap { entry in
            unknown(entry, among: column.chooses, register)
        }
    }
}

private func unknown(_ entry: String, among nouns: [Noun], _ register: Register) -> String? {
    if let sector = SectorChoice.sector(entry) {
        let sectors = register.sectors
        if sectors.contains(sector) { return nil }
        return countsForNothing(
            "the sector \(quoted(sector)) belongs to no employer",
            nearest(to: sector, among: sectors.sorted()))
    }
    if nouns.contains(where: { register.has($0, entry) }) { return nil }
    let kinds = nouns.map { $0.words + "'s" }.joined(separator: " or ")
    return countsForNothing(
        "\(quoted(entry)) is no \(kinds) id",
        register.host(named: entry) ?? nearest(to: entry, among: nouns.flatMap(register.owners)))
}

private func countsForNothing(_ what: String, _ near: String?) -> String {
    what + " and counts for nothing" + (near.map { "; did you mean \($0)?" } ?? "")
}

extension Register {
    /// The id of an employer of that name, in any case, or else of a speaker. O(rows).
    fileprivate func host(named name: String) -> String? {
        let name = name.lowercased()
        return employers.unorderedRows.first { $0.name.lowercased() == name }?.id
            ?? speakers.unorderedRows.first { $0.name.lowercased() == name }?.id
    }
}
