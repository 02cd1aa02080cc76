/// The bounds that a file must keep to be read.
package struct CSVLimits: Sendable, Equatable {
    /// The longest cell, in bytes of UTF-8, outer quotes and doublings taken away.
    package let cellBytes: Int
    /// The most cells of one record.
    package let cells: Int

    package init(cellBytes: Int = 65_536, cells: Int = 256) {
        self.cellBytes = cellBytes
        self.cells = cells
    }
}

/// One row of a file: its cells as they are written, blanks included, quotes taken away.
package struct CSVRecord: Sendable, Equatable {
    /// The physical line, from 1, on which the record begins.
    package let line: Int
    /// At least one cell; a quoted line break reads as LF.
    package let cells: [String]

    package init(line: Int, cells: [String]) {
        self.line = line
        self.cells = cells
    }
}

/// What is wrong at one place of a file; its description leaves the place to the caller.
package struct CSVFault: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Reason: Sendable, Equatable {
        case strayQuote
        case textAfterQuote
        case unclosedQuote
        case loneCarriageReturn
        case invalidUTF8
        case controlCharacter(UInt8)
        case cellTooLong(limit: Int)
        case tooManyCells(limit: Int)
    }

    /// The physical line, from 1; for an unclosed quote and a long cell, where the cell begins.
    package let line: Int
    /// The number of the cell in its record, from 1; nil where the whole record is at fault.
    package let column: Int?
    package let reason: Reason

    package init(line: Int, column: Int?, reason: Reason) {
        self.line = line
        self.column = column
        self.reason = reason
    }

    package var description: String {
        switch reason {
        case .strayQuote:
            "a quote stands inside a cell that does not begin with one; "
                + "put the cell in quotes and double the quote"
        case .textAfterQuote:
            "text follows the closing quote; double a quote that belongs to the text"
        case .unclosedQuote:
            "the quote opened here is never closed"
        case .loneCarriageReturn:
            "a carriage return stands alone; end lines with LF or CRLF"
        case .invalidUTF8:
            "the text is not valid UTF-8; save the file as UTF-8"
        case .controlCharacter(let byte):
            "the control character U+00\(byte < 16 ? "0" : "")"
                + "\(String(byte, radix: 16, uppercase: true)) is not allowed; remove it"
        case .cellTooLong(let limit):
            "the cell is longer than \(limit) bytes; shorten it"
        case .tooManyCells(let limit):
            "the row has more than \(limit) cells; remove some"
        }
    }
}

