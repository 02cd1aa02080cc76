/// A name that nothing has.
package struct UnknownName: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong, and what may have been meant.
    package let description: String

    /// Whether the name has a comma, so that several names may have been meant.
    package let hasComma: Bool

    /// - Parameters:
    ///   - kind: what was looked for.
    ///   - near: the name that may have been meant.
    init(_ kind: String, _ name: String, near: String?) {
        let shown = InstanceFault.excerpt(Array(name.utf8))
        description = "there is no \(kind) \(shown)" + (near.map { "; did you mean \($0)?" } ?? "")
        hasComma = name.contains(",")
    }

    /// Of some names the one that begins most like this one, be it in capitals or not; of equal
    /// ones the shortest, then the first. Where less than half of it is alike, the first of those
    /// that come from it by the fewest bytes put in, left out or changed, a third of them at
    /// most. Nil where there is none. O(bytes of the names × bytes of the name).
    static func near(_ name: String, _ names: [String]) -> String? {
        let wanted = Array(name.lowercased().utf8)
        let alike = names.map { other in
            zip(wanted, other.lowercased().utf8).prefix { $0 == $1 }.count
        }
        let best = names.indices.min {
            (alike[$1], names[$0].utf8.count, $0) < (alike[$0], names[$1].utf8.count, $1)
        }
        if let best, alike[best] > 0, 2 * alike[best] >= wanted.count { return names[best] }
        return mistyped(wanted, names)
    }

    private static func mistyped(_ wanted: [UInt8], _ names: [String]) -> String? {
        var (best, least): (String?, Int) = (nil, wanted.count / 3 + 1)
        for name in names where abs(name.utf8.count - wanted.count) < least {
            let changes = changes(wanted, Array(name.lowercased().utf8))
            if changes < least { (best, least) = (name, changes) }
        }
        return best
    }

    /// The fewest bytes to put in, leave out or change between two texts (Wagner and Fischer, "The
    /// String-to-String Correction Problem", Journal of the ACM 21, 1974).
    private static func changes(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (place, byte) in one.enumerated() {
            var corner = row[0]
            row[0] = place + 1
            for column in other.indices {
                let change = corner + (byte == other[column] ? 0 : 1)
                corner = row[column + 1]
                row[column + 1] = min(change, corner + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}
