/// What presolve leaves of a problem, laid out for the hot loops.
///
/// Offers, menus and variants are as in the problem. An option has *terms*, each with a price: the
/// resources that can bind, numbered from 0, and, if it joins a group, the pair of its request and
/// the group, numbered after the resources. Terms are an offer's own or its variant's; a pair is
/// the last one of an offer's own. Groups are numbered from 0, and the pairs are sorted by group,
/// then by request. Options are numbered by offer, then by variant.
struct Model: ~Copyable {
    let requestCount: Int
    let resourceCount: Int

    /// The number of requests that have any option.
    let activeCount: Int

    /// The first offer of each request, and the number of offers (count: requests + 1).
    let offerStart: Row<Int32>

    /// What each offer is worth apart from its variants, and its menu.
    let points: Row<Int32>
    let menu: Row<Int32>

    /// The first option of each offer, and the number of options (count: offers + 1).
    let firstOption: Row<Int32>

    /// The number in the problem of each offer's first option.
    let original: Row<Int32>

    /// The first position in `own` of each offer, and its length (count: offers + 1).
    let ownStart: Row<Int32>
    let own: Row<Int32>

    /// How much of each term an offer takes; empty where all amounts are 1.
    let ownAmounts: Row<Int32>

    /// The own terms of each offer once more, two places an offer, filled up with `noTerm`; empty
    /// where an offer has more, or amounts.
    let narrow: Row<Int32>

    /// The first variant of each menu, and the number of variants (count: menus + 1).
    let menuStart: Row<Int32>
    let variantPoints: Row<Int32>

    /// The first position in `variantTerms` of each variant, and its length (count: variants + 1).
    let variantStart: Row<Int32>
    let variantTerms: Row<Int32>
    let variantAmounts: Row<Int32>

    /// Where each variant stands in the problem's menu.
    let offset: Row<Int32>

    let hasAmounts: Bool

    /// The units of each resource, and its number in the problem.
    var capacity: Row<Int32>
    let resource: Row<Int32>

    /// The least and the most requests of each group once open, and its number in the problem.
    let least: Row<Int32>
    var most: Row<Int32>
    let group: Row<Int32>

    /// The first pair of each group, and the number of pairs (count: groups + 1).
    let pairStart: Row<Int32>
    let pairRequest: Row<Int32>
    let pairGroup: Row<Int32>

    /// The measure of all steps, in points, at least 1 (`Reduction`).
    let scale: Float
}

// MARK: - Reading

extension Model {
    var offerCount: Int { menu.count }
    var optionCount: Int { Int(firstOption[menu.count]) }
    var menuCount: Int { menuStart.count - 1 }
    var groupCount: Int { group.count }
    var pairCount: Int { pairRequest.count }
    var termCount: Int { resourceCount + pairCount }

    /// A term behind all others, which costs nothing: prices have a place for it.
    var noTerm: Int { termCount }

    /// Whether the own terms of offers stand in `narrow`.
    var isNarrow: Bool { narrow.count == 2 * menu.count }

    /// Whether the relaxation of the whole takes longer than it is worth.
    var isLarge: Bool { activeCount > BranchAndBound.mostRequests }

    func offers(of request: Int) -> Range<Int> {
        Int(offerStart[request])..<Int(offerStart[request + 1])
    }

    func variants(of menu: Int32) -> Range<Int> {
        Int(menuStart[menu])..<Int(menuStart[menu + 1])
    }

    /// The numbers of a request's options. O(1).
    func options(of request: Int) -> Range<Int> {
        let offers = offers(of: request)
        return Int(firstOption[offers.lowerBound])..<Int(firstOption[offers.upperBound])
    }

    /// The option of a number. O(log offers).
    func option(_ number: Int) -> Option {
        let offer = Solving.offer(of: number, among: offerCount) { firstOption[$0] }
        let place = number - Int(firstOption[offer])
        return Option(number: number, offer: offer, variant: Int(menuStart[menu[offer]]) + place)
    }

    /// The model's number of each option of the problem that a choice has; -1 for none, and for
    /// what is not in the model. O(options of the requests with an option).
    func numbers(of choice: [Int32]) -> [Int32] {
        var numbers = [Int32](repeating: -1, count: choice.count)
        for request in choice.indices where choice[request] >= 0 {
            forEachOption(of: request) { option in
                if original(option) == choice[request] { numbers[request] = Int32(option.number) }
            }
        }
        return numbers
    }

