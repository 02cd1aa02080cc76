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
    /// The owners with a row that names an id in a column that refers to entries, by that id.
    private var naming = TreeDictionary<String, TreeSet<String>>()

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

    /// All rows in no order. O(n).
    package var unorderedRows: [Row] { entries.values.flatMap(\.rows) }

    /// The entries in no order: for what does not depend on any.
    package var unordered: some Sequence<(key: String, value: Entry)> { entries }

    /// The owners with a row that names an id in a column that refers to entries, in natural
    /// order. O(k log k) for k of them.
    package func owners(naming id: String) -> [String] {
        naming[id]?.sorted(by: inNaturalOrder) ?? []
    }

    /// All rows of these owners, in their order.
    package func rows(naming id: String) -> [Row] { owners(naming: id).flatMap { rows($0) } }

    /// O(rows), old and new.
    mutating func put(_ rows: [Row], owner: String, key: Int64) {
        let (old, new) = (Table.named(by: self.rows(owner)), Table.named(by: rows))
        for id in old.subtracting(new) {
            naming[id]?.remove(owner)
            if naming[id]?.isEmpty ?? false { naming[id] = nil }
        }
        for id in new.subtracting(old) { naming[id, default: []].insert(owner) }
        entries[owner] = rows.isEmpty ? nil : Entry(key: key, rows: rows)
    }

    /// The ids that rows name in columns that refer to entries, but for that of the owner.
    private static func named(by rows: [Row]) -> Set<String> {
        var ids: Set<String> = []
        for column in Row.sheet.references {
            for row in rows {
                let id = column.format(row)
                if !id.isEmpty { ids.insert(id) }
            }
        }
        return ids
    }
}

extension Table where Row: Identified {
    package subscript(id: String) -> Row? { entries[id]?.rows.first }
}

/// Where the register keeps the rows of one noun; quicker than a key path.
package struct TablePath<Row: SheetRow>: Sendable {
    let read: @Sendable (Register) -> Table<Row>
    let change: @Sendable (inout Register, (inout Table<Row>) -> Void) -> Void

    init(
        _ read: @escaping @Sendable (Register) -> Table<Row>,
        _ change: @escaping @Sendable (inout Register, (inout Table<Row>) -> Void) -> Void
    ) {
        (self.read, self.change) = (read, change)
    }
}
