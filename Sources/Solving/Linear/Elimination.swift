/// Finds the factors of a basis: logicals first, then columns and rows with one entry left, which
/// cost no arithmetic, then the nucleus.
///
/// After Suhl and Suhl: "Computing Sparse LU Factorizations for Large-Scale Linear Programming
/// Bases" (ORSA J. on Computing 1990). O(entries) but for the nucleus.
struct Elimination: ~Copyable {
    private(set) var lower = Entries()
    private(set) var upper = Entries()
    private(set) var order = Pile<Int32>()
    private(set) var pivot: Row<Double>

    private let size: Int
    private var cells = Pile<Int32>()
    private var cellRow: Row<Int32>
    private var cellCount: Row<Int32>
    private var rowCount: Row<Int32>
    private var rowDone: Row<Bool>
    private var rowStart: Row<Int32>
    private var rowCell = Pile<Int32>()
    private var queue = Pile<Int32>()
    private var nucleus: Nucleus

    init(size: Int) {
        self.size = size
        pivot = Row(repeating: 1, count: size)
        cellRow = Row(repeating: -1, count: size)
        cellCount = Row(repeating: 0, count: size)
        rowCount = Row(repeating: 0, count: size)
        rowDone = Row(repeating: false, count: size)
        rowStart = Row(repeating: 0, count: size + 1)
        nucleus = Nucleus(size: size)
    }

    /// Factorises the columns of the variables in `head` and sorts `head` by pivot rows.
    ///
    /// - Returns: whether it was regular; if not, `head` names logicals for what did not fit.
    mutating func run(_ matrix: borrowing Matrix, _ head: inout Row<Int32>) -> Bool {
        begin(head)
        countEntries(matrix)
        eliminateColumns(matrix)
        eliminateRows(matrix)
        eliminateNucleus(matrix)
        return finish(&head)
    }

    private mutating func begin(_ head: borrowing Row<Int32>) {
        lower.removeAll()
        upper.removeAll()
        order.removeAll()
        cells.removeAll()
        pivot.fill(1)
        cellRow.fill(-1)
        cellCount.fill(0)
        rowCount.fill(0)
        rowDone.fill(false)
        for position in 0..<size {
            let variable = head[position]
            if variable < size {
                rowDone[variable] = true
                order.append(variable)
            } else {
                cells.append(variable)
            }
        }
    }

    /// Counts the entries left in rows and columns, and lists the columns of every row.
    private mutating func countEntries(_ matrix: borrowing Matrix) {
        for cell in 0..<cells.count {
            for entry in matrix.entries(of: cells[cell]) where !rowDone[matrix.row(entry)] {
                rowCount[matrix.row(entry)] += 1
                cellCount[cell] += 1
            }
        }
        var end: Int32 = 0
        for row in 0...size {
            end += row < size ? rowCount[row] : 0
            rowStart[row] = end
        }
        rowCell.resize(Int(end), 0)
        for cell in 0..<cells.count {
            for entry in matrix.entries(of: cells[cell]) where !rowDone[matrix.row(entry)] {
                rowStart[matrix.row(entry)] -= 1
                rowCell[rowStart[matrix.row(entry)]] = Int32(cell)
            }
        }
    }

    private mutating func eliminateColumns(_ matrix: borrowing Matrix) {
        queue.removeAll()
        for cell in 0..<cells.count where cellCount[cell] == 1 { queue.append(Int32(cell)) }
        while let cell = queue.popLast() {
            if cellRow[cell] >= 0 || cellCount[cell] != 1 { continue }
            for entry in matrix.entries(of: cells[cell]) where !rowDone[matrix.row(entry)] {
                take(matrix, cell, matrix.row(entry), matrix.value(entry))
                break
            }
        }
    }

    private mutating func eliminateRows(_ matrix: borrowing Matrix) {
        queue.removeAll()
        for row in 0..<size where !rowDone[row] && rowCount[row] == 1 { queue.append(Int32(row)) }
        while let row = queue.popLast() {
            if rowDone[row] || rowCount[row] != 1 { continue }
            for position in rowStart[row]..<rowStart[row + 1] where cellRow[rowCell[position]] < 0 {
                let cell = rowCell[position]
                for entry in matrix.entries(of: cells[cell]) where matrix.row(entry) == row {
                    take(matrix, cell, row, matrix.value(entry), byRows: true)
                }
                break
            }
        }
    }

    /// Makes an entry the pivot: no other entry of the rest changes.
    private mutating func take(
        _ matrix: borrowing Matrix, _ cell: Int32, _ row: Int32, _ value: Double,
        byRows: Bool = false
    ) {
        if abs(value) < Nucleus.smallestPivot { return }
        for entry in matrix.entries(of: cells[cell]) {
            let other = matrix.row(entry)
            if rowDone[other] {
                upper.append(cell, other, matrix.value(entry))
            } else {
                rowCount[other] -= 1
                if other == row { continue }
                lower.append(row, other, matrix.value(entry) / value)
                if rowCount[other] == 1 { queue.append(other) }
            }
        }
        note(cell, row, value)
        if byRows { return }
        for position in rowStart[row]..<rowStart[row + 1] {
            let other = rowCell[position]
            cellCount[other] -= 1
            if cellCount[other] == 1 { queue.append(other) }
        }
    }

    private mutating func note(_ cell: Int32, _ row: Int32, _ value: Double) {
        cellRow[cell] = row
        rowDone[row] = true
        pivot[row] = value
        order.append(row)
    }

    private mutating func eliminateNucleus(_ matrix: borrowing Matrix) {
        nucleus.begin(rowCount)
        for cell in 0..<cells.count where cellRow[cell] < 0 {
            for entry in matrix.entries(of: cells[cell]) {
                let row = matrix.row(entry)
                if rowDone[row] {
                    upper.append(Int32(cell), row, matrix.value(entry))
                } else {
                    nucleus.append(row, Int32(cell), matrix.value(entry))
                }
            }
            nucleus.close(Int32(cell))
        }
        nucleus.open(rowDone)
        while let found = nucleus.findPivot() {
            nucleus.eliminate(found, &lower, &upper)
            note(found.column, found.row, found.value)
        }
    }

    private mutating func finish(_ head: inout Row<Int32>) -> Bool {
        let isRegular = order.count == size
        if !isRegular {
            for row in 0..<size where !rowDone[row] { order.append(Int32(row)) }
        }
        for row in 0..<size { head[row] = Int32(row) }
        for cell in 0..<cells.count where cellRow[cell] >= 0 { head[cellRow[cell]] = cells[cell] }
        upper.rename(cellRow)
        return isRegular
    }
}
