import Testing

@testable import Serving

@Suite("The line that announces an upload")
struct UploadHeaderTests {
    @Test(
        "is read",
        arguments: [
            ("put a.csv bytes=12", "a.csv", 12), ("@7 put a bytes=0", "a", 0),
            (" put  a   bytes=1 ", "a", 1), ("PUT a bytes=1", "a", 1),
            (#"put "my \"own\" file" bytes=1"#, #"my "own" file"#, 1),
            ("put a bytes=99999999999999999999", "a", Int.max),
        ])
    func read(_ line: String, _ name: String, _ bytes: Int) throws {
        #expect(try UploadHeader.parse(line) == UploadHeader(name: name, bytes: bytes))
    }

    @Test("other lines are no uploads", arguments: ["", "get a", "puts a bytes=1", "@put a", "@t"])
    func other(_ line: String) throws {
        #expect(try UploadHeader.parse(line) == nil)
    }

    @Test(
        "is refused",
        arguments: [
            "put", "put a", "put a b", "put a bytes=", "put a bytes=-1", "put a bytes=+1",
            "put a bytes=1 more", "put a/b bytes=1", "put .. bytes=1", "put . bytes=1",
            "put \"\" bytes=1", "put \"a bytes=1", "put a\u{85}b bytes=1",
            "put \(String(repeating: "n", count: 129)) bytes=1",
        ])
    func refused(_ line: String) {
        #expect(throws: UploadHeader.Malformed.self) { try UploadHeader.parse(line) }
    }
}
