/// The options near the best of their request at the prices of the last full pass, copied close
/// together for the passes between.
struct PriceCore: ~Copyable {
    private var start: Row<Int32>
    private var points: Row<Float>
    private var termStart: Row<Int32>
    private var terms: Row<Int32>
    private var values: Row<Float>

    init(_ model: borrowing Model) {
        let widest = (0..<model.requestCount).reduce(0) { max($0, model.options(of: $1).count) }
        start = Row(repeating: 0, count: model.requestCount + 1)
        points = Row(repeating: 0, count: model.optionCount)
        termStart = Row(repeating: 0, count: model.optionCount + 1)
        terms = Row(repeating: 0, count: model.terms.count)
        values = Row(repeating: 0, count: widest)
    }

    /// A pass over all options that counts the best one's use, and keeps those within `width`.
    ///
    /// O(terms of all options).
    mutating func rebuild(
        _ model: borrowing Model, _ price: borrowing Row<Float>, width: Float,
        use: inout Row<Int32>
    ) {
        var end = 0
        var termEnd = 0
        for request in 0..<model.requestCount {
            let range = model.options(of: request)
            var best = -Float.infinity
            var bestOption = -1
            for option in range {
                var value = Float(model.points[option])
                for position in model.terms(of: option) { value -= price[model.terms[position]] }
                values[option - range.lowerBound] = value
                if value > best { (best, bestOption) = (value, option) }
            }
            if best > 0 {
                for position in model.terms(of: bestOption) { use[model.terms[position]] += 1 }
            }
            for option in range
            where values[option - range.lowerBound] >= max(best, 0) - width {
                points[end] = Float(model.points[option])
                for position in model.terms(of: option) {
                    terms[termEnd] = model.terms[position]
                    termEnd += 1
                }
                end += 1
                termStart[end] = Int32(termEnd)
            }
            start[request + 1] = Int32(end)
        }
    }

    /// A pass over the kept options that counts the best one's use. O(their terms).
    borrowing func pass(_ price: borrowing Row<Float>, use: inout Row<Int32>) {
        for request in 0..<start.count - 1 {
            var best: Float = 0
            var bestOption = -1
            var position = Int(termStart[start[request]])
            for option in Int(start[request])..<Int(start[request + 1]) {
                var value = points[option]
                let end = Int(termStart[option + 1])
                while position < end {
                    value -= price[terms[position]]
                    position += 1
                }
                if value > best { (best, bestOption) = (value, option) }
            }
            guard bestOption >= 0 else { continue }
            for position in Int(termStart[bestOption])..<Int(termStart[bestOption + 1]) {
                use[terms[position]] += 1
            }
        }
    }
}
