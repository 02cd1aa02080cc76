/// What a word is taken apart into where digits, letters and marks meet: `1pm` is a number and a
/// name, `2027-02-16` three numbers with marks between them.
struct Piece: Equatable, Sendable {
    enum Kind: Sendable {
        case number
        case name
        case mark
    }

    let kind: Kind
    /// In lower case; the dots and apostrophes within a name are left out (`p.m.` is `pm`).
    private(set) var text: String
    /// Which of the words it is a part of, from 0.
    let word: Int
    /// Whether it stands right behind another piece of the same word.
    let isGlued: Bool

    /// The pieces of a word; none where it is nothing but commas and the like. O(length).
    static func pieces(of word: String, at index: Int) -> [Piece] {
        var rest = withoutStops(word.lowercased()[...])
        var pieces: [Piece] = []
        while let first = rest.popFirst() {
            let (kind, text) = piece(first, &rest)
            pieces.append(Piece(kind: kind, text: text, word: index, isGlued: !pieces.isEmpty))
        }
        return pieces
    }

    /// The word without the commas and dots behind it; two dots are a mark and stay.
    private static func withoutStops(_ word: Substring) -> Substring {
        var word = word
        while let last = word.last, ",.;!?".contains(last), !word.hasSuffix("..") {
            word.removeLast()
        }
        return word
    }

    /// The piece that begins with a character; what belongs to it is taken from the rest.
    private static func piece(_ first: Character, _ rest: inout Substring) -> (Kind, String) {
        if isDigit(first) {
            let digits = rest.prefix(while: isDigit)
            rest = rest[digits.endIndex...]
            return (.number, String(first) + digits)
        }
        if first.isLetter { return (.name, String(first) + takeLetters(&rest)) }
        if first == ".", rest.first == "." {
            rest.removeFirst()
            return (.mark, "..")
        }
        return (.mark, dashes.contains(first) ? "-" : String(first))
    }

    private static func takeLetters(_ rest: inout Substring) -> String {
        var letters = ""
        while let next = rest.first {
            if next.isLetter {
                letters.append(next)
            } else if !joiners.contains(next) || rest.dropFirst().first?.isLetter != true {
                break
            }
            rest.removeFirst()
        }
        return letters
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isWholeNumber
    }

    private static let joiners: Set<Character> = [".", "'", "\u{2019}"]
    private static let dashes: Set<Character> = ["\u{2010}", "\u{2012}", "\u{2013}", "\u{2014}"]
}
