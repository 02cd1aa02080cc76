/// The few parts of a manual page.
enum Roff {
    static func title(_ name: String, _ section: Int, _ about: String) -> String {
        ".TH \(name) \(section)\n.SH NAME\n\(text(about))\n"
    }

    /// A section of paragraphs that are written already.
    static func section(_ name: String, _ paragraphs: [String]) -> String {
        ".SH \(name)\n" + paragraphs.joined(separator: "\n.PP\n") + "\n"
    }

    /// A term and what it means.
    static func item(_ term: String, _ about: String) -> String {
        ".TP\n.B \(text(term))\n\(text(about))"
    }

    static func example(_ line: String) -> String {
        ".nf\n\(text(line))\n.fi"
    }

    /// Text in which nothing is a request to man.
    static func text(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}
