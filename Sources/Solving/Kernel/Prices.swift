/// A price for each term of a model, and what they say about the groups.
struct Prices: ~Copyable {
    /// The price of each term in points; those of resources are at least 0.
    var value: Row<Float>

    /// How often each group opened in the last quarter of the passes, 0 to 1.
    var openShare: Row<Float>

    /// How often each option was its request's best in the last quarter of the passes, 0 to 1: near
    /// what the linear relaxation would choose.
    var share: Row<Float>

    init(_ model: borrowing Model) {
        value = Row(repeating: 0, count: model.termCount)
        openShare = Row(repeating: 0, count: model.groupCount)
        share = Row(repeating: 0, count: model.optionCount)
    }

    /// The groups that opened more often than not, the surest first.
    var groupsToOpen: [Int] {
        (0..<openShare.count).filter { openShare[$0] > 0.5 }
            .sorted { (openShare[$1], $0) < (openShare[$0], $1) }
    }

    func copy(_ model: borrowing Model) -> Prices {
        var other = Prices(model)
        other.value.copy(from: value)
        other.openShare.copy(from: openShare)
        other.share.copy(from: share)
        return other
    }

    /// The value of an option at these prices. O(its terms).
    func value(of option: Int, _ model: borrowing Model) -> Float {
        model.value(of: option, value.base)
    }
}
