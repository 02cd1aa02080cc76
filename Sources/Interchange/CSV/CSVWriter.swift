/// Writes records as the bytes of a CSV file: UTF-8, no byte-order mark, LF after each record.
///
/// `CSVReader` reads back the same cells if they hold no control character but TAB, LF and CR and
/// keep the reader's limits. A line break inside a cell, CRLF and CR too, is written as LF, so that
/// reading and writing again gives the same bytes.
package struct CSVWriter: Sendable {
    /// All that was written so far.
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Writes one record; a record without cells writes nothing.
    ///
    /// A cell is quoted if it holds a comma, quote, CR or LF, or begins or ends with a
    /// space or TAB.
    /// So are two cells that would otherwise be lost: an empty one that is the whole record (a
    /// blank line) and, at the start of the file, one that begins with U+FEFF (a byte-order mark).
    package mutating func write(_ cells: [String]) {
        guard let first = cells.first else { return }
        let isLost =
            cells.count == 1 && first.isEmpty
            || bytes.isEmpty && first.utf8.starts(with: CSVByte.orderMark)
        append(first, quoted: isLost || Self.needsQuotes(first))
        for cell in cells.dropFirst() {
            bytes.append(CSVByte.comma)
            append(cell, quoted: Self.needsQuotes(cell))
        }
        bytes.append(CSVByte.lineFeed)
    }

    private static func needsQuotes(_ cell: String) -> Bool {
        let text = cell.utf8
        if text.first.map(CSVByte.isBlank) == true || text.last.map(CSVByte.isBlank) == true {
            return true
        }
        return text.contains { byte in
            byte == CSVByte.comma || byte == CSVByte.quote || CSVByte.breaksLine(byte)
        }
    }

    private mutating func append(_ cell: String, quoted: Bool) {
        guard quoted else {
            bytes.append(contentsOf: cell.utf8)
            return
        }
        bytes.append(CSVByte.quote)
        var previous: UInt8 = 0
        for byte in cell.utf8 {
            switch byte {
            case CSVByte.quote:
                bytes.append(CSVByte.quote)
                bytes.append(CSVByte.quote)
            case CSVByte.carriageReturn:
                bytes.append(CSVByte.lineFeed)
            case CSVByte.lineFeed where previous == CSVByte.carriageReturn:
                break
            default:
                bytes.append(byte)
            }
            previous = byte
        }
        bytes.append(CSVByte.quote)
    }
}

/// The bytes that mean something in a CSV file.
enum CSVByte {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let comma: UInt8 = 0x2C
    static let orderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

    static func breaksLine(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

    /// Whether the byte is a C0 control character that no cell may hold.
    static func isRefused(_ byte: UInt8) -> Bool {
        byte < space && byte != tab && !breaksLine(byte)
    }
}
