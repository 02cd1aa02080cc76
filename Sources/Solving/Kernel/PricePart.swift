/// A part of the requests at changing prices: what each takes, and what that uses.
///
/// A full pass looks at all offers and keeps the options near the best of their request, written
/// out close together, for the passes between ("core"). Where those would be more work than the
/// offers, nothing is kept and every pass looks at all. Belongs to one thread at a time; parts of
/// one model share nothing but what menus are worth.
final class PricePart {
    private let requests: Range<Int>

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

    /// Options are kept where they are at most one to so many offers.
    private static let offersPerOption = 2

    init(_ model: borrowing Model, _ requests: Range<Int>) {
        self.requests = requests
        let offers =
            Int(model.offerStart[requests.lowerBound])..<Int(model.offerStart[requests.upperBound])
        let room = offers.count / Self.offersPerOption
        let width = room * Self.mostTerms(model)
        start = Row(repeating: 0, count: requests.count + 1)
        points = Row(uninitialized: room)
        termStart = Row(repeating: 0, count: room + 1)
        terms = Row(uninitialized: width)
        amounts = Row(uninitialized: model.hasAmounts ? width : 0)
        option = Row(uninitialized: room)
        taken = Row(repeating: -1, count: requests.count)
        use = Row(repeating: 0, count: model.termCount)
    }

    /// The most terms that an option can have.
    private static func mostTerms(_ model: borrowing Model) -> Int {
        var (own, shared) = (0, 0)
        for offer in 0..<model.offerCount {
            own = max(own, Int(model.ownStart[offer + 1] - model.ownStart[offer]))
        }
        for variant in 0..<model.variantPoints.count {
            shared = max(
                shared, Int(model.variantStart[variant + 1] - model.variantStart[variant]))
        }
        return own + shared
    }

    /// A pass over all offers. O(terms of all offers of the part).
    ///
    /// - Parameter width: options within it of their request's best are kept; 0 keeps none.
    func passAll(
        _ model: borrowing Model, _ price: UnsafePointer<Float>, _ menus: borrowing MenuValues,
        keeping width: Float
    ) {
        use.fill(0)
        isWhole = width <= 0
        var (end, termEnd) = (0, 0)
        for request in requests {
            let offers = model.offers(of: request)
            let best = menus.best(of: offers, model, price)
            taken[request - requests.lowerBound] = Int32(best.offer)
            var offer = offers.lowerBound
            let floor = best.value - width
            while offer < offers.upperBound, !isWhole {
                if menus.value(ofOffer: offer, model, price) >= floor {
                    keep(offer, from: floor, &end, &termEnd, model, price)
                }
                offer += 1
            }
            start[request - requests.lowerBound + 1] = Int32(end)
        }
        takeBest(model, menus)
    }

    /// Whether the last full pass kept options for the passes between.
    var hasCore: Bool { !isWhole }

    /// Keeps the options of an offer that are worth at least so much, as far as there is room.
    private func keep(
        _ offer: Int, from floor: Float, _ end: inout Int, _ termEnd: inout Int,
        _ model: borrowing Model, _ price: UnsafePointer<Float>
    ) {
        let own = model.value(ofOffer: offer, price)
        for variant in model.variants(of: model.menu[offer])
        where own + model.value(ofVariant: variant, price) >= floor {
            guard end < points.count else {
                isWhole = true
                return
            }
            let number = model.firstOption[offer] + Int32(variant)
            write(
                Option(
                    number: Int(number - model.menuStart[model.menu[offer]]), offer: offer,
                    variant: variant), end, &termEnd, model)
            end += 1
        }
    }

    private func write(
        _ kept: Option, _ end: Int, _ termEnd: inout Int, _ model: borrowing Model
    ) {
        points[end] = Float(model.points(of: kept))
        option[end] = Int32(kept.number)
        model.forEachTerm(of: kept) { term, amount in
            terms[termEnd] = Int32(term)
            if model.hasAmounts { amounts[termEnd] = amount }
            termEnd += 1
        }
        termStart[end + 1] = Int32(termEnd)
    }

    /// A pass over the kept options. O(their terms).
    func passCore(_ model: borrowing Model, _ price: UnsafePointer<Float>) {
        use.fill(0)
        for request in 0..<requests.count {
            let range = Int(start[request])..<Int(start[request + 1])
            let best = model.hasAmounts ? bestOfAmounts(range, price) : best(range, price)
            taken[request] = best < 0 ? -1 : option[best]
            if best < 0 { continue }
            for position in Int(termStart[best])..<Int(termStart[best + 1]) {
                use[terms[position]] += model.hasAmounts ? amounts[position] : 1
            }
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

    /// Takes the best option of the offer noted for each request. O(requests).
    ///
    /// Apart from the search for the offers, so that the memory is asked for many at once.
    private func takeBest(_ model: borrowing Model, _ menus: borrowing MenuValues) {
        for request in 0..<requests.count where taken[request] >= 0 {
            let option = menus.option(of: Int(taken[request]), model)
            taken[request] = Int32(option.number)
            model.forEachTerm(of: option) { term, amount in use[term] += amount }
        }
    }
}
