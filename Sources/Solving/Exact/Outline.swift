/// Which options and rows a core program has.
struct Outline {
    /// The options of the core, each with its request.
    private(set) var core: [(request: Int32, option: Option)] = []
    private(set) var rows: [LinearProgram.Bounds] = []
    private(set) var requestRow: [Int32]
    private(set) var termRow: [Int32]
    private(set) var mostRow: [Int32] = []
    private(set) var leastRow: [Int32] = []

    /// Options so many times as far away as those of the core still get rows, so that they can
    /// come in later.
    private static let reach: Float = 4

    /// O(terms of all options).
    init(
        _ model: borrowing Model, _ prices: borrowing Prices, width: Float, _ choice: [Int32]
    ) {
        requestRow = [Int32](repeating: -1, count: model.requestCount)
        termRow = [Int32](repeating: -1, count: model.termCount)
        var isNear = [Bool](repeating: false, count: model.termCount)
        let menus = prices.menus(model)
        for request in 0..<model.requestCount {
            let offers = model.offers(of: request)
            if offers.isEmpty { continue }
            requestRow[request] = addRow(upper: 1)
            let best = offers.reduce(Float(0)) {
                max($0, menus.value(ofOffer: $1, model, prices.value.base))
            }
            model.forEachOption(of: request) { option in
                let regret = best - prices.value(of: option, model)
                let isChosen = choice[request] == Int32(option.number)
                if regret <= width || isChosen { core.append((Int32(request), option)) }
                guard regret <= width * Self.reach || isChosen else { return }
                model.forEachTerm(of: option) { term, _ in isNear[term] = true }
            }
        }
        for term in 0..<model.termCount where isNear[term] {
            let isPair = term >= model.resourceCount
            termRow[term] = addRow(upper: isPair ? 0 : Double(model.capacity[term]))
        }
        mostRow = [Int32](repeating: -1, count: model.groupCount)
        leastRow = mostRow
        for group in 0..<model.groupCount {
            mostRow[group] = addRow(upper: 0)
            leastRow[group] = addRow(upper: 0)
        }
    }

    private mutating func addRow(upper: Double) -> Int32 {
        rows.append(LinearProgram.Bounds(-.infinity, upper))
        return Int32(rows.count - 1)
    }
}
