import Wire
import WorkBasedLearning

/// What a change of an owner's rows comes to, in words for whoever made it.
enum RowNews {
    static func lines<Row: SheetRow>(
        of owner: String, from old: [Row], to new: [Row]
    ) -> [ReplyLine] {
        if old == new { return [.hint("Nothing was different.")] }
        let addresses = new.filter { !old.contains($0) }.flatMap(addressNews)
        return changes(of: owner, from: old, to: new) + addresses.map { .hint($0) }
    }

    private static func changes<Row: SheetRow>(
        of owner: String, from old: [Row], to new: [Row]
    ) -> [ReplyLine] {
        if old.isEmpty { return [.hint("Added: \(Row.sheet.noun.words) \(owner).")] }
        guard old.count == new.count else {
            return [.hint("\(owner) now has \(new.count) rows of \(Row.sheet.noun.words).")]
        }
        return zip(old, new).flatMap { changes(from: $0, to: $1) }.map { .hint($0) }
    }

    private static func changes<Row: SheetRow>(from old: Row, to new: Row) -> [String] {
        Row.sheet.columns.compactMap { column in
            let (before, after) = (column.format(old), column.format(new))
            return before == after ? nil : "\(column.words): \(shown(before)) → \(shown(after))"
        }
    }

    private static func shown(_ cell: String) -> String { cell.isEmpty ? "(empty)" : cell }
}
