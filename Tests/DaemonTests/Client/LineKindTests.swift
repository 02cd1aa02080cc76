import Testing

@testable import wbl

@Suite("What a line from the daemon is")
struct LineKindTests {
    @Test(
        "Its first letters tell, in each form",
        arguments: [
            (" placed 3", .data), ("# help", .hint), ("? yes or no", .question),
            ("* 5 placement", .event), ("OK", .ok), ("OK @t a=b", .ok), ("ERR denied x", .error),
            ("{\"data\":{}}", .data), ("{\"hint\":{}}", .hint), ("{\"question\":{}}", .question),
            ("{\"event\":{}}", .event), ("{\"ok\":{}}", .ok), ("{\"err\":{}}", .error),
            ("", .data), ("*", .data), ("?", .data),
        ] as [(String, LineKind)])
    func kinds(line: String, kind: LineKind) {
        #expect(LineKind(line) == kind)
    }
}
