/// Numbers by resource key: open addressing with linear probing, for millions of look-ups.
///
/// The keys are numbers of ours and nobody's to choose, so that a plain multiplicative hash does
/// (Knuth: "The Art of Computer Programming", 6.4). O(1) a look-up on average.
struct KeyTable {
    private var keys: [ResourceKey?]
    private var numbers: [Int32]
    private var count = 0

    init() {
        keys = Array(repeating: nil, count: 1024)
        numbers = Array(repeating: 0, count: 1024)
    }

    /// The number of a key; a new key gets the next number, counted from 0.
    mutating func number(_ key: ResourceKey) -> (number: Int32, isNew: Bool) {
        var place = place(of: key)
        if keys[place] != nil { return (numbers[place], false) }
        if count * 2 >= keys.count {
            grow()
            place = self.place(of: key)
        }
        keys[place] = key
        numbers[place] = Int32(count)
        count += 1
        return (numbers[place], true)
    }

    /// Where a key stands, or the free place where it would.
    private func place(of key: ResourceKey) -> Int {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: key.scattered) & mask
        while let other = keys[place], other != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let (oldKeys, oldNumbers) = (keys, numbers)
        keys = Array(repeating: nil, count: oldKeys.count * 2)
        numbers = Array(repeating: 0, count: oldKeys.count * 2)
        for (key, number) in zip(oldKeys, oldNumbers) {
            guard let key else { continue }
            let place = place(of: key)
            keys[place] = key
            numbers[place] = number
        }
    }
}
