import Interchange
import TestSupport
import Testing

@Suite struct CSVWriterTests {
    @Test(arguments: [
        ([], ""),
        (["a"], "a\n"),
        (["a", "", "b c", ""], "a,,b c,\n"),
        (["a,b"], "\"a,b\"\n"),
        (["say \"hi\""], "\"say \"\"hi\"\"\"\n"),
        (["\""], "\"\"\"\"\n"),
        (["a\nb"], "\"a\nb\"\n"),
        (["a\r\nb", "c\rd", "e\r\r\nf"], "\"a\nb\",\"c\nd\",\"e\n\nf\"\n"),
        ([" a", "a ", "\ta", "a\t", " "], "\" a\",\"a \",\"\ta\",\"a\t\",\" \"\n"),
        (["a\tb", "a;b", "'", "é", "👩‍🏫"], "a\tb,a;b,',é,👩‍🏫\n"),
        ([""], "\"\"\n"),
        (["", ""], ",\n"),
        (["\u{FEFF}a", "\u{FEFF}b"], "\"\u{FEFF}a\",\u{FEFF}b\n"),
    ])
    func writes(cells: [String], text: String) {
        var writer = CSVWriter()
        writer.write(cells)
        #expect(writer.bytes == Array(text.utf8))
    }

    @Test func endsEachRecordWithALineFeed() {
        var writer = CSVWriter()
        #expect(writer.bytes.isEmpty)
        writer.write(["id", "name"])
        writer.write([])
        writer.write(["\u{FEFF}", ""])
        #expect(writer.bytes == Array("id,name\n\u{FEFF},\n".utf8))
    }

    @Test("The reader gives back random cells, and the writer the same bytes (seed 77)")
    func returnsRandomCells() throws {
        var chance = SeededChance(seed: 77)
        let pieces = [
            "a", "long enough for the heap", ",", "\"", "\n", "\t", " ", ";", "é", "日本",
            "\u{301}", "\u{FEFF}", "\u{7F}", "\u{10FFFF}",
        ]
        for _ in 0..<2_000 {
            let records = (0..<chance.below(6)).map { _ in
                (0...chance.below(5)).map { _ in
                    (0..<chance.below(5)).map { _ in pieces[chance.below(pieces.count)] }.joined()
                }
            }
            let bytes = write(records)
            let readings = try read(bytes)
            #expect(readings == records)
            #expect(write(readings) == bytes)
        }
    }
}

private func write(_ records: [[String]]) -> [UInt8] {
    var writer = CSVWriter()
    for cells in records {
        writer.write(cells)
    }
    return writer.bytes
}

private func read(_ bytes: [UInt8]) throws(CSVFault) -> [[String]] {
    var reader = CSVReader(bytes)
    var records: [[String]] = []
    while let record = try reader.next() {
        records.append(record.cells)
    }
    return records
}
