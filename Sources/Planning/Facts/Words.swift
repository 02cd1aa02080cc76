/// Texts numbered from 0 in the order in which they came; compared exactly, byte by byte.
struct Words {
    private var numbers: [[UInt8]: Int32] = [:]

    /// The number of a text, a new one where it was unknown. O(length).
    mutating func number(_ text: String) -> Int32 {
        let bytes = Array(text.utf8)
        if let known = numbers[bytes] { return known }
        let number = Int32(numbers.count)
        numbers[bytes] = number
        return number
    }

    mutating func numbers(_ texts: [String]) -> [Int32] { texts.map { number($0) } }
}

/// The ids of one noun in natural order, numbered from 0.
struct Ids: Sendable {
    let names: [String]
    private let numbers: [String: Int32]

    init(_ names: [String]) {
        self.names = names
        numbers = Dictionary(
            uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
    }

    var count: Int { names.count }

    /// The number of an id, or nil. O(1).
    func number(_ name: String) -> Int32? { numbers[name] }

    /// The number of an id, or -1.
    subscript(name: String) -> Int32 { numbers[name] ?? -1 }

    subscript(number: Int32) -> String { names[Int(number)] }
}
