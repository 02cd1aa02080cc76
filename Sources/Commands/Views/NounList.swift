import Wire
import WorkBasedLearning

/// The entries of a noun, a page at a time.
enum NounList {
    static func outcome(_ noun: Noun, from first: Int, _ context: Context) -> Outcome {
        func outcome<Row: SheetRow>(_ type: Row.Type) -> Outcome {
            let sight = context.sight
            let all = context.register.table(of: type).owners
            let owners = sight.isEverything ? all : all.filter { sight.sees(noun, $0) }
            let page = owners.dropFirst(first - 1).prefix(context.settings.pageRows)
            let members = Page.members(first, page.count, of: owners.count)
            if noun == .trip, !owners.isEmpty {
                return Outcome(.ok(RunList.table(of: page, context).lines, members))
            }
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
            return Outcome(
                .ok(
                    table.lines + (owners.isEmpty ? [.hint("None is known yet.")] : []),
                    members))
        }
        var outcome = outcome(noun.rowType)
        outcome.records = [context.looked("show", noun)]
        return outcome
    }
}

/// Where a page of a long table stands.
enum Page {
    /// `rows=`, and `more=` with the first row of the next page where there is one.
    static func members(_ first: Int, _ shown: Int, of total: Int) -> [Member] {
        let next = first + shown
        return [Member("rows", .number(total))]
            + (shown > 0 && next <= total ? [Member("more", .number(next))] : [])
    }
}
