/// One thing that is not tidy, and where.
struct Finding: Equatable, CustomStringConvertible {
    /// The path from the root of the repository.
    let path: String

    /// The line, counted from 1; 0 when the whole file is meant.
    let line: Int

    let message: String

    var description: String { "\(path):\(line): \(message)" }
}
