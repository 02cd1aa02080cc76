/// Makes a shortlist of a model at given prices. O(terms of all options).
struct ShortlistMaker {
    private var start: [Int32] = [0]
    private var points: [Int32] = []
    private var option: [Int32] = []
    private var group: [Int32] = []
    private var value: [Float] = []
    private var share: [Float] = []
    private var unitStart: [Int32] = [0]
    private var units: [Int32] = []
    private var amounts: [Int32] = []
    private var top: [Int32] = []
    private var requests: [Int32] = []
    private var width = 0
    private var near: [(value: Float, tie: UInt64, option: Option)] = []

    /// - Parameters:
    ///   - slack: how far below its request's best an option may be, in points.
    ///   - limit: the most entries of a request, apart from its best in each group.
    ///   - choice: an option of the problem for each request that is on the list in any case, or
    ///     -1.
    static func shortlist(
        _ model: borrowing Model, _ prices: borrowing Prices, slack: Float, limit: Int,
        keeping choice: [Int32], random: inout SeededRandom
    ) -> Shortlist {
        var maker = ShortlistMaker()
        let menus = prices.menus(model)
        for request in 0..<model.requestCount {
            let kept = choice[request]
            maker.sortNear(
                request, model, prices, menus, slack: slack, keeping: kept, random: &random)
            maker.list(request, model, prices, limit: limit, keeping: kept)
        }
        return maker.shortlist(model)
    }

    /// Gathers the options of a request near its best, the best first; ties are shuffled.
    private mutating func sortNear(
        _ request: Int, _ model: borrowing Model, _ prices: borrowing Prices,
        _ menus: borrowing MenuValues, slack: Float, keeping kept: Int32,
        random: inout SeededRandom
    ) {
        near.removeAll(keepingCapacity: true)
        var best = -Float.infinity
        for offer in model.offers(of: request) {
            best = max(best, menus.value(ofOffer: offer, model, prices.value.base))
        }
        let floor = best - slack
        for offer in model.offers(of: request) {
            let isNear = menus.value(ofOffer: offer, model, prices.value.base) >= floor
            guard isNear || kept >= model.original[offer] else { continue }
            model.forEachOption(in: offer) { option in
                let value = prices.value(of: option, model)
                guard value >= floor || model.original(option) == kept else { return }
                near.append((value, random.next(), option))
            }
        }
        near.sort { ($1.value, $0.tie) < ($0.value, $1.tie) }
    }

    private mutating func list(
        _ request: Int, _ model: borrowing Model, _ prices: borrowing Prices, limit: Int,
        keeping kept: Int32
    ) {
        var best: Int32 = 0
        var pairs: [Int32] = []
        for (rank, entry) in near.enumerated() {
            let pair = model.pair(of: entry.option.offer)
            if rank >= limit, model.original(entry.option) != kept,
                pair < 0 || pairs.contains(pair)
            {
                continue
            }
            if pair >= 0 { pairs.append(pair) }
            append(entry.option, entry.value, prices.share[entry.option.number], model)
            best = max(best, model.points(of: entry.option))
            requests.append(Int32(request))
        }
        top.append(best)
        start.append(Int32(points.count))
    }

    private mutating func append(
        _ option: Option, _ value: Float, _ share: Float, _ model: borrowing Model
    ) {
        let first = units.count
        model.forEachTerm(of: option) { term, amount in
            if model.hasAmounts { amounts.append(amount) }
            let isPair = term >= model.resourceCount
            units.append(
                isPair
                    ? Int32(model.resourceCount) + model.pairGroup[term - model.resourceCount]
                    : Int32(term))
        }
        width = max(width, units.count - first)
        unitStart.append(Int32(units.count))
        points.append(model.points(of: option))
        self.option.append(model.original(option))
        self.value.append(value)
        self.share.append(share)
        group.append(model.group(of: option.offer))
    }

    private consuming func shortlist(_ model: borrowing Model) -> Shortlist {
        var memberStart = [Int32](repeating: 0, count: model.groupCount + 1)
        let joining = (0..<points.count).filter { group[$0] >= 0 }
        for entry in joining { memberStart[Int(group[entry]) + 1] += 1 }
        for number in 0..<model.groupCount { memberStart[number + 1] += memberStart[number] }
        let members = joining.sorted {
            (group[$0], -regret($1), $0) < (group[$1], -regret($0), $1)
        }
        let asks = asks(unitCount: model.resourceCount + model.groupCount)
        return Shortlist(
            requestCount: model.requestCount, start: Row(start), points: Row(points),
            option: Row(option), group: Row(group), value: Row(value), share: Row(share),
            unitStart: Row(unitStart),
            units: Row(units), amounts: Row(amounts), top: Row(top), request: Row(requests),
            memberStart: Row(memberStart), members: Row(members.map { Int32($0) }),
            askStart: Row(asks.start), asking: Row(asks.entries),
            capacity: Row(model.capacity.array() + model.most.array()),
            least: Row(model.least.array()), firstGroup: model.resourceCount, width: width)
    }

    /// The entries by unit.
    private func asks(unitCount: Int) -> (start: [Int32], entries: [Int32]) {
        var start = [Int32](repeating: 0, count: unitCount + 1)
        for unit in units { start[Int(unit) + 1] += 1 }
        for unit in 0..<unitCount { start[unit + 1] += start[unit] }
        var next = start
        var entries = [Int32](repeating: 0, count: units.count)
        for entry in points.indices {
            for position in Int(unitStart[entry])..<Int(unitStart[entry + 1]) {
                let unit = Int(units[position])
                entries[Int(next[unit])] = Int32(entry)
                next[unit] += 1
            }
        }
        return (start, entries)
    }

    /// How much less an entry is worth than its request's best.
    private func regret(_ entry: Int) -> Float {
        value[Int(start[Int(requests[entry])])] - value[entry]
    }
}
