/// Reads rows of named cells by a sheet's columns.
package struct RowReader<Row: SheetRow>: Sendable {
    /// For each column of the sheet the index of its cell; nil where there is none.
    private let places: [Int?]
    /// What is wrong with the header: columns named twice, needed ones missing.
    package let faults: [ColumnFault]
    /// Columns that the sheet does not know.
    package let unknown: [String]
    /// The sheet's columns that the header does not have; their cells read as empty.
    let absent: [String]
    private let width: Int

    package init(header: [String]) {
        let names = header.map { trimmed($0) }
        let sheet = Row.sheet
        places = sheet.columns.map { column in names.firstIndex(of: column.name) }
        width = names.count
        absent = zip(sheet.header, places).filter { $1 == nil }.map(\.0)
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
            let isParted = names.count == 1 && names[0].contains { $0 == ";" || $0 == "\t" }
            let reason =
                isParted
                ? "this column is missing; the cells must have commas between them (save the file "
                    + "as CSV with commas)"
                : "this column is missing and must be filled"
            faults.append(ColumnFault(column.name, reason))
            if isParted { break }
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
            if text.isEmpty, !column.required { continue }
            if let fault = RowReader.put(text, column, &row) { faults.append(fault) }
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

    /// A row in which some columns have another text, or all that is wrong with it.
    ///
    /// - Parameter columns: among them all that the cells name.
    package static func changed(
        _ row: Row, by cells: [String: String], in columns: [Column<Row>]
    ) -> Result<Row, RowFaults> {
        var row = row
        var faults: [ColumnFault] = []
        for column in columns {
            guard let text = cells[column.name] else { continue }
            if let fault = put(trimmed(text), column, &row) { faults.append(fault) }
        }
        if faults.isEmpty { faults = Row.sheet.check(row) }
        return faults.isEmpty ? .success(row) : .failure(RowFaults(faults: faults))
    }

    /// Puts a cell into a row, or says what is wrong with it.
    private static func put(
        _ text: String, _ column: Column<Row>, _ row: inout Row
    ) -> ColumnFault? {
        let empty = ColumnFault(column.name, "must be filled")
        if text.isEmpty {
            column.clear(&row)
            return column.required ? empty : nil
        }
        do throws(FieldFault) {
            try column.parse(text, &row)
            return column.required && column.format(row).isEmpty ? empty : nil
        } catch {
            return ColumnFault(column.name, "\(quoted(text)) \(error.text)")
        }
    }
}

/// All that is wrong with one row.
package struct RowFaults: Error, Sendable, Equatable {
    package let faults: [ColumnFault]
}
