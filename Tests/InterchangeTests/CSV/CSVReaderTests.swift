import Interchange
import TestSupport
import Testing

@Suite struct CSVReaderTests {
    @Test(
        "RFC 4180, section 2, its own examples",
        arguments: [
            ("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
            ("aaa,bbb,ccc\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
            (
                "field_name,field_name,field_name\r\naaa,bbb,ccc\r\nzzz,yyy,xxx\r\n",
                [
                    ["field_name", "field_name", "field_name"], ["aaa", "bbb", "ccc"],
                    ["zzz", "yyy", "xxx"],
                ]
            ),
            ("aaa,bbb,ccc", [["aaa", "bbb", "ccc"]]),
            (
                "\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx",
                [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]
            ),
            (
                "\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx",
                [["aaa", "b\nbb", "ccc"], ["zzz", "yyy", "xxx"]]
            ),
            ("\"aaa\",\"b\"\"bb\",\"ccc\"", [["aaa", "b\"bb", "ccc"]]),
        ])
    func readsTheStandardsExamples(text: String, cells: [[String]]) {
        #expect(Reading(text) == Reading(cells: cells))
    }

    @Test(arguments: [
        ("", []),
        ("\n\r\n\n", []),
        ("\u{FEFF}", []),
        ("\u{FEFF}id,name\n", [["id", "name"]]),
        ("\u{FEFF}\"id\",name\n", [["id", "name"]]),
        ("a,\u{FEFF}b\n\u{FEFF}c", [["a", "\u{FEFF}b"], ["\u{FEFF}c"]]),
        ("a,", [["a", ""]]),
        ("a,\n,\n", [["a", ""], ["", ""]]),
        (",,", [["", "", ""]]),
        ("\"\"", [[""]]),
        ("\"\"\"\"", [["\""]]),
        ("\"\"\"a\"\"\"", [["\"a\""]]),
        ("\"a,b\",c", [["a,b", "c"]]),
        ("a\n\n\r\nb", [["a"], ["b"]]),
        ("a,b,c\nd\n", [["a", "b", "c"], ["d"]]),
        (" a ,\tb\t\n  \n", [[" a ", "\tb\t"], ["  "]]),
        ("\"a\nb\r\nc\rd\r\r\ne\"\n", [["a\nb\nc\nd\n\ne"]]),
        ("\"\n\"\n", [["\n"]]),
        ("é,\"日本\",👩‍🏫\u{7F}", [["é", "日本", "👩‍🏫\u{7F}"]]),
    ])
    func reads(text: String, cells: [[String]]) {
        #expect(Reading(text) == Reading(cells: cells))
    }

    @Test func aRecordNamesTheLineOnWhichItBegins() throws {
        var reader = CSVReader(Array("\n\u{FEFF}a\r\n\r\n\"b\n\r\nc\",d\r\n\ne".utf8))
        #expect(try reader.next() == CSVRecord(line: 2, cells: ["\u{FEFF}a"]))
        #expect(try reader.next() == CSVRecord(line: 4, cells: ["b\n\nc", "d"]))
        #expect(try reader.next() == CSVRecord(line: 8, cells: ["e"]))
        #expect(try reader.next() == nil)
        #expect(try reader.next() == nil)
    }

    @Test(arguments: [
        ("a,b\"c\nd", 1, 2, CSVFault.Reason.strayQuote, [["d"]]),
        ("a, \"b\"\nd", 1, 2, .strayQuote, [["d"]]),
        ("\"a\"b,c\nd", 1, 1, .textAfterQuote, [["d"]]),
        ("x,\"a\n\" ,c\nd", 2, 2, .textAfterQuote, [["d"]]),
        ("\n\"a,\nb\nc", 2, 1, .unclosedQuote, []),
        ("a,b,\"", 1, 3, .unclosedQuote, []),
        ("\"a\"\"", 1, 1, .unclosedQuote, []),
        ("a\rb\nc", 1, 1, .loneCarriageReturn, [["c"]]),
        ("a,\"b\"\rb\nc", 1, 2, .loneCarriageReturn, [["c"]]),
        ("\r\r\nc", 1, 1, .loneCarriageReturn, [["c"]]),
        ("a\r", 1, 1, .loneCarriageReturn, []),
        ("a,\u{0}\r\nc", 1, 2, .controlCharacter(0), [["c"]]),
        ("\u{1F}\nc", 1, 1, .controlCharacter(0x1F), [["c"]]),
        ("\"a\n\u{B}\n\"\nc", 2, 1, .controlCharacter(0xB), [["c"]]),
    ])
    func refuses(
        text: String, line: Int, column: Int, reason: CSVFault.Reason, others: [[String]]
    ) {
        let reading = Reading(text)
        #expect(reading.faults == [CSVFault(line: line, column: column, reason: reason)])
        #expect(reading.cells == others)
    }

    @Test(
        arguments: [
            ([0x61, 0x2C, 0xFF, 0x0A, 0x63], 1),
            ([0xC3, 0x0A, 0x63], 1),
            ([0xC3, 0x2C, 0xA9, 0x0A, 0x63], 1),
            ([0xC0, 0x80, 0x0A, 0x63], 1),
            ([0xED, 0xA0, 0x80, 0x0A, 0x63], 1),
            ([0x22, 0x61, 0x0A, 0x22, 0x22, 0x0D, 0x0A, 0xC3, 0x22, 0x0A, 0x63], 3),
            ([0x22, 0x61, 0x0A, 0xFE, 0x0A, 0x62, 0x22, 0x0A, 0x63], 2),
        ] as [([UInt8], Int)])
    func refusesWhatIsNotUTF8(bytes: [UInt8], line: Int) {
        let reading = Reading(bytes)
        #expect(reading.faults.map(\.reason) == [.invalidUTF8])
        #expect(reading.faults.map(\.line) == [line])
        #expect(reading.cells == [["c"]])
    }

    @Test func boundsCellsAndRecords() {
        let limits = CSVLimits(cellBytes: 4, cells: 2)
        let fits = "é12,\"\"\"\"\"\"\"\"\"\"\n\"a\r\nbc\",1234\n"
        #expect(
            Reading(fits, limits: limits)
                == Reading(cells: [["é12", "\"\"\"\""], ["a\nbc", "1234"]]
                ))
        let broken = "12345\nok\n\n1,\"123\n5\"\n\"1\"\"\n45\"\n1,2,3\n1,2,\nok"
        let reading = Reading(broken, limits: limits)
        #expect(reading.cells == [["ok"], ["ok"]])
        #expect(
            reading.faults == [
                CSVFault(line: 1, column: 1, reason: .cellTooLong(limit: 4)),
                CSVFault(line: 4, column: 2, reason: .cellTooLong(limit: 4)),
                CSVFault(line: 6, column: 1, reason: .cellTooLong(limit: 4)),
                CSVFault(line: 8, column: nil, reason: .tooManyCells(limit: 2)),
                CSVFault(line: 9, column: nil, reason: .tooManyCells(limit: 2)),
            ])
    }

