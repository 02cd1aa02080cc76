/// A part of the requests at changing prices: what each takes, and what that uses.
///
/// A full pass looks at all options and keeps those near the best of their request, close together,
/// for the passes between ("core"). Where that would be most of them, nothing is copied and every
/// pass looks at all. Belongs to one thread at a time; parts of one model share nothing.
final class PricePart {
    private let requests: Range<Int>

    /// The options of the part's requests in the model.
    private let options: Range<Int>

    /// The kept options: where each request's begin, their points, terms and amounts, and their
    /// numbers in the model.
    private var start: Row<Int32>
    private var points: Row<Float>
    private var termStart: Row<Int32>
    private var terms: Row<Int32>
    private var amounts: Row<Int32>
    private var option: Row<Int32>
    private var isWhole = true

    /// The option that each request of the part took in the last pass, or -1.
    private(set) var taken: Row<Int32>

    /// What the part's requests used of each term in the last pass.
    var use: Row<Int32>

    /// The kept options are copied where they are at most one in so many.
    private static let fewest = 2

    init(_ model: borrowing Model, _ requests: Range<Int>) {
        self.requests = requests
        options =
            Int(
                model.optionStart[requests.lowerBound])..<Int(
                model.optionStart[requests.upperBound])
        let room = options.count / Self.fewest
        let (first, last) = (
            Int(model.termStart[options.lowerBound]), Int(model.termStart[options.upperBound])
        )
        start = Row(repeating: 0, count: requests.count + 1)
        points = Row(uninitialized: room)
        termStart = Row(repeating: 0, count: room + 1)
        terms = Row(uninitialized: last - first)
        amounts = Row(uninitialized: model.hasAmounts ? last - first : 0)
        option = Row(uninitialized: room)
        taken = Row(repeating: -1, count: requests.count)
        use = Row(repeating: 0, count: model.termCount)
    }

    /// A pass over all options, which also keeps those within a width of their request's best.
    ///
    /// O(terms of all options of the part).
    func rebuild(_ model: borrowing Model, _ price: UnsafePointer<Float>, width: Float) {
        use.fill(0)
        isWhole = false
        var (end, termEnd) = (0, 0)
        for request in requests {
            let range = model.options(of: request)
            var (best, bestOption) = (Float(0), -1)
            for option in range {
                let value = model.value(of: option, price)
                if value > best { (best, bestOption) = (value, option) }
            }
            take(bestOption, for: request, model)
            for option in range where !isWhole {
                if model.value(of: option, price) < best - width { continue }
                if end == points.count {
                    isWhole = true
                    break
                }
                keep(option, end, &termEnd, model)
                end += 1
            }
            start[request - requests.lowerBound + 1] = Int32(end)
        }
    }

    private func keep(_ number: Int, _ end: Int, _ termEnd: inout Int, _ model: borrowing Model) {
        points[end] = Float(model.points[number])
        option[end] = Int32(number)
        for position in model.terms(of: number) {
            terms[termEnd] = model.terms[position]
            if model.hasAmounts { amounts[termEnd] = model.amounts[position] }
            termEnd += 1
        }
        termStart[end + 1] = Int32(termEnd)
    }

    /// A pass over the kept options. O(their terms).
    func pass(_ model: borrowing Model, _ price: UnsafePointer<Float>) {
        use.fill(0)
        if isWhole { return passWhole(model, price) }
        for request in 0..<requests.count {
            let range = Int(start[request])..<Int(start[request + 1])
            let best = model.hasAmounts ? bestOfAmounts(range, price) : best(range, price)
            take(best < 0 ? -1 : Int(option[best]), for: requests.lowerBound + request, model)
        }
    }

    private func passWhole(_ model: borrowing Model, _ price: UnsafePointer<Float>) {
        for request in requests {
            var (best, bestOption) = (Float(0), -1)
            for option in model.options(of: request) {
                let value = model.value(of: option, price)
                if value > best { (best, bestOption) = (value, option) }
            }
            take(bestOption, for: request, model)
        }
    }

    /// The kept option of a range that is worth most, or -1 where none is worth anything.
    @inline(__always)
    private func best(_ range: Range<Int>, _ price: UnsafePointer<Float>) -> Int {
        let (points, termStart, terms) = (points.base, termStart.base, terms.base)
        var (best, found) = (Float(0), -1)
        var position = Int(termStart[range.lowerBound])
        for option in range {
            var value = points[option]
            let end = Int(termStart[option + 1])
            while position < end {
                value -= price[Int(terms[position])]
                position += 1
            }
            if value > best { (best, found) = (value, option) }
        }
        return found
    }

    private func bestOfAmounts(_ range: Range<Int>, _ price: UnsafePointer<Float>) -> Int {
        var (best, found) = (Float(0), -1)
        for option in range {
            var value = points[option]
            for position in Int(termStart[option])..<Int(termStart[option + 1]) {
                value -= price[Int(terms[position])] * Float(amounts[position])
            }
            if value > best { (best, found) = (value, option) }
        }
        return found
    }

    /// Notes what a request takes: an option of the model, or -1 for nothing.
    private func take(_ option: Int, for request: Int, _ model: borrowing Model) {
        taken[request - requests.lowerBound] = Int32(option)
        if option < 0 { return }
        for position in model.terms(of: option) {
            use[model.terms[position]] += model.amount(at: position)
        }
    }
}
