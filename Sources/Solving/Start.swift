/// What is known before a solver begins: a choice to start from, and prices.
///
/// Both come from an earlier outcome, of the same problem or of one that differed a little, in the
/// numbers of the problem at hand. A start makes no outcome wrong; a good one makes it soon.
package struct Start: Sendable, Equatable {
    /// An option of each request or -1; need not be valid. Empty for no choice.
    package var choice: [Int32]

    /// Prices that take nothing for granted; nil for none.
    package var prices: Certificate.Case?

    package init(choice: [Int32] = [], prices: Certificate.Case? = nil) {
        self.choice = choice
        self.prices = prices
    }

    /// The start from an outcome.
    package init(_ outcome: Outcome) {
        self.init(choice: outcome.choice, prices: outcome.prices)
    }

    /// Nothing is known.
    package static let nothing = Start()

    /// Whether there is no choice to start from.
    var isEmpty: Bool { choice.allSatisfy { $0 < 0 } }
}

extension Problem {
    /// The same problem with other capacities of some resources. O(resources).
    ///
    /// What nobody may take any more has a capacity of 0.
    package func replacing(capacity units: [Int: Int32]) -> Problem {
        var capacity = capacity
        for (resource, units) in units { capacity[resource] = max(0, units) }
        return Problem(
            offerStart: offerStart, offerPoints: offerPoints, menu: menu, firstOption: firstOption,
            own: own, menuStart: menuStart, menuGroup: menuGroup, variantPoints: variantPoints,
            shared: shared, tags: tags, capacity: capacity, minimum: minimum)
    }

    /// The same problem where each request gains points by an option of the offer that a choice
    /// gives it, whatever the variant; the numbers are the same. O(offers + variants of the chosen
    /// offers).
    ///
    /// What is no option of its request favours nothing. No option is worth more than the points of
    /// an option can be.
    ///
    /// - Precondition: the points are at least 0.
    package func favouring(_ choice: [Int32], by points: Int32) -> Problem {
        precondition(points >= 0, "A choice is favoured, not shunned.")
        var offerPoints = offerPoints
        for request in 0..<min(requestCount, choice.count)
        where numbers(of: request).contains(Int(choice[request])) {
            let offer = option(Int(choice[request])).offer
            let most = variants(of: Int(menu[offer])).map { max(0, variantPoints[$0]) }.max() ?? 0
            let room = Int(Int32.max) - Int(most) - Int(offerPoints[offer])
            offerPoints[offer] += Int32(clamping: min(Int(points), room))
        }
        return Problem(
            offerStart: offerStart, offerPoints: offerPoints, menu: menu, firstOption: firstOption,
            own: own, menuStart: menuStart, menuGroup: menuGroup, variantPoints: variantPoints,
            shared: shared, tags: tags, capacity: capacity, minimum: minimum)
    }

    /// What is left of a choice where it is not valid any more: in order of request, each keeps its
    /// option as long as there are units, and groups that are then below their least are left.
    ///
    /// O(resources of the chosen options × 2).
    func validPart(of choice: [Int32]) -> [Int32] {
        var kept = [Int32](repeating: -1, count: requestCount)
        var used = [Int32](repeating: 0, count: resourceCount)
        for request in 0..<min(requestCount, choice.count) {
            guard numbers(of: request).contains(Int(choice[request])) else { continue }
            let option = option(Int(choice[request]))
            let fits = takes(of: option).allSatisfy {
                used[$0.resource] + $0.amount <= capacity[$0.resource]
            }
            guard fits else { continue }
            for (resource, amount) in takes(of: option) { used[resource] += amount }
            kept[request] = choice[request]
        }
        for request in kept.indices {
            guard let option = option(chosen: kept[request]) else { continue }
            let group = Int(group(of: option))
            if group >= 0, used[group] < minimum[group] { kept[request] = -1 }
        }
        return kept
    }
}
