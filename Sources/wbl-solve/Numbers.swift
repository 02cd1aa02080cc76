import ArgumentParser

/// The numbers of options; what is none is refused with the range that is allowed.
enum Numbers {
    /// A whole number of a range.
    static func whole<Number: FixedWidthInteger>(
        _ text: String, _ range: ClosedRange<Number>
    ) throws -> Number {
        guard let number = Number(text), range.contains(number) else {
            throw ValidationError(
                "say a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// A number of any size that is not below 0.
    static func measure(_ text: String) throws -> Double {
        guard let number = Double(text), number >= 0, number.isFinite else {
            throw ValidationError("say a number from 0 up.")
        }
        return number
    }
}
