/// A vector with a list of the places that may differ from 0; all others are 0.
///
/// A sum that cancels keeps its place with `SparseVector.nothing`, so that a value of exactly 0
/// tells that the place is not in the list.
struct SparseVector: ~Copyable {
    /// What is left where a sum has cancelled.
    static let nothing = 1e-60
    /// Values up to this are taken for 0.
    static let tiny = 1e-14

    private(set) var count = 0
    private var value: Row<Double>
    private var list: Row<Int32>

    var size: Int { value.count }

    init(size: Int) {
        value = Row(repeating: 0, count: size)
        list = Row(repeating: 0, count: size)
    }

    /// The value at a place. O(1).
    subscript(place: Int32) -> Double { value[place] }

    /// The `position`-th place of the list. O(1).
    func place(_ position: Int) -> Int32 { list[position] }

    /// Adds to the value at a place. O(1).
    @inline(__always)
    mutating func add(_ place: Int32, _ amount: Double) {
        let old = value[place]
        let sum = old + amount
        if old == 0 {
            list[count] = place
            count += 1
        }
        value[place] = abs(sum) < Self.tiny ? Self.nothing : sum
    }

    /// Replaces a value that is in the list. O(1).
    @inline(__always)
    mutating func replace(_ place: Int32, _ amount: Double) {
        value[place] = abs(amount) < Self.tiny ? Self.nothing : amount
    }

    /// Makes it 0. O(list).
    mutating func clear() {
        for position in 0..<count { value[list[position]] = 0 }
        count = 0
    }

    /// Takes the cancelled places off the list. O(list).
    mutating func pack() {
        var kept = 0
        for position in 0..<count {
            let place = list[position]
            if abs(value[place]) < Self.tiny {
                value[place] = 0
            } else {
                list[kept] = place
                kept += 1
            }
        }
        count = kept
    }

    /// Makes it equal to another one of the same size. O(both lists).
    mutating func copy(_ other: borrowing SparseVector) {
        clear()
        for position in 0..<other.count {
            add(other.place(position), other[other.place(position)])
        }
    }

    /// The sum of the squares. O(list).
    func squares() -> Double {
        var sum = 0.0
        for position in 0..<count {
            let amount = value[list[position]]
            sum += amount * amount
        }
        return sum
    }
}
