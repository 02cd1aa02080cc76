/// An entry of a list of choices that names every employer of a sector.
package enum SectorChoice {
    /// What stands before the name.
    package static let prefix = "sector:"

    /// The sector that an entry names; nil for an id.
    package static func sector(_ entry: String) -> String? {
        entry.hasPrefix(prefix) ? String(entry.dropFirst(prefix.count)) : nil
    }
}

extension Register {
    /// The sectors of employers; an empty one where an employer says none. O(employers).
    package var sectors: Set<String> { Set(employers.unorderedRows.map(\.sector)) }
}
