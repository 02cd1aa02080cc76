import Wire
import WorkBasedLearning

/// What a change of an owner's rows comes to, in words for whoever made it.
enum RowNews {
    /// - Parameter columns: all in which rows may differ.
    static func lines<Row: SheetRow>(
        of owner: String, from old: [Row], to new: [Row], in columns: [Column<Row>],
        _ register: Register
    ) -> [ReplyLine] {
        if old == new { return [.hint("Nothing was different.")] }
        let lines = changes(of: owner, from: old, to: new, in: columns)
        let addresses = columns.filter { $0.holdsAddress }
        let choices = columns.filter { !$0.chooses.isEmpty }
        if addresses.isEmpty, choices.isEmpty { return lines }
        let rows = new.filter { !old.contains($0) }
        let news = rows.flatMap { row in
            addressNews(row, in: addresses) + choiceNews(row, in: choices, register)
        }
        return lines + news.map { .hint($0) }
    }

    private static func changes<Row: SheetRow>(
        of owner: String, from old: [Row], to new: [Row], in columns: [Column<Row>]
    ) -> [ReplyLine] {
        if old.isEmpty { return [.hint("Added: \(Row.sheet.noun.words) \(owner).")] }
        guard old.count == new.count else {
            return [.hint("\(owner) now has \(new.count) rows of \(Row.sheet.noun.words).")]
        }
        var lines: [ReplyLine] = []
        for place in old.indices {
            for column in columns {
                let (before, after) = (column.format(old[place]), column.format(new[place]))
                if before == after { continue }
                lines.append(.hint("\(column.words): \(shown(before)) → \(shown(after))"))
            }
        }
        return lines
    }

    private static func shown(_ cell: String) -> String { cell.isEmpty ? "(empty)" : cell }
}
