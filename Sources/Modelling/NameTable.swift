/// Names as bytes, numbered from 0 in the order of adding, and found without making strings.
struct NameTable {
    /// All names, one behind the other.
    private var text: [UInt8] = []

    /// The first byte of each name, and the length of the text.
    private var starts = [0]

    /// The names by hash, with open addressing: numbers, or -1. A power of two, at most half full.
    private var cells = [Int32](repeating: -1, count: 16)

    init() {}

    /// The names of an array, all different, by their places there. O(their bytes).
    init(_ names: [String]) {
        for name in names {
            let bytes = Array(name.utf8)
            _ = add(bytes, bytes.indices)
        }
    }

    var count: Int { starts.count - 1 }

    /// All names as strings. O(bytes of the names).
    var strings: [String] {
        (0..<count).map { number in
            String(decoding: text[starts[number]..<starts[number + 1]], as: UTF8.self)
        }
    }

    /// The number of a name, or -1. O(bytes of the name) on average.
    func number(of bytes: [UInt8], _ range: Range<Int>) -> Int32 {
        cells[cell(of: bytes, range)]
    }

    /// The number of a name, or nil. O(bytes of the name) on average.
    func number(of name: [UInt8]) -> Int? {
        let number = number(of: name, name.indices)
        return number < 0 ? nil : Int(number)
    }

    /// Adds a name; false when it is there already. O(bytes of the name) on average.
    mutating func add(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let place = cell(of: bytes, range)
        if cells[place] >= 0 { return false }
        cells[place] = Int32(count)
        text.append(contentsOf: bytes[range])
        starts.append(text.count)
        if 2 * count > cells.count { grow() }
        return true
    }

    private mutating func grow() {
        cells = [Int32](repeating: -1, count: 2 * cells.count)
        for number in 0..<count {
            let place = cell(of: text, starts[number]..<starts[number + 1])
            cells[place] = Int32(number)
        }
    }

    /// Where a name stands among the cells, or would stand.
    private func cell(of bytes: [UInt8], _ range: Range<Int>) -> Int {
        let mask = cells.count - 1
        var place = Self.hash(bytes, range) & mask
        while cells[place] >= 0, !isEqual(Int(cells[place]), bytes, range) {
            place = (place + 1) & mask
        }
        return place
    }

    private func isEqual(_ number: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let start = starts[number]
        if starts[number + 1] - start != range.count { return false }
        for offset in 0..<range.count
        where text[start + offset] != bytes[range.lowerBound + offset] {
            return false
        }
        return true
    }

    /// FNV-1a of Fowler, Noll and Vo, its halves folded together.
    private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for position in range { hash = (hash ^ UInt64(bytes[position])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 32))
    }
}
