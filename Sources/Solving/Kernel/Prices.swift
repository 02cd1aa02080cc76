/// A price for each term of a model, and what they say about the groups.
struct Prices: ~Copyable {
    /// The price of each term in points; those of resources are at least 0. Behind them stands 0
    /// for the term that is none.
    var value: Row<Float>

    /// How often each group opened in the last quarter of the passes, 0 to 1.
    var openShare: Row<Float>

    /// How often each option was its request's best in the last quarter of the passes, 0 to 1: near
    /// what the linear relaxation would choose.
    var share: Row<Float>

    init(_ model: borrowing Model) {
        value = Row(repeating: 0, count: model.termCount + 1)
        openShare = Row(repeating: 0, count: model.groupCount)
        share = Row(repeating: 0, count: model.optionCount)
    }

    /// The groups that opened more often than not, the surest first.
    var groupsToOpen: [Int] {
        (0..<openShare.count).filter { openShare[$0] > 0.5 }
            .sorted { (openShare[$1], $0) < (openShare[$0], $1) }
    }

    /// Takes over the prices of a certificate's case; what it does not list costs nothing.
    ///
    /// O(terms + entries × log pairs).
    mutating func read(_ part: Certificate.Case, _ model: borrowing Model) {
        let unit = Float(Certificate.unit)
        var price: [Int32: Float] = [:]
        for entry in part.prices { price[entry.resource] = Float(max(0, entry.price)) / unit }
        for term in 0..<model.resourceCount { value[term] = price[model.resource[term]] ?? 0 }
        var group: [Int32: Int] = [:]
        for number in 0..<model.groupCount {
            group[model.group[number]] = number
            let own = price[model.group[number]] ?? 0
            for pair in Int(model.pairStart[number])..<Int(model.pairStart[number + 1]) {
                value[model.resourceCount + pair] = own
            }
        }
        for entry in part.pairPrices {
            guard let number = group[entry.resource],
                let pair = model.pair(number, Int(entry.request))
            else { continue }
            value[model.resourceCount + pair] = Float(entry.price) / unit
        }
    }

    /// Takes a choice of the problem's options for what the passes chose.
    mutating func follow(_ choice: [Int32], _ model: borrowing Model) {
        share.fill(0)
        openShare.fill(0)
        for number in model.numbers(of: choice) where number >= 0 {
            share[number] = 1
            let group = model.group(of: model.option(Int(number)).offer)
            if group >= 0 { openShare[group] = 1 }
        }
    }

    func copy(_ model: borrowing Model) -> Prices {
        var other = Prices(model)
        other.value.copy(from: value)
        other.openShare.copy(from: openShare)
        other.share.copy(from: share)
        return other
    }

    /// The value of an option at these prices. O(its terms).
    func value(of option: Option, _ model: borrowing Model) -> Float {
        model.value(of: option, value.base)
    }

    /// The best variants at these prices. O(terms of all variants).
    func menus(_ model: borrowing Model) -> MenuValues { MenuValues(model, value.base) }
}
