import Solving
import Testing

@testable import Modelling

@Suite struct TableReaderTests {
    private static func rows(_ text: String) throws(TableFault) -> [[String]] {
        var reader = try TableReader(Array(text.utf8), columns: ["a", "b"])
        var rows: [[String]] = []
        while let row = try reader.nextRow() {
            rows.append(row.map { String(decoding: $0, as: UTF8.self) })
        }
        return rows
    }

    @Test(
        "Ends of lines, empty lines, quotes and a byte-order mark make no difference",
        arguments: [
            "a,b\n1,2\n3,\n", "a,b\r\n1,2\r\n3,", "\u{FEFF}a,b\n\n1,2\n\r\n3,\r",
            "\"a\",b\n\"1\",\"2\"\n3,\"\"\n",
        ])
    func forms(text: String) throws {
        #expect(try Self.rows(text) == [["1", "2"], ["3", ""]])
    }

    @Test("The last columns may be missing where that is allowed")
    func fewer() throws {
        var reader = try TableReader(Array("a,b\n1,2\n".utf8), columns: ["a", "b", "c"], least: 2)
        #expect(reader.columnCount == 2)
        #expect(try reader.nextRow()?.count == 2)
        for head in ["a\n", "a,c\n", "a,b,c,d\n", ""] {
            #expect(throws: TableFault(.head(columns: "a,b,c"), line: 1)) {
                try TableReader(Array(head.utf8), columns: ["a", "b", "c"], least: 2)
            }
        }
    }

    @Test("What is quoted may have commas and quotes")
    func quoted() throws {
        #expect(
            try Self.rows("a,b\n\"1,2\",\"\"\"x\"\" y\"\n\r1,\t2 \n") == [
                ["1,2", "\"x\" y"], ["\r1", "\t2 "],
            ])
        #expect(try Self.rows("a,b") == [])
    }

    @Test(
        "A fault is told with its line",
        arguments: [
            ("", TableFault(.head(columns: "a,b"), line: 1)),
            ("a,b\r1,2\r", TableFault(.returns, line: 1)),
            ("a,b,c\n", TableFault(.head(columns: "a,b"), line: 1)),
            ("\na,b\n", TableFault(.head(columns: "a,b"), line: 1)),
            ("a,b\n\n1\n", TableFault(.cells(expected: 2, found: 1), line: 3)),
            ("a,b\n1,2,3", TableFault(.cells(expected: 2, found: 3), line: 2)),
            ("a,b\n1,\"2\n3\"\n", TableFault(.openQuote, line: 2)),
            ("a,b\n1,\"2\"\"", TableFault(.openQuote, line: 2)),
            ("a,b\n1,2\"\n", TableFault(.textAtQuote, line: 2)),
            ("a,b\n1,2\n\"1\" ,2\n", TableFault(.textAtQuote, line: 3)),
        ])
    func told(text: String, fault: TableFault) {
        #expect(throws: fault) { try Self.rows(text) }
        #expect(fault.description.contains("; "))
    }

    @Test("However a table is damaged, it is read or refused (5,000 mutations, seed 1)")
    func damaged() {
        var random = SeededRandom(seed: 1)
        let whole = Array("a,b\n1,\"2,\"\"3\"\r\n\n4,5\n".utf8)
        let pieces = [",", "\"", "\n", "\r", "\"\"", "x"]
        var refused = 0
        for _ in 0..<5_000 {
            var bytes = whole
            for _ in 0...random.below(3) {
                let start = random.below(bytes.count + 1)
                if random.below(2) == 0 {
                    let piece = pieces[random.below(pieces.count)]
                    bytes.insert(contentsOf: piece.utf8, at: start)
                } else {
                    bytes.removeSubrange(start..<min(bytes.count, start + random.below(4)))
                }
            }
            do throws(TableFault) {
                let rows = try Self.rows(String(decoding: bytes, as: UTF8.self))
                #expect(rows.allSatisfy { $0.count == 2 })
            } catch {
                refused += 1
                #expect((1...9).contains(error.line ?? 0))
            }
        }
        #expect(refused > 1_000 && refused < 5_000)
    }
}
