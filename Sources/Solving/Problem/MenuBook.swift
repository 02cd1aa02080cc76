/// The menus of a problem while it is gathered, each kept once however many offers have it.
///
/// Variants are written behind those of the known menus; closing the menu looks for its equal by a
/// hash of its content and drops it where there is one. O(its size) on average.
struct MenuBook: Sendable {
    private(set) var start: [Int32] = [0]
    private(set) var group: [Int32] = []
    private(set) var points: [Int32] = []
    private(set) var tags: [Int64] = []
    private(set) var shared = TakeRows()

    /// The hash of each menu's content.
    private var hashes: [UInt64] = []

    /// Menus by hash, -1 where there is none; a power of 2 of places, at most half of them taken.
    private var table = [Int32](repeating: -1, count: 64)

    var count: Int { group.count }

    /// Adds to the variant that is begun.
    mutating func take(_ resource: Int32, _ amount: Int32) { shared.take(resource, amount) }

    /// The resources of the variant that is begun.
    var begun: ArraySlice<Int32> { shared.resources[shared.begun] }

    /// Completes a variant of the menu that is open.
    mutating func endVariant(points: Int32, tag: Int64) {
        self.points.append(points)
        tags.append(tag)
        shared.endRow()
    }

    /// Closes the menu that is open and makes its first variant the one that is worth 0.
    ///
    /// - Returns: its number, and what its first variant was worth; nil where it has none.
    mutating func close(group joined: Int32) -> (menu: Int32, base: Int32)? {
        let variants = Int(start[count])..<points.count
        guard let first = variants.first else { return nil }
        let base = points[first]
        for variant in variants { points[variant] -= base }
        let hash = hash(of: variants)
        var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
        while table[place] >= 0 {
            let known = Int(table[place])
            if hashes[known] == hash, isSame(known, variants) {
                removeVariants(from: first)
                return (table[place], base)
            }
            place = (place + 1) & (table.count - 1)
        }
        table[place] = Int32(count)
        hashes.append(hash)
        group.append(joined)
        start.append(Int32(points.count))
        if 2 * count > table.count { grow() }
        return (Int32(count - 1), base)
    }

    /// Adds a menu of another book whose resources have these numbers here; its number is returned.
    mutating func add(_ menu: Int, of other: MenuBook, numbers: [Int32]) -> Int32 {
        for variant in Int(other.start[menu])..<Int(other.start[menu + 1]) {
            shared.append(variant, of: other.shared, numbers: numbers)
            points.append(other.points[variant])
            tags.append(other.tags[variant])
        }
        let joined = other.group[menu]
        return close(group: joined < 0 ? -1 : numbers[Int(joined)])?.menu ?? -1
    }

    private mutating func removeVariants(from first: Int) {
        points.removeSubrange(first...)
        tags.removeSubrange(first...)
        shared.removeRows(from: first)
    }

    private mutating func grow() {
        table = [Int32](repeating: -1, count: 2 * table.count)
        for menu in 0..<count {
            var place = Int(truncatingIfNeeded: hashes[menu]) & (table.count - 1)
            while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
            table[place] = Int32(menu)
        }
    }

    /// Whether a menu says the same as some variants.
    private func isSame(_ menu: Int, _ variants: Range<Int>) -> Bool {
        let known = Int(start[menu])..<Int(start[menu + 1])
        return known.count == variants.count
            && zip(known, variants).allSatisfy {
                points[$0] == points[$1] && tags[$0] == tags[$1] && shared.isSame($0, $1)
            }
    }

    /// Mixes the content of some variants, after Fowler, Noll and Vo ("FNV-1a"), word by word.
    private func hash(of variants: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ word: Int64) {
            hash = (hash ^ UInt64(bitPattern: word)) &* 0x0000_0100_0000_01B3
            hash ^= hash >> 29
        }
        for variant in variants {
            mix(Int64(points[variant]))
            mix(tags[variant])
            for position in shared.positions(of: variant) {
                mix(Int64(shared.resources[position]) << 32 | Int64(shared.amount(at: position)))
            }
        }
        return hash
    }
}
