/// Rows or columns of a matrix under elimination: each has its entries together and room to grow.
struct Lines: ~Copyable {
    private var start: Row<Int32>
    private var length: Row<Int32>
    private var room: Row<Int32>
    private var places = Pile<Int32>()
    private var values = Pile<Double>()

    init(size: Int) {
        start = Row(repeating: 0, count: size)
        length = Row(repeating: 0, count: size)
        room = Row(repeating: 0, count: size)
    }

    mutating func removeAll() {
        places.removeAll()
        values.removeAll()
        length.fill(0)
        room.fill(0)
    }

    func count(_ line: Int32) -> Int { Int(length[line]) }

    @inline(__always)
    func entries(_ line: Int32) -> Range<Int> {
        Int(start[line])..<Int(start[line]) + Int(length[line])
    }

    @inline(__always) func place(_ entry: Int) -> Int32 { places[entry] }
    @inline(__always) func value(_ entry: Int) -> Double { values[entry] }
    mutating func setValue(_ entry: Int, _ value: Double) { values[entry] = value }

    /// Moves a line to the end, with room for `wanted` entries. O(its entries + wanted).
    mutating func reserve(_ line: Int32, _ wanted: Int) {
        let old = Int(start[line])
        let new = places.count
        places.resize(new + wanted, 0)
        values.resize(new + wanted, 0)
        for position in 0..<Int(length[line]) {
            places[new + position] = places[old + position]
            values[new + position] = values[old + position]
        }
        start[line] = Int32(new)
        room[line] = Int32(wanted)
    }

    /// Adds an entry to a line. O(1) on average.
    mutating func append(_ line: Int32, _ place: Int32, _ value: Double) {
        if length[line] == room[line] { reserve(line, 2 * Int(length[line]) + 4) }
        let entry = Int(start[line] + length[line])
        places[entry] = place
        values[entry] = value
        length[line] += 1
    }

    /// The entry of a line at a place that it has. O(its entries).
    func find(_ place: Int32, in line: Int32) -> Int {
        var entry = Int(start[line])
        while places[entry] != place { entry += 1 }
        return entry
    }

    mutating func remove(_ place: Int32, from line: Int32) {
        removeEntry(find(place, in: line), from: line)
    }

    /// Removes an entry; the last one takes its place. O(1).
    mutating func removeEntry(_ entry: Int, from line: Int32) {
        let last = Int(start[line] + length[line]) - 1
        places[entry] = places[last]
        values[entry] = values[last]
        length[line] -= 1
    }
}

/// Lines in lists by their number of entries.
struct Buckets: ~Copyable {
    private var head: Row<Int32>
    private var after: Row<Int32>
    private var before: Row<Int32>
    private var bucket: Row<Int32>
    /// The longest line so far.
    private(set) var longest = 0

    init(size: Int) {
        head = Row(repeating: -1, count: size + 1)
        after = Row(repeating: -1, count: size)
        before = Row(repeating: -1, count: size)
        bucket = Row(repeating: -1, count: size)
    }

    mutating func removeAll() {
        head.fill(-1)
        longest = 0
    }

    func first(_ count: Int) -> Int32 { count < head.count ? head[count] : -1 }
    func next(_ line: Int32) -> Int32 { after[line] }

    mutating func insert(_ line: Int32, _ count: Int) {
        longest = max(longest, count)
        let second = head[count]
        after[line] = second
        before[line] = -1
        bucket[line] = Int32(count)
        if second >= 0 { before[second] = line }
        head[count] = line
    }

    mutating func remove(_ line: Int32) {
        let (left, right) = (before[line], after[line])
        if left >= 0 { after[left] = right } else { head[bucket[line]] = right }
        if right >= 0 { before[right] = left }
    }

    mutating func move(_ line: Int32, to count: Int) {
        if Int(bucket[line]) == count { return }
        remove(line)
        insert(line, count)
    }
}
