import Solving

/// Numbers with decimal places, without the help of a locale.
package enum Decimals {
    /// A price in parts of a point (`Certificate.unit`) as an exact decimal number of points.
    ///
    /// A 256th has eight places at most; zeros at the end are left out.
    package static func exact(_ parts: Int) -> String {
        let unit = UInt(Certificate.unit)
        let (whole, rest) = parts.magnitude.quotientAndRemainder(dividingBy: unit)
        let sign = parts < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        let digits = padded(rest * (eightPlaces / unit), 8)
        let end = digits.lastIndex { $0 != "0" } ?? digits.startIndex
        return "\(sign)\(whole).\(digits[...end])"
    }

    /// The parts of a point nearest to a decimal number of points, or nil where a text is no such
    /// number or too large for 32 bits of parts. O(bytes).
    ///
    /// What `exact` writes is read back exactly; digits behind twelve places count for nothing.
    static func parts(_ text: [UInt8]) -> Int32? {
        let isNegative = text.first == UInt8(ascii: "-")
        let pieces = text.dropFirst(isNegative ? 1 : 0).split(
            separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy(digits.contains) }) else {
            return nil
        }
        let whole = pieces[0].drop { $0 == digits.lowerBound }
        guard whole.count <= 8 else { return nil }
        let places = pieces.count > 1 ? pieces[1].prefix(12) : []
        let scale = places.reduce(1) { product, _ in product * 10 }
        let rest = (2 * number(places) * Certificate.unit + scale) / (2 * scale)
        let parts = number(whole) * Certificate.unit + rest
        return Int32(exactly: isNegative ? -parts : parts)
    }

    /// A number rounded to so many places, 0 to 9; "-" for one that is not finite or too large.
    package static func rounded(_ value: Double, places: Int) -> String {
        let scale = (0..<places).reduce(1) { product, _ in product * 10 }
        let scaled = (value * Double(scale)).rounded()
        guard scaled.isFinite, abs(scaled) < 9e15 else { return "-" }
        let (whole, rest) = Int(scaled).magnitude.quotientAndRemainder(dividingBy: UInt(scale))
        let sign = scaled < 0 ? "-" : ""
        return places == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(padded(rest, places))"
    }

    /// One point in parts of eight decimal places.
    private static let eightPlaces: UInt = 100_000_000

    /// The number that up to 18 digits say; 0 for none.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func padded(_ number: UInt, _ places: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: places - digits.count) + digits
    }
}
