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
        }
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
