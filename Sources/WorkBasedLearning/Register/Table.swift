import HashTreeCollections

/// The rows of one noun, kept by owner; a persistent collection, so that a copy costs nothing and a
/// change of the copy shares all that did not change.
package struct Table<Row: SheetRow>: Sendable {
    /// An owner's rows under an internal key that never names anybody.
    package struct Entry: Sendable {
        package let key: Int64
        package let rows: [Row]
    }

    private var entries = TreeDictionary<String, Entry>()

    package init() {}

    /// The number of owners.
    package var count: Int { entries.count }

    package func entry(_ owner: String) -> Entry? { entries[owner] }

    /// An owner's rows in their order; empty where there are none.
    package func rows(_ owner: String) -> [Row] { entries[owner]?.rows ?? [] }

    package func has(_ owner: String) -> Bool { entries[owner] != nil }

    /// The owners in natural order. O(n log n).
    package var owners: [String] { entries.keys.sorted(by: inNaturalOrder) }

    /// All rows, owners in natural order. O(n log n).
    package var allRows: [Row] { owners.flatMap { rows($0) } }

    /// The entries in no order: for what does not depend on any.
    package var unordered: some Sequence<(key: String, value: Entry)> { entries }

    mutating func put(_ rows: [Row], owner: String, key: Int64) {
        entries[owner] = rows.isEmpty ? nil : Entry(key: key, rows: rows)
    }
}

extension Table where Row: Identified {
    package subscript(id: String) -> Row? { entries[id]?.rows.first }
}

/// Where the register keeps the rows of one noun.
package typealias TablePath<Row: SheetRow> = any WritableKeyPath<Register, Table<Row>> & Sendable