    /// Calls with each option of a request, in order. O(options).
    @inline(__always)
    func forEachOption(of request: Int, _ body: (Option) -> Void) {
        for offer in offers(of: request) { forEachOption(in: offer, body) }
    }

    /// Calls with each option of an offer, in order. O(options).
    @inline(__always)
    func forEachOption(in offer: Int, _ body: (Option) -> Void) {
        var number = Int(firstOption[offer])
        for variant in variants(of: menu[offer]) {
            body(Option(number: number, offer: offer, variant: variant))
            number += 1
        }
    }

    /// What an option is worth.
    func points(of option: Option) -> Int32 { points[option.offer] + variantPoints[option.variant] }

    /// The number of an option in the problem.
    func original(_ option: Option) -> Int32 { original[option.offer] + offset[option.variant] }

    /// The term of an offer's pair, or -1 where it joins no group. O(1).
    func pair(of offer: Int) -> Int32 {
        let end = ownStart[offer + 1]
        guard end > ownStart[offer], own[end - 1] >= resourceCount else { return -1 }
        return own[end - 1]
    }

    /// The group that an offer joins, or -1. O(1).
    func group(of offer: Int) -> Int32 {
        let pair = pair(of: offer)
        return pair < 0 ? -1 : pairGroup[Int(pair) - resourceCount]
    }

    /// Changes the capacity of a resource that can bind, or closes a group; false where the
    /// resource is neither, so that the model knows too little of it. O(resources).
    mutating func change(_ changed: Int32, to units: Int32) -> Bool {
        for number in 0..<resourceCount where resource[number] == changed {
            capacity[number] = units
            return true
        }
        for number in 0..<groupCount where group[number] == changed && units < least[number] {
            most[number] = units
            return true
        }
        return false
    }

    /// The number of the pair of a group and a request, or nil. O(log pairs of the group).
    func pair(_ group: Int, _ request: Int) -> Int? {
        var (low, high) = (Int(pairStart[group]), Int(pairStart[group + 1]))
        while low < high {
            let middle = (low + high) / 2
            if Int(pairRequest[middle]) < request { low = middle + 1 } else { high = middle }
        }
        guard low < Int(pairStart[group + 1]), Int(pairRequest[low]) == request else { return nil }
        return low
    }

    /// Calls with each term of an option and how much of it the option takes.
    @inline(__always)
    func forEachTerm(of option: Option, _ body: (Int, Int32) -> Void) {
        for position in Int(ownStart[option.offer])..<Int(ownStart[option.offer + 1]) {
            body(Int(own[position]), hasAmounts ? ownAmounts[position] : 1)
        }
        for position in Int(variantStart[option.variant])..<Int(variantStart[option.variant + 1]) {
            body(Int(variantTerms[position]), hasAmounts ? variantAmounts[position] : 1)
        }
    }

    /// What an offer is worth apart from its variants, at some prices. O(its terms).
    @inline(__always)
    func value(ofOffer offer: Int, _ price: UnsafePointer<Float>) -> Float {
        var value = Float(points.base[offer])
        for position in Int(ownStart.base[offer])..<Int(ownStart.base[offer + 1]) {
            let amount = hasAmounts ? Float(ownAmounts.base[position]) : 1
            value -= price[Int(own.base[position])] * amount
        }
        return value
    }

    /// What a variant is worth at some prices. O(its terms).
    @inline(__always)
    func value(ofVariant variant: Int, _ price: UnsafePointer<Float>) -> Float {
        var value = Float(variantPoints.base[variant])
        for position in Int(variantStart.base[variant])..<Int(variantStart.base[variant + 1]) {
            let amount = hasAmounts ? Float(variantAmounts.base[position]) : 1
            value -= price[Int(variantTerms.base[position])] * amount
        }
        return value
    }

    /// What an option is worth at some prices. O(its terms).
    @inline(__always)
    func value(of option: Option, _ price: UnsafePointer<Float>) -> Float {
        value(ofOffer: option.offer, price) + value(ofVariant: option.variant, price)
    }
}
