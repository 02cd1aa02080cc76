package import WorkBasedLearning

/// Reads the files of a planning folder.
package enum FolderReader {
    /// A file of a folder by name.
    package typealias File = (name: String, bytes: [UInt8])

    /// The folder as read, with every fault of every file. O(bytes).
    package static func read(_ files: [File]) -> Intake {
        var faults: [Fault] = []
        var sheets: [RawSheet] = []
        for file in files {
            guard Intake.isKnown(file.name) else {
                sheets.append(RawSheet(file: file.name, header: [], rows: []))
                continue
            }
            if let sheet = readSheet(file, &faults) { sheets.append(sheet) }
        }
        return Intake(sheets, faults: faults)
    }

    /// The file as a table; nil where it has no header to read it by.
    private static func readSheet(_ file: File, _ faults: inout [Fault]) -> RawSheet? {
        var reader = CSVReader(file.bytes)
        var header: [String] = []
        var rows: [RawSheet.Row] = []
        var going = true
        while going {
            do throws(CSVFault) {
                guard let record = try reader.next() else {
                    going = false
                    continue
                }
                if header.isEmpty {
                    header = record.cells
                } else if record.cells.contains(where: { !trimmed($0).isEmpty }) {
                    rows.append(RawSheet.Row(line: record.line, cells: record.cells))
                }
            } catch {
                faults.append(fault(error, in: file.name, header))
                if header.isEmpty { return nil }
            }
        }
        if header.isEmpty {
            faults.append(
                Fault(file: file.name, line: 1, column: nil, text: "the file has no header row"))
            return nil
        }
        return RawSheet(file: file.name, header: header, rows: rows)
    }

    private static func fault(_ fault: CSVFault, in file: String, _ header: [String]) -> Fault {
        let name = fault.column.map { number in
            number <= header.count ? trimmed(header[number - 1]) : "cell \(number)"
        }
        return Fault(file: file, line: fault.line, column: name, text: fault.description)
    }
}
