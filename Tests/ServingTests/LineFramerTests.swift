import TestSupport
import Testing

@testable import Serving

@Suite("Lines and uploads are cut from bytes")
struct LineFramerTests {
    static let small = ServingLimits(lineBytes: 32, uploadBytes: 100, uploadFiles: 2)

    /// Cuts the bytes given in pieces, taking all that is whole after each.
    static func cut(
        _ pieces: [ArraySlice<UInt8>], _ limits: ServingLimits = small, mostHeld: inout Int
    ) -> [Inbound] {
        var framer = LineFramer(limits: limits)
        var found: [Inbound] = []
        for piece in pieces {
            piece.withUnsafeBytes { framer.append($0) }
            while let next = framer.next() { found.append(next) }
            mostHeld = max(mostHeld, framer.heldBytes)
        }
        framer.finish()
        while let next = framer.next() { found.append(next) }
        return found
    }

    static func cut(_ text: String) -> [Inbound] {
        var mostHeld = 0
        return cut([Array(text.utf8)[...]], mostHeld: &mostHeld)
    }

    static let table: [(String, [Inbound])] = [
        ("", []),
        ("a\nb\r\n\nc", [.line("a"), .line("b"), .line(""), .line("c")]),
        ("ünï\n", [.line("ünï")]),
        ("a\rb\nc\n", [.fault(.badEncoding), .line("c")]),
        (
            "a\tb\na\u{0}\n\u{7F}\nc\n",
            .init(repeating: .fault(.badEncoding), count: 3) + [.line("c")]
        ),
        (String(repeating: "x", count: 32) + "\r\n", [.line(String(repeating: "x", count: 32))]),
        (String(repeating: "x", count: 33) + "\nb\n", [.fault(.tooLong)]),
        (String(repeating: "x", count: 99), [.fault(.tooLong)]),
        (
            "@t put a.csv bytes=4\n1\n\r2b\n",
            [
                .upload(header: "@t put a.csv bytes=4", name: "a.csv", bytes: [49, 10, 13, 50]),
                .line("b"),
            ]
        ),
        (
            "put \"a b\" bytes=0\nb",
            [.upload(header: "put \"a b\" bytes=0", name: "a b", bytes: []), .line("b")]
        ),
        (
            "put a bytes=3\nxy",
            [.fault(.malformedUpload("the input ended after 2 of 3 bytes", line: "put a bytes=3"))]
        ),
        (
            "put a bytes=101\nxyz\n",
            [
                .fault(
                    .refusedUpload(
                        "at most 100 bytes can be put before they are used", line: "put a bytes=101"
                    ))
            ]
        ),
        (
            "put a bytes=0\nput b bytes=0\nput c bytes=0\nz\n",
            [
                .upload(header: "put a bytes=0", name: "a", bytes: []),
                .upload(header: "put b bytes=0", name: "b", bytes: []),
                .fault(
                    .refusedUpload(
                        "at most 2 files can be put before they are used", line: "put c bytes=0")),
            ]
        ),
        (
            "put a\t bytes=3\nxyz\n",
            [.fault(.malformedUpload("the line is not plain UTF-8", line: ""))]
        ),
    ]

    @Test("each row gives its things", arguments: table)
    func row(_ text: String, _ wanted: [Inbound]) {
        #expect(Self.cut(text) == wanted)
    }

    @Test("a cut at any byte changes nothing", arguments: table)
    func split(_ text: String, _ wanted: [Inbound]) {
        let bytes = Array(text.utf8)
        for place in 0...bytes.count {
            var mostHeld = 0
            #expect(Self.cut([bytes[..<place], bytes[place...]], mostHeld: &mostHeld) == wanted)
        }
        var mostHeld = 0
        let single = bytes.indices.map { bytes[$0...$0] }
        #expect(Self.cut(single, mostHeld: &mostHeld) == wanted)
    }

    @Test("invalid UTF-8 is a fault of its line only")
    func invalid() {
        var mostHeld = 0
        let bytes: [UInt8] = [0xC3, 0x28, 10, 0xE2, 0x82, 10, 97, 10]
        #expect(
            Self.cut([bytes[...]], mostHeld: &mostHeld)
                == [.fault(.badEncoding), .fault(.badEncoding), .line("a")])
    }

    @Test("released uploads no longer count")
    func release() {
        var framer = LineFramer(limits: Self.small)
        let line = Array("put a bytes=60\n".utf8) + [UInt8](repeating: 10, count: 60)
        (line + line).withUnsafeBytes { framer.append($0) }
        #expect(framer.waitingLines == 122)
        #expect(framer.next() != nil)
        #expect(framer.waitingLines == 61)
        framer.releaseUploads()
        guard case .upload(_, _, let bytes) = framer.next() else {
            Issue.record("The second upload was not taken.")
            return
        }
        #expect(bytes.count == 60)
        #expect(framer.waitingLines == 0)
        #expect(framer.heldBytes == 0)
    }

    @Test("random bytes cut in two ways give the same, within bounds", arguments: 1...200)
    func fuzz(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        let words = ["put a bytes=", "put ", "\n", "\r\n", "7", "é", "x y", "@t ", "\u{1}", "\""]
        var bytes: [UInt8] = []
        for _ in 0..<chance.below(120) {
            let pick = chance.below(words.count + 1)
            bytes += pick < words.count ? Array(words[pick].utf8) : [UInt8(chance.below(256))]
        }
        var pieces: [ArraySlice<UInt8>] = []
        var place = 0
        while place < bytes.count {
            let end = min(bytes.count, place + 1 + chance.below(9))
            pieces.append(bytes[place..<end])
            place = end
        }
        var mostHeld = 0
        let whole = Self.cut([bytes[...]], mostHeld: &mostHeld)
        let parts = Self.cut(pieces, mostHeld: &mostHeld)
        #expect(whole == parts)
        #expect(mostHeld <= Self.small.lineBytes + 1 + Self.small.uploadBytes)
    }
}
