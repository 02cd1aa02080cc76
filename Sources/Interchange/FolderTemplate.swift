import WorkBasedLearning

/// An empty planning folder to start from.
package enum FolderTemplate {
    /// Every file with its header alone, and a README that shows an example of each.
    package static func files() -> [FolderWriter.File] {
        FolderWriter.files(of: Register(), plan: nil, status: "draft")
            + [("README.md", Array(readme().utf8))]
    }

    private static func readme() -> String {
        var text = """
            # A planning folder

            Fill the files (CSV, UTF-8), then `wbl import` this folder. Columns are found by name; a
            missing column reads as empty. Dates are `YYYY-MM-DD`, times
            `HH:MM`, moments `YYYY-MM-DDTHH:MM`, lists are separated by `;`. Ids are your own.

            """
        for noun in Noun.allCases { text += chapter(noun) }
        return text
    }

    private static func chapter(_ noun: Noun) -> String {
        func chapter<Row: SheetRow>(_: Row.Type) -> String {
            let sheet = Row.sheet
            var writer = CSVWriter()
            writer.write(sheet.header)
            writer.write(sheet.example)
            let rows = sheet.columns.map { column in
                "| \(column.name) | \(column.required ? "yes" : "") | \(column.form) |"
            }
            return """

                ## \(sheet.file)

                | column | must be filled | form |
                | --- | --- | --- |
                \(rows.joined(separator: "\n"))

                An example:

                    \(String(decoding: writer.bytes, as: UTF8.self)
                        .split(separator: "\n").joined(separator: "\n    "))

                """
        }
        return chapter(noun.rowType)
    }
}
