import Testing

@testable import Commands

@Suite("Words taken apart")
struct PieceTests {
    @Test(
        "A word parts where digits, letters and marks meet",
        arguments: [
            ("1pm", ["1", "pm"]), ("2027-02-16", ["2027", "-", "02", "-", "16"]),
            ("Feb.,", ["feb"]), ("p.m.", ["pm"]), ("o\u{2019}clock", ["oclock"]),
            ("'tis", ["'", "tis"]),
            ("a..b", ["a", "..", "b"]), ("a..", ["a", ".."]), ("1...5", ["1", "..", ".", "5"]),
            ("9\u{2013}11", ["9", "-", "11"]), ("1.5", ["1", ".", "5"]), ("", []), (",.;", []),
            ("..", [".."]), ("ÉCOLE", ["école"]), ("\u{0663}", ["\u{0663}"]),
            ("1\u{0301}", ["1\u{0301}"]),
        ])
    func pieces(word: String, texts: [String]) {
        let pieces = Piece.pieces(of: word, at: 4)
        #expect(pieces.map(\.text) == texts)
        #expect(pieces.map(\.isGlued) == texts.indices.map { $0 > 0 })
        #expect(pieces.allSatisfy { $0.word == 4 })
    }
}
