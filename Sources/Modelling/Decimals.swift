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

    private static func padded(_ number: UInt, _ places: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: places - digits.count) + digits
    }
}
