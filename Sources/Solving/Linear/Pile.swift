/// A row of plain values that grows at its end: owned, never shared, without reference counts.
struct Pile<Element: BitwiseCopyable>: ~Copyable {
    private(set) var count = 0
    private var capacity: Int
    private var base: UnsafeMutablePointer<Element>

    init(capacity: Int = 16) {
        self.capacity = max(1, capacity)
        base = .allocate(capacity: self.capacity)
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

    /// Adds a value at the end. O(1) on average.
    mutating func append(_ value: Element) {
        if count == capacity { grow(to: 2 * capacity) }
        (base + count).initialize(to: value)
        count += 1
    }

    /// Takes the last value away. O(1).
    mutating func popLast() -> Element? {
        guard count > 0 else { return nil }
        count -= 1
        return base[count]
    }

    /// Makes it `length` values long, new ones being `value`. O(new values).
    mutating func resize(_ length: Int, _ value: Element) {
        if length > capacity { grow(to: max(length, 2 * capacity)) }
        if length > count { (base + count).initialize(repeating: value, count: length - count) }
        count = length
    }

    /// Forgets the values, but keeps their memory. O(1).
    mutating func removeAll() { count = 0 }

    /// Sets every value. O(n).
    mutating func fill(_ value: Element) { base.update(repeating: value, count: count) }

    /// The values as an array. O(n).
    func array() -> [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

    private mutating func grow(to wanted: Int) {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        (base, capacity) = (larger, wanted)
    }
}
