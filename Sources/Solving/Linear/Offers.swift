/// A set of numbers that can be listed: what a method may choose from.
struct Offers: ~Copyable {
    private(set) var count = 0
    private var list: Row<Int32>
    private var position: Row<Int32>

    init(size: Int) {
        list = Row(repeating: 0, count: size)
        position = Row(repeating: -1, count: size)
    }

    subscript(index: Int) -> Int32 { list[index] }

    mutating func removeAll() {
        for index in 0..<count { position[list[index]] = -1 }
        count = 0
    }

    /// Puts a number in or takes it out. O(1).
    @inline(__always)
    mutating func set(_ number: Int32, _ isIn: Bool) {
        let old = position[number]
        if isIn == (old >= 0) { return }
        if isIn {
            list[count] = number
            position[number] = Int32(count)
            count += 1
        } else {
            count -= 1
            let last = list[count]
            list[old] = last
            position[last] = old
            position[number] = -1
        }
    }
}
