/// A price for each term of a model, and what they say about the groups.
struct Prices: ~Copyable {
    /// The price of each term in points; those of resources are at least 0.
    var value: Row<Float>

    /// How often each group opened in the last quarter of the passes, 0 to 1.
    var openShare: Row<Float>

    init(_ model: borrowing Model) {
        value = Row(repeating: 0, count: model.termCount)
        openShare = Row(repeating: 0, count: model.groupCount)
    }

    /// The value of an option at these prices. O(its terms).
    func value(of option: Int, _ model: borrowing Model) -> Float {
        var worth = Float(model.points[option])
        for position in model.terms(of: option) { worth -= value[model.terms[position]] }
        return worth
    }
}
