/// The rows of a CSV file (RFC 4180) whose cells hold no ends of lines.
///
/// The last columns may be missing where whoever reads them allows it.
struct TableReader {
    private let bytes: [UInt8]

    /// How many columns the file has.
    private(set) var columnCount: Int
    private var position = 0

    /// The line of the row read last, from 1.
    private(set) var line = 0

    /// Reads the first line, which must name these columns, or so many of them at least.
    init(_ bytes: [UInt8], columns: [String], least: Int? = nil) throws(TableFault) {
        guard bytes.count <= InstanceText.fileBytes else {
            throw TableFault(.fileTooLarge(limit: InstanceText.fileBytes))
        }
        self.bytes = bytes
        columnCount = columns.count
        if bytes.starts(with: InstanceText.orderMark) { position = InstanceText.orderMark.count }
        line = 1
        let head = isAtEnd ? [] : try readLine()
        columnCount = head.count
        guard head.count >= least ?? columns.count,
            head == columns.prefix(head.count).map({ Array($0.utf8) })
        else {
            let wanted = columns.joined(separator: ",")
            throw fault(isOfReturns ? .returns : .head(columns: wanted))
        }
    }

    /// The cells of the next row, or nil at the end. O(its bytes). Empty lines are skipped.
    mutating func nextRow() throws(TableFault) -> [[UInt8]]? {
        while !isAtEnd {
            line += 1
            let cells = try readLine()
            if cells == [[]] { continue }
            guard cells.count == columnCount else {
                throw fault(.cells(expected: columnCount, found: cells.count))
            }
            return cells
        }
        return nil
    }

    /// A fault of the row read last.
    func fault(_ reason: TableFault.Reason) -> TableFault { TableFault(reason, line: line) }

    private var isAtEnd: Bool { position >= bytes.count }

    /// Whether CR is what ends the lines.
    private var isOfReturns: Bool {
        bytes.dropLast().contains(UInt8(ascii: "\r")) && !bytes.contains(UInt8(ascii: "\n"))
    }

    private mutating func readLine() throws(TableFault) -> [[UInt8]] {
        var cells = [try readCell()]
        while !isAtEnd, bytes[position] == UInt8(ascii: ",") {
            position += 1
            cells.append(try readCell())
        }
        if !isAtEnd, bytes[position] == UInt8(ascii: "\r") { position += 1 }
        position += 1
        return cells
    }

    private mutating func readCell() throws(TableFault) -> [UInt8] {
        if !isAtEnd, bytes[position] == UInt8(ascii: "\"") { return try readQuoted() }
        let start = position
        while !isAtCellEnd {
            if bytes[position] == UInt8(ascii: "\"") { throw fault(.textAtQuote) }
            position += 1
        }
        return Array(bytes[start..<position])
    }

    private mutating func readQuoted() throws(TableFault) -> [UInt8] {
        var cell: [UInt8] = []
        position += 1
        while !isAtEnd, bytes[position] != UInt8(ascii: "\n") {
            if bytes[position] == UInt8(ascii: "\"") {
                position += 1
                if isAtCellEnd { return cell }
                guard bytes[position] == UInt8(ascii: "\"") else { throw fault(.textAtQuote) }
            }
            cell.append(bytes[position])
            position += 1
        }
        throw fault(.openQuote)
    }

    /// Whether a comma, the end of the line or that of the file stands here.
    private var isAtCellEnd: Bool {
        if isAtEnd { return true }
        switch bytes[position] {
        case UInt8(ascii: ","), UInt8(ascii: "\n"): return true
        case UInt8(ascii: "\r"):
            return position + 1 == bytes.count || bytes[position + 1] == UInt8(ascii: "\n")
        default: return false
        }
    }
}
