import Interchange
import TestSupport

/// The shipped sample with one thing wrong, and where the complaint must stand.
struct DamagedFolder: Sendable, CustomStringConvertible {
    /// How a file is damaged; rows are counted from 1 below the header, 0 is the last.
    enum Damage: Sendable {
        /// Cells of a row say something else.
        case change(Int, [String: String])
        /// A copy of a row with other cells stands at the end.
        case copy(Int, [String: String])
        /// A cell holds bytes as they are, quotes and all.
        case raw(Int, String, [UInt8])
        /// A row has more cells.
        case longer(Int, [String])
        /// A name in the header is another.
        case header(String, String)
    }

    let name: String
    let file: String
    let damage: Damage
    /// The columns that are complained of, in the damaged row or in the header.
    let columns: [String]
    /// A part of the first complaint.
    let says: String
    /// Complaints elsewhere, as `file:line: column`.
    let elsewhere: [String]

    init(
        _ name: String, _ file: String, _ damage: Damage, _ columns: String..., says: String,
        elsewhere: [String] = []
    ) {
        self.name = name
        self.file = file + ".csv"
        self.damage = damage
        self.columns = columns
        self.says = says
        self.elsewhere = elsewhere
    }

    var description: String { name }

    /// What stands for raw bytes until the file is written.
    private static let mark = Array("RAWBYTES".utf8)

    /// The files of the damaged folder and the places of all complaints, sorted.
    func make() throws -> (files: [FolderReader.File], places: [String]) {
        var files = try SampleFolder.files()
        var places = elsewhere
        for index in files.indices where files[index].name == file {
            var records = try DamagedFolder.records(files[index].bytes)
            let row = apply(to: &records)
            files[index].bytes = DamagedFolder.write(records, raw: rawBytes)
            let line = DamagedFolder.line(of: row, in: records)
            places += columns.map { "\(file):\(line): \($0)" }
        }
        return (files, places.sorted())
    }

    private var rawBytes: [UInt8] {
        if case .raw(_, _, let bytes) = damage { bytes } else { [] }
    }

    /// Damages the records and returns the index of the one at fault.
    private func apply(to records: inout [[String]]) -> Int {
        func index(_ row: Int) -> Int { row == 0 ? records.count - 1 : row }
        switch damage {
        case .change(let row, let cells):
            set(cells, in: index(row), of: &records)
            return index(row)
        case .copy(let row, let cells):
            records.append(records[index(row)])
            set(cells, in: records.count - 1, of: &records)
            return records.count - 1
        case .raw(let row, let column, _):
            let mark = String(decoding: DamagedFolder.mark, as: UTF8.self)
            set([column: mark], in: index(row), of: &records)
            return index(row)
        case .longer(let row, let cells):
            let at = index(row)
            records[at] += cells
            return at
        case .header(let name, let other):
            records[0] = records[0].map { $0 == name ? other : $0 }
            return 0
        }
    }

    private func set(_ cells: [String: String], in row: Int, of records: inout [[String]]) {
        for (place, column) in records[0].enumerated() {
            if let cell = cells[column] { records[row][place] = cell }
        }
    }

    private static func records(_ bytes: [UInt8]) throws -> [[String]] {
        var reader = CSVReader(bytes)
        var records: [[String]] = []
        while let record = try reader.next() { records.append(record.cells) }
        return records
    }

    /// The line on which a record begins, by the line breaks in front of it.
    private static func line(of row: Int, in records: [[String]]) -> Int {
        1
            + records[..<row].reduce(0) { lines, cells in
                lines + 1 + cells.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "\n") } }
            }
    }

    private static func write(_ records: [[String]], raw: [UInt8]) -> [UInt8] {
        var writer = CSVWriter()
        for record in records { writer.write(record) }
        let bytes = writer.bytes
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else {
            return bytes
        }
        return bytes[..<start] + raw + bytes[(start + mark.count)...]
    }
}
