/// A bad row, or a bad file, of a planning folder: `file:line: column: what is wrong`.
package struct Fault: Error, Sendable, Equatable, CustomStringConvertible {
    package let file: String
    package let line: Int
    package let column: String?
    package let text: String

    package init(file: String, line: Int, column: String?, text: String) {
        self.file = file
        self.line = line
        self.column = column
        self.text = text
    }

    /// A complaint about a row, at its place.
    init(_ complaint: ColumnFault, file: String, line: Int) {
        self.init(
            file: file, line: line,
            column: complaint.column == ColumnFault.wholeRow ? nil : complaint.column,
            text: complaint.text)
    }

    package var description: String {
        "\(file):\(line): " + (column.map { "\($0): " } ?? "") + text
    }
}

/// A value as a message quotes it: on one line, and never longer than 60 characters.
package func quoted(_ value: String) -> String {
    let short = value.count > 60 ? value.prefix(57) + "..." : value[...]
    let oneLine = String(
        String.UnicodeScalarView(
            short.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    return "\"\(oneLine)\""
}

/// Faults by file, in the order of the folder's files, then by line; otherwise as they came.
func inFileOrder(_ faults: [Fault]) -> [Fault] {
    if faults.count < 2 { return faults }
    let files = Dictionary(
        uniqueKeysWithValues: Noun.allCases.enumerated().map { ($1.file, $0) })
    func place(_ fault: Fault) -> (Int, Int) { (files[fault.file] ?? files.count, fault.line) }
    return faults.enumerated().sorted { one, other in
        let (a, b) = (place(one.element), place(other.element))
        return a == b ? one.offset < other.offset : a < b
    }.map(\.element)
}
