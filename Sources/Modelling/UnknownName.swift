/// A name that nothing has.
package struct UnknownName: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong, and what may have been meant.
    package let description: String

    /// - Parameters:
    ///   - kind: what was looked for.
    ///   - near: the name that may have been meant.
    init(_ kind: String, _ name: String, near: String?) {
        let shown = InstanceFault.excerpt(Array(name.utf8))
        description = "there is no \(kind) \(shown)" + (near.map { "; did you mean \($0)?" } ?? "")
    }

    /// Of some names the one that begins most like this one, be it in capitals or not; of equal
    /// ones the shortest, then the first. Nil where less than half of it is alike.
    /// O(bytes of the names).
    static func near(_ name: String, _ names: [String]) -> String? {
        let wanted = Array(name.lowercased().utf8)
        let alike = names.map { other in
            zip(wanted, other.lowercased().utf8).prefix { $0 == $1 }.count
        }
        let best = names.indices.min {
            (alike[$1], names[$0].utf8.count, $0) < (alike[$0], names[$1].utf8.count, $1)
        }
        guard let best, alike[best] > 0, 2 * alike[best] >= wanted.count else { return nil }
        return names[best]
    }
}
