/// The part of a basis that is not triangular: Gaussian elimination with pivots that keep it sparse
/// and are not small.
///
/// The pivot has the least (entries of its row − 1)·(entries of its column − 1) among a few short
/// rows and columns, after Markowitz: "The Elimination Form of the Inverse" (Management Science
/// 1957), and at least a tenth of the largest entry of its column; Suhl and Suhl (1990).
struct Nucleus: ~Copyable {
    /// A pivot smaller than this counts as none.
    static let smallestPivot = 1e-9
    private static let threshold = 0.1
    private static let mostTried = 4

    struct Pivot {
        var row: Int32
        var column: Int32
        var value: Double
        var merit: Int
    }

    private var rows: Lines
    private var columns: Lines
    private var rowLists: Buckets
    private var columnLists: Buckets
    private var factor: Row<Double>
    private var best = Pivot(row: -1, column: -1, value: 0, merit: .max)
    private var tried = 0

    init(size: Int) {
        rows = Lines(size: size)
        columns = Lines(size: size)
        rowLists = Buckets(size: size)
        columnLists = Buckets(size: size)
        factor = Row(repeating: 0, count: size)
    }

    /// Begins anew, with the number of entries that every row will have. O(size).
    mutating func begin(_ rowCount: borrowing Row<Int32>) {
        rows.removeAll()
        columns.removeAll()
        rowLists.removeAll()
        columnLists.removeAll()
        for row in 0..<rowCount.count where rowCount[row] > 0 {
            rows.reserve(Int32(row), Int(rowCount[row]))
        }
    }

    /// Adds an entry; those of a column come together. O(1).
    mutating func append(_ row: Int32, _ column: Int32, _ value: Double) {
        columns.append(column, row, value)
        rows.append(row, column, 0)
    }

    /// Ends a column.
    mutating func close(_ column: Int32) { columnLists.insert(column, columns.count(column)) }

    /// Ends the entries. O(size).
    mutating func open(_ rowDone: borrowing Row<Bool>) {
        for row in 0..<rowDone.count where !rowDone[row] {
            rowLists.insert(Int32(row), rows.count(Int32(row)))
        }
    }

    /// The next pivot, or none if nothing usable is left.
    mutating func findPivot() -> Pivot? {
        best = Pivot(row: -1, column: -1, value: 0, merit: .max)
        tried = 0
        let longest = max(columnLists.longest, rowLists.longest)
        var count = 1
        while count <= longest {
            let least = (count - 1) * (count - 1)
            var column = columnLists.first(count)
            while column >= 0 {
                tryColumn(column)
                if isEnough(least) { return best }
                column = columnLists.next(column)
            }
            var row = rowLists.first(count)
            while row >= 0 {
                tryRow(row)
                if isEnough(least) { return best }
                row = rowLists.next(row)
            }
            count += 1
        }
        return best.row >= 0 ? best : nil
    }

    private func isEnough(_ least: Int) -> Bool {
        best.row >= 0 && (best.merit <= least || tried >= Self.mostTried)
    }

    private mutating func tryColumn(_ column: Int32) {
        tried += 1
        let least = leastPivot(of: column)
        for entry in columns.entries(column) where abs(columns.value(entry)) >= least {
            offer(columns.place(entry), column, columns.value(entry))
        }
    }

    private mutating func tryRow(_ row: Int32) {
        tried += 1
        for position in rows.entries(row) {
            let column = rows.place(position)
            let merit = (rows.count(row) - 1) * (columns.count(column) - 1)
            if merit >= best.merit { continue }
            let least = leastPivot(of: column)
            let value = columns.value(columns.find(row, in: column))
            if abs(value) >= least { offer(row, column, value) }
        }
    }

    private func leastPivot(of column: Int32) -> Double {
        var largest = 0.0
        for entry in columns.entries(column) { largest = max(largest, abs(columns.value(entry))) }
        return max(Self.smallestPivot, Self.threshold * largest)
    }

    private mutating func offer(_ row: Int32, _ column: Int32, _ value: Double) {
        let merit = (rows.count(row) - 1) * (columns.count(column) - 1)
        guard merit < best.merit || merit == best.merit && abs(value) > abs(best.value) else {
            return
        }
        best = Pivot(row: row, column: column, value: value, merit: merit)
    }

    /// Eliminates the pivot's column. O(row × column entries).
    mutating func eliminate(_ pivot: Pivot, _ lower: inout Entries, _ upper: inout Entries) {
        for entry in columns.entries(pivot.column) {
            let row = columns.place(entry)
            rows.remove(pivot.column, from: row)
            if row == pivot.row || columns.value(entry) == 0 { continue }
            factor[row] = columns.value(entry) / pivot.value
            lower.append(pivot.row, row, factor[row])
        }
        for position in rows.entries(pivot.row) {
            let column = rows.place(position)
            let entry = columns.find(pivot.row, in: column)
            let value = columns.value(entry)
            columns.removeEntry(entry, from: column)
            if value != 0 {
                upper.append(column, pivot.row, value)
                subtract(value, pivot, from: column)
            }
            columnLists.move(column, to: columns.count(column))
        }
        for entry in columns.entries(pivot.column) {
            let row = columns.place(entry)
            factor[row] = 0
            if row != pivot.row { rowLists.move(row, to: rows.count(row)) }
        }
        rowLists.remove(pivot.row)
        columnLists.remove(pivot.column)
    }

    /// Takes `value` times the pivot's column from another one, filling in what is missing.
    private mutating func subtract(_ value: Double, _ pivot: Pivot, from column: Int32) {
        for entry in columns.entries(column) {
            let row = columns.place(entry)
            if factor[row] == 0 { continue }
            let new = columns.value(entry) - factor[row] * value
            columns.setValue(entry, abs(new) < SparseVector.tiny ? 0 : new)
            factor[row] = -factor[row]
        }
        for source in 0..<columns.count(pivot.column) {
            let entry = columns.entries(pivot.column).lowerBound + source
            let row = columns.place(entry)
            if row == pivot.row || columns.value(entry) == 0 { continue }
            let unchanged = columns.value(entry) / pivot.value
            if factor[row] == unchanged {
                columns.append(column, row, -unchanged * value)
                rows.append(row, column, 0)
            }
            factor[row] = unchanged
        }
    }
}
