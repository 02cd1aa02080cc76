/// Rounds a model's prices and names them by the problem's own numbers.
enum CertificateMaker {
    /// O(resources of all options): the bound is evaluated over all of them.
    static func certificate(
        _ problem: Problem, _ model: borrowing Model, _ prices: borrowing Prices
    ) -> Certificate {
        var plain: [Certificate.Price] = []
        for number in 0..<model.resourceCount {
            let price = rounded(prices.value[number])
            if price <= 0 { continue }
            plain.append(Certificate.Price(resource: model.resource[number], price: price))
        }
        var pairs: [Certificate.PairPrice] = []
        for pair in 0..<model.pairCount {
            let price = rounded(prices.value[model.resourceCount + pair])
            if price == 0 { continue }
            pairs.append(
                Certificate.PairPrice(
                    resource: model.group[model.pairGroup[pair]],
                    request: model.pairRequest[pair], price: price))
        }
        pairs.sort { ($0.resource, $0.request) < ($1.resource, $1.request) }
        return Certificate(problem, prices: plain, pairPrices: pairs)
    }

    private static func rounded(_ price: Float) -> Int32 {
        let limit: Float = 2_000_000_000
        return Int32(max(-limit, min(limit, (price * Float(Certificate.unit)).rounded())))
    }
}
