/// Whether one id stands before another as people sort them: runs of digits by their number
/// ("S2" before "S10"), everything else by its bytes; a total order.
package func inNaturalOrder(_ one: String, _ other: String) -> Bool {
    var (one, other) = (one.utf8[...], other.utf8[...])
    let whole = (one, other)
    while let a = one.first, let b = other.first {
        if isDigit(a), isDigit(b) {
            let (left, right) = (leadingNumber(&one), leadingNumber(&other))
            if left.count != right.count { return left.count < right.count }
            for (x, y) in zip(left, right) where x != y { return x < y }
        } else if a != b {
            return a < b
        } else {
            one.removeFirst()
            other.removeFirst()
        }
    }
    if one.isEmpty != other.isEmpty { return one.isEmpty }
    return whole.0.lexicographicallyPrecedes(whole.1)
}

extension Array {
    /// The first element with a name, where the names are in natural order. O(log n).
    func first(named name: String, by path: KeyPath<Element, String>) -> Element? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if inNaturalOrder(self[middle][keyPath: path], name) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < count && self[low][keyPath: path] == name ? self[low] : nil
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

/// Takes the digits at the start, without leading zeros.
private func leadingNumber(_ text: inout Substring.UTF8View) -> Substring.UTF8View {
    let digits = text.prefix(while: isDigit)
    text = text[digits.endIndex...]
    return digits.drop { $0 == UInt8(ascii: "0") }
}
