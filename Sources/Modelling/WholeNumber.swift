/// Whole numbers in decimal digits, as the files of this room have them.
enum WholeNumber {
    /// The number that a word says, or nil where it says none of 32 bits. O(bytes).
    ///
    /// A minus may stand before the digits, and zeros at their beginning mean nothing.
    static func read(_ bytes: [UInt8], _ word: Range<Int>) -> Int32? {
        let isNegative = !word.isEmpty && bytes[word.lowerBound] == UInt8(ascii: "-")
        let first = isNegative ? word.lowerBound + 1 : word.lowerBound
        guard first < word.upperBound else { return nil }
        var size = 0
        for position in first..<word.upperBound {
            let byte = bytes[position]
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            size = size * 10 + Int(byte - UInt8(ascii: "0"))
            if size > Int(Int32.max) + 1 { return nil }
        }
        return Int32(exactly: isNegative ? -size : size)
    }
}
