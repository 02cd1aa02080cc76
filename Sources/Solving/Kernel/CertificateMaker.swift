/// Rounds a model's prices and names them by the problem's own numbers.
enum CertificateMaker {
    /// The certificate of one case that takes nothing for granted.
    ///
    /// O(resources of all options): the bound is evaluated over all of them.
    static func certificate(
        _ problem: Problem, _ model: borrowing Model, _ prices: borrowing Prices
    ) -> Certificate {
        Certificate(problem, cases: [part(model, prices, Decisions(model))])
    }

    /// The case of some decisions, with rounded prices by the problem's own numbers.
    static func part(
        _ model: borrowing Model, _ prices: borrowing Prices, _ decisions: borrowing Decisions
    ) -> Certificate.Case {
        var plain: [Certificate.Price] = []
        for number in 0..<model.resourceCount {
            let price = rounded(prices.value[number])
            if price <= 0 { continue }
            plain.append(Certificate.Price(resource: model.resource[number], price: price))
        }
        var pairs: [Certificate.PairPrice] = []
        for pair in 0..<model.pairCount {
            let group = Int(model.pairGroup[pair])
            let price = rounded(prices.value[model.resourceCount + pair])
            if price == 0 || decisions[group] == .closed { continue }
            pairs.append(
                Certificate.PairPrice(
                    resource: model.group[group], request: model.pairRequest[pair], price: price))
        }
        pairs.sort { ($0.resource, $0.request) < ($1.resource, $1.request) }
        return Certificate.Case(
            open: groups(.open, model, decisions), closed: groups(.closed, model, decisions),
            prices: plain, pairPrices: pairs)
    }

    private static func groups(
        _ state: Decisions.State, _ model: borrowing Model, _ decisions: borrowing Decisions
    ) -> [Int32] {
        var groups: [Int32] = []
        for group in 0..<model.groupCount where decisions[group] == state {
            groups.append(model.group[group])
        }
        return groups.sorted()
    }

    private static func rounded(_ price: Float) -> Int32 {
        let limit: Float = 2_000_000_000
        return Int32(max(-limit, min(limit, (price * Float(Certificate.unit)).rounded())))
    }
}
