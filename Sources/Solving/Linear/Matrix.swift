/// The coefficients by columns and by rows.
///
/// A variable below `rowCount` is the logical of that row, whose column is the unit vector; all
/// others are the columns of the program. The program is A·x + s = 0, with s the logicals.
struct Matrix: ~Copyable {
    let rowCount: Int
    private var columnStart = Pile<Int32>()
    private var columnRow = Pile<Int32>()
    private var columnValue = Pile<Double>()
    private var rowStart: Row<Int32>
    private var rowVariable = Row<Int32>(repeating: 0, count: 0)
    private var rowValue = Row<Double>(repeating: 0, count: 0)

    var variableCount: Int { rowCount + columnStart.count - 1 }
    var entryCount: Int { columnRow.count }

    init(rowCount: Int) {
        self.rowCount = rowCount
        rowStart = Row(repeating: 0, count: rowCount + 1)
        columnStart.append(0)
    }

    /// Adds the columns of a program from `first` on, and renews the rows. O(all entries).
    mutating func add(_ program: LinearProgram, from first: Int) {
        for column in first..<program.columnCount {
            for entry in program.start[column]..<program.start[column + 1] {
                columnRow.append(program.places[entry])
                columnValue.append(program.values[entry])
            }
            columnStart.append(Int32(columnRow.count))
        }
        transpose()
    }

    private mutating func transpose() {
        rowVariable = Row(repeating: 0, count: entryCount)
        rowValue = Row(repeating: 0, count: entryCount)
        rowStart.fill(0)
        for entry in 0..<entryCount { rowStart[columnRow[entry]] += 1 }
        var end: Int32 = 0
        for row in 0...rowCount {
            end += row < rowCount ? rowStart[row] : 0
            rowStart[row] = end
        }
        for column in stride(from: columnStart.count - 2, through: 0, by: -1) {
            for entry in columnStart[column]..<columnStart[column + 1] {
                let row = columnRow[entry]
                rowStart[row] -= 1
                rowVariable[rowStart[row]] = Int32(rowCount + column)
                rowValue[rowStart[row]] = columnValue[entry]
            }
        }
    }

    /// The entries of a structural variable.
    @inline(__always)
    func entries(of variable: Int32) -> Range<Int> {
        let column = Int(variable) - rowCount
        return Int(columnStart[column])..<Int(columnStart[column + 1])
    }

    @inline(__always) func row(_ entry: Int) -> Int32 { columnRow[entry] }
    @inline(__always) func value(_ entry: Int) -> Double { columnValue[entry] }

    /// Adds a multiple of a variable's column to a vector over the rows. O(its entries).
    func scatter(_ variable: Int32, times factor: Double, to vector: inout SparseVector) {
        if variable < rowCount { return vector.add(variable, factor) }
        for entry in entries(of: variable) {
            vector.add(columnRow[entry], factor * columnValue[entry])
        }
    }

    /// The product of a vector over the rows with a variable's column. O(its entries).
    func product(_ variable: Int32, _ vector: borrowing SparseVector) -> Double {
        if variable < rowCount { return vector[variable] }
        var sum = 0.0
        for entry in entries(of: variable) {
            sum += columnValue[entry] * vector[columnRow[entry]]
        }
        return sum
    }

    /// The products of a vector over the rows with all variables. O(entries of its rows).
    func combine(_ vector: borrowing SparseVector, into result: inout SparseVector) {
        for position in 0..<vector.count {
            let row = vector.place(position)
            let factor = vector[row]
            if abs(factor) < SparseVector.tiny { continue }
            result.add(row, factor)
            for entry in Int(rowStart[row])..<Int(rowStart[row + 1]) {
                result.add(rowVariable[entry], factor * rowValue[entry])
            }
        }
    }
}
