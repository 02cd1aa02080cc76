/// What a group chooses at given pair prices: the best sum of between its least and its most
/// pairs, or nothing.
struct GroupChoice: ~Copyable {
    /// Room for the prices of all pairs; of each group's, one thread at a time moves them about.
    private let room: Row<Float>

    init(_ model: borrowing Model) {
        room = Row(repeating: 0, count: model.termCount - model.resourceCount)
    }

    /// Takes one unit off the use of each chosen pair, so that what is left is use minus chosen.
    ///
    /// O(pairs of the group), on average.
    ///
    /// - Returns: whether the group opens.
    func choose(
        _ group: Int, _ model: borrowing Model, _ price: borrowing Row<Float>,
        use: borrowing Row<Int32>
    ) -> Bool {
        let first = Int(model.pairStart[group]) + model.resourceCount
        let end = Int(model.pairStart[group + 1]) + model.resourceCount
        let values = room.base + Int(model.pairStart[group])
        var gains = 0
        var gain: Float = 0
        for term in first..<end {
            let value = price[term]
            values[term - first] = value
            if value > 0 {
                gains += 1
                gain += value
            }
        }
        if gain <= 0 || model.most[group] < model.least[group] { return false }
        let wanted = min(max(gains, Int(model.least[group])), Int(model.most[group]))
        let threshold = Self.select(wanted, of: end - first, values)
        var sum: Float = 0
        for rank in 0..<wanted { sum += values[rank] }
        if sum <= 0 { return false }
        take(wanted, first..<end, from: threshold, price.base, use.base)
        return true
    }

    private func take(
        _ wanted: Int, _ range: Range<Int>, from threshold: Float,
        _ price: UnsafePointer<Float>, _ use: UnsafeMutablePointer<Int32>
    ) {
        var left = wanted
        for term in range where price[term] > threshold {
            use[term] -= 1
            left -= 1
        }
        for term in range where left > 0 && price[term] == threshold {
            use[term] -= 1
            left -= 1
        }
    }

    /// Moves the greatest `wanted` values to the front and returns the least of them.
    ///
    /// Quickselect, after Hoare: "Algorithm 65: Find" (CACM 4, 1961), the middle as pivot.
    private static func select(
        _ wanted: Int, of count: Int, _ values: UnsafeMutablePointer<Float>
    ) -> Float {
        var low = 0
        var high = count - 1
        while low < high {
            let pivot = values[(low + high) / 2]
            var left = low
            var right = high
            while left <= right {
                while values[left] > pivot { left += 1 }
                while values[right] < pivot { right -= 1 }
                if left > right { break }
                (values[left], values[right]) = (values[right], values[left])
                left += 1
                right -= 1
            }
            if wanted - 1 <= right {
                high = right
            } else if wanted - 1 >= left {
                low = left
            } else {
                break
            }
        }
        return values[wanted - 1]
    }
}
