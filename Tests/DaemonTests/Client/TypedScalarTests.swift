import Testing

@testable import wbl

@Suite("Letters from the keyboard")
struct TypedScalarTests {
    private func scalars(_ bytes: [UInt8]) -> String {
        var rest = bytes[...]
        var text = String.UnicodeScalarView()
        while let scalar = TypedScalar.next(from: { rest.popFirst() }) { text.append(scalar) }
        return String(text)
    }

    @Test("They are UTF-8", arguments: ["plan\r", "größer", "€ 5", "\u{1F600}a", ""])
    func letters(text: String) {
        #expect(scalars(Array(text.utf8)) == text)
    }

    @Test("What is none becomes a replacement character")
    func none() {
        #expect(scalars([0xFF, 0x61]) == "\u{FFFD}a")
        #expect(scalars([0xE2, 0x82]) == "\u{FFFD}")
    }
}
