/// The prices and how they follow a pass: where more was wanted than there is, a price rises.
///
/// Steps after Kingma and Ba: "Adam" (ICLR 2015), without bias correction. Each member of a team
/// moves a share of the terms, and what a share becomes does not depend on the shares.
final class PriceSteps {
    /// What each term costs.
    let value: Row<Float>

    /// What the parts used of each term in the last pass, less what their groups chose.
    let use: Row<Int32>

    /// The sum of the prices of each term, and in how many passes a group was open: of the steps
    /// that were counted.
    let sum: Row<Float>
    let opened: Row<Int32>

    private let momentum: Row<Float>
    private let spread: Row<Float>
    private let choice: GroupChoice
    private let resources: [Int]
    private let groups: [Int]

    /// - Parameter size: how many members share the terms.
    init(_ model: borrowing Model, sharedBy size: Int) {
        value = Row(repeating: 0, count: model.termCount + 1)
        use = Row(repeating: 0, count: model.termCount)
        sum = Row(repeating: 0, count: model.termCount)
        opened = Row(repeating: 0, count: model.groupCount)
        momentum = Row(repeating: 0, count: model.termCount)
        spread = Row(repeating: 0, count: model.termCount)
        choice = GroupChoice(model)
        let (resourceCount, pairCount) = (
            model.resourceCount, model.termCount - model.resourceCount
        )
        resources = (0...size).map { resourceCount * $0 / size }
        var groups: [Int] = []
        for member in 0...size {
            groups.append(
                member == size
                    ? model.groupCount
                    : model.pairStart.firstIndex(atLeast: Int32(pairCount * member / size)))
        }
        self.groups = groups
    }

    /// Begins anew at some prices, at rest. O(terms).
    func restart(from prices: borrowing Row<Float>) {
        precondition(prices.count == value.count, "Every term has a price, and none once more.")
        value.base.update(from: prices.base, count: value.count)
        for row in [momentum.base, spread.base, sum.base] {
            row.update(repeating: 0, count: use.count)
        }
        opened.base.update(repeating: 0, count: opened.count)
    }

    /// Follows a pass with a member's share: its groups choose, and its prices move. O(terms).
    ///
    /// - Parameter counts: whether the prices after it are part of the average.
    func follow(
        _ parts: [PricePart], _ model: borrowing Model, member: Int, step: Float, counts: Bool
    ) {
        let ofResources = resources[member]..<resources[member + 1]
        let ofGroups = groups[member]..<groups[member + 1]
        let (first, end) = (
            model.pairStart[ofGroups.lowerBound], model.pairStart[ofGroups.upperBound]
        )
        let pairs = model.resourceCount + Int(first)..<model.resourceCount + Int(end)
        gather(parts, ofResources)
        gather(parts, pairs)
        for group in ofGroups where choice.choose(group, model, value, use: use) && counts {
            opened.base[group] += 1
        }
        moveResources(ofResources, model, step)
        for term in pairs { value.base[term] += step * direction(term, Float(use.base[term])) }
        if counts {
            for terms in [ofResources, pairs] {
                for term in terms { sum.base[term] += value.base[term] }
            }
        }
    }

    private func gather(_ parts: [PricePart], _ terms: Range<Int>) {
        let use = use.base
        (use + terms.lowerBound).update(
            from: parts[0].use.base + terms.lowerBound, count: terms.count)
        for part in parts.dropFirst() {
            let other = part.use.base
            for term in terms { use[term] &+= other[term] }
        }
    }

    private func moveResources(_ terms: Range<Int>, _ model: borrowing Model, _ step: Float) {
        let (price, use, capacity) = (value.base, use.base, model.capacity.base)
        for term in terms {
            let excess = Float(use[term] &- capacity[term])
            if excess < 0, price[term] <= 0 { continue }
            price[term] = max(0, price[term] + step * direction(term, excess))
        }
    }

    /// How far a price moves, in steps. What is in balance and at rest stays as it is.
    @inline(__always)
    private func direction(_ term: Int, _ excess: Float) -> Float {
        let (momentum, spread) = (momentum.base, spread.base)
        if excess == 0, momentum[term] == 0 { return 0 }
        momentum[term] = 0.9 * momentum[term] + 0.1 * excess
        spread[term] = 0.98 * spread[term] + 0.02 * excess * excess
        return momentum[term] / (spread[term].squareRoot() + 0.05)
    }
}