    @Test func reportsEveryFaultOfAFile() {
        let reading = Reading("id\na\"\nb\n\"c\"d\n\u{1}\n\"e\n")
        #expect(reading.cells == [["id"], ["b"]])
        #expect(reading.faults.map(\.line) == [2, 4, 5, 6])
    }

    @Test func aFaultDescribesItself() {
        let quote = CSVFault(line: 3, column: 1, reason: .unclosedQuote)
        #expect(quote.description == "the quote opened here is never closed")
        let control = CSVFault(line: 3, column: 1, reason: .controlCharacter(0xB))
        #expect(control.description == "the control character U+000B is not allowed; remove it")
    }

    @Test("A second reader, by characters, agrees on well-formed files (seed 4180)")
    func agreesWithANaiveReader() {
        var chance = SeededChance(seed: 4180)
        for _ in 0..<5_000 {
            let text = wellFormed(&chance)
            #expect(Reading(text) == Reading(cells: naiveCells(text)), "\(text.debugDescription)")
        }
    }

    @Test("Bad bytes never stop or mislead the reader (seed 20250)")
    func survivesBadBytes() {
        var chance = SeededChance(seed: 20_250)
        let alphabet = Array("\",\r\nab\u{FEFF}".utf8) + [0x80, 0xC3, 0xE2, 0xF0, 0xFF]
        let limits = CSVLimits(cellBytes: 12, cells: 6)
        var accepted = 0
        var refused = 0
        for round in 0..<200_000 {
            var bytes: [UInt8]
            if round % 4 == 0 {
                bytes = Array(wellFormed(&chance).utf8)
                for _ in 0...chance.below(2) where !bytes.isEmpty {
                    bytes[chance.below(bytes.count)] = alphabet[chance.below(alphabet.count)]
                }
            } else {
                bytes = (0..<chance.below(24)).map { _ in alphabet[chance.below(alphabet.count)] }
            }
            let reading = Reading(bytes, limits: limits)
            let isSound = reading.linesIncrease && (!reading.faults.isEmpty || returns(reading))
            accepted += reading.faults.isEmpty ? 1 : 0
            refused += reading.faults.isEmpty ? 0 : 1
            guard isSound else {
                Issue.record("round \(round): \(bytes)")
                return
            }
        }
        #expect(accepted > 10_000)
        #expect(refused > 10_000)
    }
}