/// Reads the records of a CSV file one by one.
///
/// The form is RFC 4180 with these freedoms: UTF-8, a byte-order mark at the start is dropped, LF
/// or CRLF ends a record, the last end may be missing, a line with nothing on it is no record, and
/// rows may differ in length. Inside quotes CRLF, CR and LF all read as LF.
///
/// The time of a whole reading is linear in the number of bytes. Beyond the bytes themselves a
/// reader holds one record, bounded by its limits.
package struct CSVReader: Sendable {
    private let bytes: [UInt8]
    private let limits: CSVLimits
    private var position: Int
    private var line = 1
    /// The number of cells of the latest record: the best guess for the next one.
    private var width = 0

    package init(_ bytes: [UInt8], limits: CSVLimits = .init()) {
        self.bytes = bytes
        self.limits = limits
        position = bytes.starts(with: CSVByte.orderMark) ? CSVByte.orderMark.count : 0
    }

    /// Returns the next record, or nil at the end of the file.
    ///
    /// A fault takes its record with it. The next call goes on at the first physical line after
    /// the cell at fault, or at the end where a quote was never closed; so calling until nil
    /// reports every faulty record, and the lines of records and faults strictly increase.
    ///
    /// - Throws: the first fault of the record.
    package mutating func next() throws(CSVFault) -> CSVRecord? {
        while lineEndLength > 0 {
            endLine()
        }
        guard position < bytes.count else { return nil }
        let start = line
        do throws(CSVFault) {
            return CSVRecord(line: start, cells: try readCells())
        } catch {
            skipLine()
            throw error
        }
    }

    private mutating func readCells() throws(CSVFault) -> [String] {
        var cells: [String] = []
        cells.reserveCapacity(width)
        repeat {
            guard cells.count < limits.cells else {
                throw CSVFault(
                    line: line, column: nil, reason: .tooManyCells(limit: limits.cells))
            }
            let column = cells.count + 1
            let quoted = position < bytes.count && bytes[position] == CSVByte.quote
            cells.append(try quoted ? readQuotedCell(column) : readPlainCell(column))
        } while try passSeparator(after: cells.count)
        width = cells.count
        return cells
    }

    /// Passes a comma (true) or the end of the record (false).
    private mutating func passSeparator(after column: Int) throws(CSVFault) -> Bool {
        guard position < bytes.count else { return false }
        if bytes[position] == CSVByte.comma {
            position += 1
            return true
        }
        guard lineEndLength > 0 else {
            let isReturn = bytes[position] == CSVByte.carriageReturn
            throw CSVFault(
                line: line, column: column, reason: isReturn ? .loneCarriageReturn : .textAfterQuote
            )
        }
        endLine()
        return false
    }

    /// Reads up to the comma, line end, CR or end of file that ends a cell without quotes.
    private mutating func readPlainCell(_ column: Int) throws(CSVFault) -> String {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte <= CSVByte.comma {
                if byte == CSVByte.comma || CSVByte.breaksLine(byte) { break }
                if byte == CSVByte.quote {
                    throw CSVFault(line: line, column: column, reason: .strayQuote)
                }
                if CSVByte.isRefused(byte) {
                    throw CSVFault(line: line, column: column, reason: .controlCharacter(byte))
                }
            }
            position += 1
        }
        guard position - start <= limits.cellBytes else {
            throw tooLong(line: line, column: column)
        }
        guard let cell = String(validating: bytes[start..<position], as: UTF8.self) else {
            throw CSVFault(line: line, column: column, reason: .invalidUTF8)
        }
        return cell
    }

    /// Reads from the opening quote to just after the closing one.
    private mutating func readQuotedCell(_ column: Int) throws(CSVFault) -> String {
        let opened = line
        let start = position + 1
        let isVerbatim = passQuotes()
        guard let isVerbatim else {
            throw CSVFault(line: opened, column: column, reason: .unclosedQuote)
        }
        let range = start..<position - 1
        let cell: String?
        if isVerbatim {
            guard range.count <= limits.cellBytes else {
                throw tooLong(line: opened, column: column)
            }
            cell = String(validating: bytes[range], as: UTF8.self)
        } else {
            let content = try content(of: range, line: opened, column: column)
            cell = String(validating: content, as: UTF8.self)
        }
        guard let cell else {
            throw CSVFault(
                line: invalidLine(in: range, from: opened), column: column, reason: .invalidUTF8)
        }
        return cell
    }

    /// Moves from an opening quote to just after the closing one, counting lines.
    ///
    /// Returns whether the bytes between are the content as they stand; nil, at the end of the
    /// file, where nothing closes the quote.
    private mutating func passQuotes() -> Bool? {
        var isVerbatim = true
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte > CSVByte.quote { continue }
            if byte == CSVByte.quote {
                guard position < bytes.count, bytes[position] == CSVByte.quote else {
                    return isVerbatim
                }
                position += 1
                isVerbatim = false
            } else if byte == CSVByte.lineFeed {
                line += 1
            } else if byte == CSVByte.carriageReturn || CSVByte.isRefused(byte) {
                isVerbatim = false
            }
        }
        return nil
    }

    /// The content of a closed quoted cell: doubled quotes made single, line breaks made LF.
    private func content(
        of range: Range<Int>, line: Int, column: Int
    ) throws(CSVFault) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(min(range.count, limits.cellBytes))
        var currentLine = line
        var index = range.lowerBound
        while index < range.upperBound {
            var byte = bytes[index]
            index += 1
            if CSVByte.isRefused(byte) {
                throw CSVFault(line: currentLine, column: column, reason: .controlCharacter(byte))
            }
            if byte == CSVByte.quote {
                index += 1
            } else if byte == CSVByte.carriageReturn {
                if bytes[index] == CSVByte.lineFeed { continue }
                byte = CSVByte.lineFeed
            } else if byte == CSVByte.lineFeed {
                currentLine += 1
            }
            guard content.count < limits.cellBytes else {
                throw tooLong(line: line, column: column)
            }
            content.append(byte)
        }
        return content
    }

    /// The physical line of the first bytes in a quoted cell that are not UTF-8.
    private func invalidLine(in range: Range<Int>, from line: Int) -> Int {
        let lines = bytes[range].split(
            separator: CSVByte.lineFeed, omittingEmptySubsequences: false)
        let offset = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
        return line + (offset ?? 0)
    }

    private func tooLong(line: Int, column: Int) -> CSVFault {
        CSVFault(line: line, column: column, reason: .cellTooLong(limit: limits.cellBytes))
    }

    /// The number of bytes of the line end at the position: LF 1, CRLF 2, none 0.
    private var lineEndLength: Int {
        guard position < bytes.count else { return 0 }
        if bytes[position] == CSVByte.lineFeed { return 1 }
        let next = position + 1
        let isPair = bytes[position] == CSVByte.carriageReturn && next < bytes.count
        return isPair && bytes[next] == CSVByte.lineFeed ? 2 : 0
    }

    private mutating func endLine() {
        position += lineEndLength
        line += 1
    }

    private mutating func skipLine() {
        while position < bytes.count, bytes[position] != CSVByte.lineFeed {
            position += 1
        }
        endLine()
    }
}
