/// Reads rows of named cells by a sheet's columns.
package struct RowReader<Row: SheetRow>: Sendable {
    /// For each column of the sheet the index of its cell; nil where there is none.
    private let places: [Int?]
    /// What is wrong with the header: columns named twice, needed ones missing.
    package let faults: [ColumnFault]
    /// Columns that the sheet does not know.
    package let unknown: [String]
    private let width: Int

    package init(header: [String]) {
        let names = header.map { trimmed($0) }
        let sheet = Row.sheet
        places = sheet.columns.map { column in names.firstIndex(of: column.name) }
        width = names.count
        unknown = names.filter { name in !name.isEmpty && !sheet.header.contains(name) }
        faults = RowReader.faults(names)
    }

    private static func faults(_ names: [String]) -> [ColumnFault] {
        var seen: Set<String> = []
        var faults: [ColumnFault] = []
        for name in names where !name.isEmpty && !seen.insert(name).inserted {
            faults.append(ColumnFault(name, "this column stands twice in the header"))
        }
        for column in Row.sheet.columns where column.required && !seen.contains(column.name) {
            faults.append(ColumnFault(column.name, "this column is missing and must be filled"))
        }
        return faults
    }

    /// The row of these cells, or all that is wrong with them.
    package func read(_ cells: [String]) -> Result<Row, RowFaults> {
        var row = Row()
        var faults: [ColumnFault] = []
        for (column, place) in zip(Row.sheet.columns, places) {
            guard let place else { continue }
            let text = place < cells.count ? trimmed(cells[place]) : ""
            if text.isEmpty {
                if column.required { faults.append(ColumnFault(column.name, "must be filled")) }
                continue
            }
            do throws(FieldFault) {
                try column.parse(text, &row)
                if column.required, column.format(row).isEmpty {
                    faults.append(ColumnFault(column.name, "must be filled"))
                }
            } catch {
                faults.append(ColumnFault(column.name, "\(quoted(text)) \(error.text)"))
            }
        }
        if cells.dropFirst(width).contains(where: { !trimmed($0).isEmpty }) {
            faults.append(
                ColumnFault(
                    ColumnFault.wholeRow,
                    "the row has \(cells.count) cells, the header has \(width)"))
        }
        if faults.isEmpty { faults = Row.sheet.check(row) }
        return faults.isEmpty ? .success(row) : .failure(RowFaults(faults: faults))
    }
}

/// All that is wrong with one row.
package struct RowFaults: Error, Sendable, Equatable {
    package let faults: [ColumnFault]
}