/// All that a reader says of one file, up to its end.
private struct Reading: Equatable {
    var cells: [[String]]
    var faults: [CSVFault] = []
    var linesIncrease = true

    init(cells: [[String]]) {
        self.cells = cells
    }

    init(_ text: String, limits: CSVLimits = .init()) {
        self.init(Array(text.utf8), limits: limits)
    }

    init(_ bytes: [UInt8], limits: CSVLimits = .init()) {
        cells = []
        var reader = CSVReader(bytes, limits: limits)
        var latest = 0
        // Each call passes at least one byte, so more calls than bytes mean an endless reader.
        for _ in 0...bytes.count {
            let line: Int
            do throws(CSVFault) {
                guard let record = try reader.next() else { return }
                cells.append(record.cells)
                line = record.line
            } catch {
                faults.append(error)
                line = error.line
            }
            linesIncrease = linesIncrease && line > latest
            latest = line
        }
        Issue.record("The reader does not end: \(bytes)")
    }
}

/// Whether what was read is read again from what the writer makes of it.
private func returns(_ reading: Reading) -> Bool {
    var writer = CSVWriter()
    for cells in reading.cells {
        writer.write(cells)
    }
    return Reading(writer.bytes) == reading
}

/// A random file that keeps the form, with every freedom that the form has.
private func wellFormed(_ chance: inout SeededChance) -> String {
    let plain = ["", "a", " b ", "é", "long enough for the heap", "\u{FEFF}"]
    let quoted = ["", ",", "\"\"", "\n", "\r\n", "\r", "x\r\r\ny", "a,\"\"b\"\"", "日本", " "]
    var text = chance.below(4) == 0 ? "\u{FEFF}" : ""
    for _ in 0..<chance.below(5) {
        for column in 0...chance.below(4) {
            text += column > 0 ? "," : ""
            if chance.below(2) == 0 {
                text += plain[chance.below(plain.count)]
            } else {
                text += "\"" + quoted[chance.below(quoted.count)]
                text += quoted[chance.below(quoted.count)] + "\""
            }
        }
        text += chance.below(2) == 0 ? "\n" : "\r\n"
    }
    if chance.below(3) == 0 { text += "last" }
    return text
}

/// The cells of a well-formed file by another road: line ends made LF, then split at even quotes.
private func naiveCells(_ text: String) -> [[String]] {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    func split(_ scalars: [Unicode.Scalar], at separator: Unicode.Scalar) -> [[Unicode.Scalar]] {
        var parts: [[Unicode.Scalar]] = [[]]
        var isInside = false
        for scalar in scalars {
            if scalar == "\"" { isInside.toggle() }
            if scalar == separator, !isInside {
                parts.append([])
            } else {
                parts[parts.count - 1].append(scalar)
            }
        }
        return parts
    }
    func content(_ cell: [Unicode.Scalar]) -> String {
        var kept: [Unicode.Scalar] = []
        let inner = cell.first == "\"" ? Array(cell.dropFirst().dropLast()) : cell
        for scalar in inner {
            if scalar == "\"", kept.last == "\"" {
                kept[kept.count - 1] = "\u{1}"
            } else {
                kept.append(scalar)
            }
        }
        return String(String.UnicodeScalarView(kept.map { $0 == "\u{1}" ? "\"" : $0 }))
    }
    var unified: [Unicode.Scalar] = []
    for (index, scalar) in scalars.enumerated() {
        if scalar == "\n", index > 0, scalars[index - 1] == "\r" { continue }
        unified.append(scalar == "\r" ? "\n" : scalar)
    }
    return split(unified, at: "\n").filter { !$0.isEmpty }
        .map { line in split(line, at: ",").map(content) }
}
