import Wire
import WorkBasedLearning

/// The entries of a noun, a page at a time.
enum NounList {
    /// - Parameter span: the days to which what has a date is narrowed; nil for all.
    static func outcome(
        _ noun: Noun, from first: Int, on span: DaySpan? = nil, _ context: Context
    ) -> Outcome {
        let sight = context.sight
        let all = context.register.owners(noun).filter { id in
            span.map { DatedList.isOn($0, noun, id, context.register) ?? true } ?? true
        }
        let seen = sight.isEverything ? all : all.filter { sight.sees(noun, $0) }
        let page = seen.dropFirst(first - 1).prefix(context.settings.pageRows)
        var outcome = Outcome(
            .ok(
                lines(noun, page, on: span, context)
                    + (seen.isEmpty
                        ? [.hint(span == nil ? "None is known yet." : "There are none then.")] : [])
                    + Page.hints(first, page.count, of: seen.count),
                Page.members(first, page.count, of: seen.count)))
        outcome.records = [context.looked("show", noun)]
        return outcome
    }

    private static func lines(
        _ noun: Noun, _ page: ArraySlice<String>, on span: DaySpan?, _ context: Context
    ) -> [ReplyLine] {
        if noun == .trip { return RunList.table(of: page, context).lines }
        if noun == .slot {
            return Details.table(of: page.compactMap { context.register.slots[$0] }, context).lines
        }
        if noun == .calendar, let span { return DatedList.days(of: page, span, context) }
        func names<Row: SheetRow>(_ type: Row.Type) -> [ReplyLine] {
            let named = Row.sheet.columns.first { $0.name == "name" }
            var table = TableText(
                [TableText.Column(Row.sheet.ownerColumn, noun.words)]
                    + (named.map { _ in [TableText.Column("name", "name")] } ?? [])
                    + (Row.sheet.single
                        ? [] : [TableText.Column("rows", "rows", isNumber: true)]))
            for owner in page {
                let rows = context.register.table(of: type).rows(owner)
                table.add(
                    [.text(owner)] + (named.map { [.text($0.format(rows[0]))] } ?? [])
                        + (Row.sheet.single ? [] : [.number(rows.count)]))
            }
            return table.lines
        }
        return names(noun.rowType)
    }
}

/// Where a page of a long table stands.
enum Page {
    /// How to see the next page, where there is one.
    static func hints(_ first: Int, _ shown: Int, of total: Int) -> [ReplyLine] {
        let next = first + shown
        return shown > 0 && next <= total
            ? [.hint("Rows \(first) to \(next - 1) of \(total); from=\(next) shows the next ones.")]
            : []
    }

    /// `rows=`, and `more=` with the first row of the next page where there is one.
    static func members(_ first: Int, _ shown: Int, of total: Int) -> [Member] {
        let next = first + shown
        return [Member("rows", .number(total))]
            + (shown > 0 && next <= total ? [Member("more", .number(next))] : [])
    }
}
