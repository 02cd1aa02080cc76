import Testing

@testable import Modelling

@Suite struct WholeNumberTests {
    private static func read(_ text: String) -> Int32? {
        let bytes = Array(text.utf8)
        return WholeNumber.read(bytes, bytes.indices)
    }

    @Test(
        "Digits with a minus before them are a number",
        arguments: [
            ("0", 0), ("-0", 0), ("007", 7), ("-12", -12), ("2147483647", Int32.max),
            ("-2147483648", Int32.min), ("0000000000000000000000000000001", 1),
        ] as [(String, Int32)])
    func numbers(text: String, number: Int32) {
        #expect(Self.read(text) == number)
    }

    @Test(
        "Nothing else is",
        arguments: [
            "", "-", "--1", "+1", "1-", "1.0", "1e3", " 1", "٣", "2147483648", "-2147483649",
            "99999999999999999999999999",
        ])
    func others(text: String) {
        #expect(Self.read(text) == nil)
    }

    @Test("Only the word counts")
    func part() {
        #expect(WholeNumber.read(Array("a-12b".utf8), 1..<4) == -12)
        #expect(WholeNumber.read(Array("12".utf8), 1..<1) == nil)
    }
}
