import Testing

@testable import wbl

@Suite("Bytes that become lines")
struct LineBufferTests {
    @Test("Lines come whole, whatever the pieces, and raw bytes between them as they are")
    func pieces() {
        var buffer = LineBuffer()
        #expect(buffer.takeLine() == nil)
        buffer.append(Array("OK by".utf8))
        #expect(buffer.takeLine() == nil)
        buffer.append(Array("tes=3\nab".utf8))
        #expect(buffer.takeLine() == "OK bytes=3")
        #expect(buffer.count == 2)
        buffer.append(Array("\n\n größer\n".utf8))
        #expect(buffer.take(3) == Array("ab\n".utf8))
        #expect(buffer.takeLine() == "")
        #expect(buffer.takeLine() == " größer")
        #expect(buffer.count == 0)
        #expect(buffer.take(0) == [])
    }
}
