/// What is wrong with a template, and where.
package struct TemplateFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file's name without its folder.
    package let file: String
    /// From 1; nil where it is the whole file.
    package let line: Int?
    package let problem: String

    init(_ file: String, _ line: Int? = nil, _ problem: String) {
        self.file = file
        self.line = line
        self.problem = problem
    }

    package var description: String {
        "\(file):\(line.map { "\($0):" } ?? "") \(problem)"
    }
}
