import Testing

@testable import Modelling

@Suite struct DecimalsTests {
    @Test(
        "A 256th is written exactly",
        arguments: [
            (0, "0"), (256, "1"), (-256, "-1"), (1, "0.00390625"), (-1, "-0.00390625"),
            (128, "0.5"), (384, "1.5"), (-320, "-1.25"), (255, "0.99609375"),
            (25_600_002, "100000.0078125"),
        ])
    func exact(parts: Int, text: String) {
        #expect(Decimals.exact(parts) == text)
    }

    @Test("The exact decimals say the number, for all parts of a point")
    func allParts() {
        for parts in -600...600 {
            #expect(Double(Decimals.exact(parts)) == Double(parts) / 256)
            #expect(Decimals.parts(Array(Decimals.exact(parts).utf8)) == Int32(parts))
        }
    }

    @Test(
        "A decimal number becomes the nearest part of a point, or none",
        arguments: [
            ("0", 0), ("-0", 0), ("007", 1792), ("1.3", 333), ("-1.3", -333), ("0.001", 0),
            ("0.00195312499999", 0), ("0.001953125", 1), ("0.99999999999999999", 256),
            ("8388607.99609375", .max), ("8388608", nil), ("-8388608", .min), ("-8388609", nil),
            ("99999999999999999999", nil), ("", nil), ("-", nil), (".5", nil), ("1.", nil),
            ("1.2.3", nil), ("1,5", nil), ("+1", nil), ("1e3", nil), ("0x1", nil), (" 1", nil),
            ("0.0000000000001x", nil),
        ] as [(String, Int32?)])
    func parts(text: String, parts: Int32?) {
        #expect(Decimals.parts(Array(text.utf8)) == parts)
    }

    @Test(
        "Other numbers are rounded",
        arguments: [
            (0.0, 2, "0.00"), (1.005, 0, "1"), (0.0026, 3, "0.003"), (-0.5, 2, "-0.50"),
            (12.3456789, 6, "12.345679"), (99.999, 2, "100.00"), (-0.001, 2, "0.00"),
            (.infinity, 2, "-"), (.nan, 0, "-"), (1e300, 1, "-"),
        ] as [(Double, Int, String)])
    func rounded(value: Double, places: Int, text: String) {
        #expect(Decimals.rounded(value, places: places) == text)
    }
}
