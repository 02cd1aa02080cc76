import TestSupport

extension SeededChance {
    /// Text of up to a number of scalars, each from the alphabet.
    mutating func text(from alphabet: [Unicode.Scalar], upTo length: Int) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &self)])
        }
        return String(text)
    }
}

/// Scalars that text may be made of.
enum Alphabet {
    /// What has a meaning on the wire, with some letters.
    static let grammar: [Unicode.Scalar] = [
        "\"", "\\", "=", "-", "@", "_", " ", "\t", "n", "t", "a", "b", "Z", "7", "#", "?", "*", "é",
    ]

    /// Controls, separators and letters of several scripts.
    static let wild: [Unicode.Scalar] =
        grammar + [
            "\n", "\r", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{A0}", "\u{2028}",
            "\u{2029}", "\u{3000}", "ß", "中", "🚐", "{", "}", ":", ",", ";",
        ]

    /// Scalars that join the letter before them.
    static let joining: [Unicode.Scalar] = ["\u{301}", "\u{338}", "\u{FE0F}", "\u{200D}"]
}
