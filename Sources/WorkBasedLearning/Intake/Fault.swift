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
