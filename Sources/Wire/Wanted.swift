/// What a sentence still lacks: the value of one argument.
package struct Wanted: Sendable, Equatable, Codable {
    /// A value that would do, with what people know it by.
    package struct Choice: Sendable, Equatable, Codable {
        package let value: String
        package let label: String

        package init(_ value: String, _ label: String) {
            self.value = value
            self.label = label
        }
    }

    package let argument: String
    /// What the argument is, where nothing was said of it.
    package let about: String?
    /// The values among which somebody has to choose; none where any may be right.
    package let choices: [Choice]

    package init(_ argument: String, among choices: [Choice] = [], about: String? = nil) {
        self.argument = argument
        self.about = about
        self.choices = choices
    }
}
