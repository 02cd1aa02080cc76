/// How long a file and a line may be.
enum Sizes {
    static let linesOfFile = 300
    static let columns = 100

    static func findings(in file: SourceFile) -> [Finding] {
        let long = file.lines.enumerated().filter { $0.element.count > columns }
            .map { file.finding(at: $0.offset, "\($0.element.count) columns (limit \(columns))") }
        guard file.lines.count > linesOfFile else { return long }
        let count = file.lines.count
        return long + [file.finding(at: 0, "\(count) lines in one file (limit \(linesOfFile))")]
    }
}
