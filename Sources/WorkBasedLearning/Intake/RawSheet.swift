/// A file as named cells, before anybody has looked at what they say.
package struct RawSheet: Sendable {
    package struct Row: Sendable {
        /// The line of the file on which the row begins, 1 for the first.
        package let line: Int
        package let cells: [String]

        package init(line: Int, cells: [String]) {
            self.line = line
            self.cells = cells
        }
    }

    package let file: String
    package let header: [String]
    package let rows: [Row]

    package init(file: String, header: [String], rows: [Row]) {
        self.file = file
        self.header = header
        self.rows = rows
    }
}
