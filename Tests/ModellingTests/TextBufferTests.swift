import Testing

@testable import Modelling

@Suite struct TextBufferTests {
    @Test("Numbers are written as Swift writes them", arguments: [0, 7, -1, 10, 1_234, .max, .min])
    func numbers(number: Int) {
        var buffer = TextBuffer()
        buffer.append("a")
        buffer.append(number)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == "a\(number)")
    }

    @Test(
        "Cells are quoted where they must be",
        arguments: [
            ("", ""), ("a b", "a b"), ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), ("é", "é"),
        ])
    func cells(cell: String, text: String) {
        var buffer = TextBuffer()
        buffer.append(cell: Array(cell.utf8))
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == text)
    }

    @Test("A chunk is handed over once it is one, the rest at the end")
    func chunks() {
        var buffer = TextBuffer()
        var sizes: [Int] = []
        buffer.append("short")
        buffer.flush { sizes.append($0.count) }
        #expect(sizes == [])
        buffer.append(String(repeating: "a", count: TextBuffer.chunk))
        buffer.flush { sizes.append($0.count) }
        #expect(sizes == [TextBuffer.chunk + 5])
        buffer.append("b")
        buffer.finish { sizes.append($0.count) }
        buffer.finish { sizes.append($0.count) }
        #expect(sizes == [TextBuffer.chunk + 5, 1])
    }
}
