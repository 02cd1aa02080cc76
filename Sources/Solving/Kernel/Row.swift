/// A row of plain values of fixed length: owned, never shared, without reference counts.
///
/// Access is O(1) and checked; nothing is copied behind the reader's back.
struct Row<Element: BitwiseCopyable>: ~Copyable {
    let count: Int

    /// The first value: for loops that are too hot for checks and whose indices are known good.
    let base: UnsafeMutablePointer<Element>

    init(repeating value: Element, count: Int) {
        self.count = count
        base = .allocate(capacity: count)
        base.initialize(repeating: value, count: count)
    }

    /// A row whose values must be set before they are read. O(1).
    init(uninitialized count: Int) {
        self.count = count
        base = .allocate(capacity: count)
    }

    /// A copy of an array. O(n).
    init(_ array: [Element]) {
        count = array.count
        base = .allocate(capacity: array.count)
        array.withUnsafeBufferPointer { source in
            if let first = source.baseAddress {
                base.initialize(from: first, count: source.count)
            }
        }
    }

    deinit { base.deallocate() }

    subscript(index: Int) -> Element {
        get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
            return base[index]
        }
        set {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
            base[index] = newValue
        }
    }

    subscript(index: Int32) -> Element {
        get { self[Int(index)] }
        set { self[Int(index)] = newValue }
    }

    /// Sets every value. O(n).
    mutating func fill(_ value: Element) { base.update(repeating: value, count: count) }

    /// Takes over the values of a row of the same length. O(n).
    mutating func copy(from other: borrowing Row<Element>) {
        precondition(count == other.count, "Rows of one length are copied.")
        base.update(from: other.base, count: count)
    }

    /// The first index whose value is at least so much, in a row that never falls; `count` where
    /// there is none. O(log n).
    func firstIndex(atLeast value: Element) -> Int where Element: Comparable {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if base[middle] >= value { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The values as an array. O(n).
    func array() -> [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
