/// Words side by side, column by column.
enum Columns {
    /// Lines of at most `width` columns, `height` of them at most; the last then says how many
    /// words are left out.
    static func lines(_ words: [String], width: Int, height: Int) -> [String] {
        let cell = (words.map(\.count).max() ?? 0) + 2
        let across = max(1, width / cell)
        let room = across * height
        let shown = words.count <= room ? words[...] : words.prefix(max(0, room - across))
        let rows = (shown.count + across - 1) / across
        let lines = (0..<rows).map { row in
            stride(from: row, to: shown.count, by: rows)
                .map { padded(shown[$0], to: cell) }.joined()
                .trimmedAtEnd
        }
        let left = words.count - shown.count
        return left > 0 ? lines + ["… and \(left) more"] : lines
    }

    private static func padded(_ word: String, to width: Int) -> String {
        word + String(repeating: " ", count: width - word.count)
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}
