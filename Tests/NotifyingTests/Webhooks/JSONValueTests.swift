import Foundation
import Testing

@testable import Notifying

@Suite struct JSONValueTests {
    @Test("Members stay in their order")
    func order() {
        let value = JSONValue.object([
            ("z", .list([.null, .flag(true), .flag(false)])), ("a", .object([])), ("m", .list([])),
        ])
        let text = String(decoding: value.bytes, as: UTF8.self)
        #expect(text == #"{"z":[null,true,false],"a":{},"m":[]}"#)
    }

    @Test("Every character comes back as it went, by another reader")
    func escapes() throws {
        let all = String(String.UnicodeScalarView((0..<0x3000).compactMap { Unicode.Scalar($0) }))
        let texts = [all, "\"\\\n\r\t\0", "👩‍👩‍👧 é", "</script>", "\u{2028}\u{FFFF}"]
        let value = JSONValue.object([("a\"b", .list(texts.map { .text($0) }))])
        let read = try JSONDecoder().decode([String: [String]].self, from: Data(value.bytes))
        #expect(
            read["a\"b"]?.map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) }
        )
    }
}
