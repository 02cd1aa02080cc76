import Foundation

/// A file that a reply lists for `get`, in whichever form the conversation has.
enum ListedFile {
    /// The file's name; nil where a line lists none, or where it would leave its folder.
    static func name(in line: String) -> String? {
        let name = line.hasPrefix("{") ? ofObject(line) : ofColumns(line)
        return name.flatMap { $0.contains("/") || $0.hasPrefix(".") ? nil : $0 }
    }

    /// `  students.csv  1234`, or with a tab between.
    private static func ofColumns(_ line: String) -> String? {
        let cells = line.split { $0 == " " || $0 == "\t" }
        guard line.hasPrefix(" "), cells.count == 2, Int(cells[1]) != nil else { return nil }
        return String(cells[0])
    }

    /// `{"data":{"bytes":1234,"file":"students.csv"}}`.
    private static func ofObject(_ line: String) -> String? {
        let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return (object?["data"] as? [String: Any])?["file"] as? String
    }
}
