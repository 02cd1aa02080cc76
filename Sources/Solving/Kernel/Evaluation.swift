/// Evaluates prices exactly, in whole numbers and over all options; shares no code with the search.
///
/// What a variant is worth less its prices is worked out once for all offers with its menu; only
/// the best one of a menu can be anybody's best.
struct Evaluation {
    private let problem: Problem

    /// The price of a unit of each resource, in the certificate's parts of a point.
    private var price: [Int64]

    /// The pair prices in order of request, and where each request's begin.
    private var pairs: [Certificate.PairPrice] = []
    private var pairStart: [Int]
    private var isPriced: [Bool]

    /// The requests that ask for each group.
    private var asking: [Int]

    /// What all options of a group take, and the least amount of it; nil before the first one.
    private var common: [[Int32: Int32]?]

    /// The best variant of each menu less its prices, in the certificate's parts of a point; nil
    /// where none fits. Prices of pairs are not in it.
    private var best: [Int64?] = []

    /// What the case takes for granted of each group, and what it leaves of options and units.
    private var state: [State]
    private let allowance: Allowance

    private enum State {
        case free
        case open
        case closed
    }

    init(_ problem: Problem, _ part: Certificate.Case) {
        self.problem = problem
        allowance = Allowance(problem, part)
        price = [Int64](repeating: 0, count: problem.resourceCount)
        asking = [Int](repeating: 0, count: problem.resourceCount)
        common = [[Int32: Int32]?](repeating: nil, count: problem.resourceCount)
        isPriced = [Bool](repeating: false, count: problem.resourceCount)
        pairStart = [Int](repeating: 0, count: problem.requestCount + 1)
        state = [State](repeating: .free, count: problem.resourceCount)
        for group in part.open { state[Int(group)] = .open }
        for group in part.closed { state[Int(group)] = .closed }
        for entry in part.prices { price[Int(entry.resource)] = Int64(entry.price) }
        for pair in part.pairPrices {
            isPriced[Int(pair.resource)] = true
            price[Int(pair.resource)] = 0
            pairStart[Int(pair.request) + 1] += 1
        }
        for request in 0..<problem.requestCount { pairStart[request + 1] += pairStart[request] }
        pairs = part.pairPrices.sorted { ($0.request, $0.resource) < ($1.request, $1.resource) }
        best = (0..<problem.menuCount).map(bestVariant)
    }

    /// The bound in points, rounded down: what all units cost, what the priced groups earn at
    /// best, and what the requests win at best. Nil where the case is impossible: it opens a group
    /// that cannot open, or leaves a request nothing of what it must take.
    mutating func bound() -> Int? {
        countAsking()
        let open = (0..<problem.resourceCount).map { !problem.isGroup($0) || canOpen($0) }
        for group in open.indices where state[group] == .open && !open[group] { return nil }
        var total: Int64 = 0
        for resource in 0..<problem.resourceCount {
            total += price[resource] * Int64(problem.capacity[resource])
        }
        var offers = [[Int64]](repeating: [], count: problem.resourceCount)
        var listed = [Int](repeating: 0, count: problem.resourceCount)
        for request in 0..<problem.requestCount {
            let own = pairs[pairStart[request]..<pairStart[request + 1]]
            for pair in own { price[Int(pair.resource)] = Int64(pair.price) }
            guard let gain = gain(request, open, &offers, &listed) else { return nil }
            total += gain
            for pair in own { price[Int(pair.resource)] = 0 }
        }
        for group in 0..<problem.resourceCount where isPriced[group] && open[group] {
            total += earning(of: group, offers[group])
        }
        let unit = Int64(Certificate.unit)
        return Int(total >= 0 ? total / unit : (total - unit + 1) / unit)
    }

    private func bestVariant(_ menu: Int) -> Int64? {
        var best: Int64?
        for variant in problem.variants(of: menu) where fits(problem.shared, variant) {
            let worth = Int64(problem.variantPoints[variant]) * Int64(Certificate.unit)
            let value = worth - cost(problem.shared, variant)
            best = max(best ?? value, value)
        }
        return best
    }

    private func cost(_ rows: TakeRows, _ row: Int) -> Int64 {
        var cost: Int64 = 0
        for position in rows.positions(of: row) {
            cost += price[Int(rows.resources[position])] * Int64(rows.amount(at: position))
        }
        return cost
    }

    /// Whether a row takes of nothing more than is left; what does not is never chosen.
    private func fits(_ rows: TakeRows, _ row: Int) -> Bool {
        rows.positions(of: row).allSatisfy {
            Int(rows.amount(at: $0)) <= allowance.room[Int(rows.resources[$0])]
        }
    }

    private mutating func countAsking() {
        var last = [Int](repeating: -1, count: problem.resourceCount)
        let shared = (0..<problem.menuCount).map { problem.menuGroup[$0] < 0 ? nil : allTake($0) }
        for request in 0..<problem.requestCount {
            if let left = allowance.options[Int32(request)] {
                countAsking(request, left, &last)
                continue
            }
            for offer in problem.offers(of: request) where fits(problem.own, offer) {
                let menu = Int(problem.menu[offer])
                guard let taken = shared[menu] else { continue }
                let group = Int(problem.menuGroup[menu])
                if last[group] != request { asking[group] += 1 }
                last[group] = request
                narrow(group, taken, offer)
            }
        }
    }

    /// Counts a confined request, which may take these options.
    private mutating func countAsking(_ request: Int, _ options: [Option], _ last: inout [Int]) {
        for option in options where problem.group(of: option) >= 0 {
            let group = Int(problem.group(of: option))
            if last[group] != request { asking[group] += 1 }
            last[group] = request
            narrow(group, taken(problem.shared, option.variant), option.offer)
        }
    }

    /// What all variants of a menu that fit take; nil where none fits.
    private func allTake(_ menu: Int) -> [Int32: Int32]? {
        var common: [Int32: Int32]?
        for variant in problem.variants(of: menu) where fits(problem.shared, variant) {
            let taken = taken(problem.shared, variant)
            common = common.map { Self.both($0, taken) } ?? taken
        }
        return common
    }

    private func taken(_ rows: TakeRows, _ row: Int) -> [Int32: Int32] {
        var taken: [Int32: Int32] = [:]
        for position in rows.positions(of: row) {
            taken[rows.resources[position]] = rows.amount(at: position)
        }
        return taken
    }

    private static func both(_ one: [Int32: Int32], _ other: [Int32: Int32]) -> [Int32: Int32] {
        var both: [Int32: Int32] = [:]
        for (resource, amount) in one {
            if let second = other[resource] { both[resource] = min(amount, second) }
        }
        return both
    }

    /// Leaves of what all options of a group take that which an offer takes too.
    private mutating func narrow(_ group: Int, _ shared: [Int32: Int32], _ offer: Int) {
        guard let known = common[group] else {
            common[group] = shared.merging(taken(problem.own, offer)) { first, _ in first }
            return
        }
        if known.allSatisfy({ shared[$0.key] == $0.value }) { return }
        let whole = shared.merging(taken(problem.own, offer)) { first, _ in first }
        common[group] = Self.both(known, whole)
    }

    /// The most requests that a group can take, by what all its options need.
    private func room(of group: Int) -> Int {
        common[group]?.map { Int(problem.capacity[Int($0.key)] / $0.value) }.min() ?? 0
    }

    private func canOpen(_ group: Int) -> Bool {
        state[group] != .closed
            && min(asking[group], room(of: group)) >= Int(problem.minimum[group])
    }

    /// What a request wins at best; notes what it offers to each priced group that it asks for.
    /// Nil where it must take an option and there is none.
    private func gain(
        _ request: Int, _ open: [Bool], _ offers: inout [[Int64]], _ listed: inout [Int]
    ) -> Int64? {
        if let left = allowance.options[Int32(request)] {
            return gain(request, left, open, &offers, &listed)
        }
        var gain: Int64 = 0
        for offer in problem.offers(of: request) {
            let menu = Int(problem.menu[offer])
            let group = Int(problem.menuGroup[menu])
            if group >= 0, !open[group] { continue }
            guard let best = best[menu], fits(problem.own, offer) else { continue }
            var value = Int64(problem.offerPoints[offer]) * Int64(Certificate.unit) + best
            value -= cost(problem.own, offer)
            if group >= 0, isPriced[group] {
                note(request, group, &offers, &listed)
                value -= price[group]
            }
            gain = max(gain, value)
        }
        return gain
    }

    /// What a confined request wins at best with one of the options that are left to it.
    private func gain(
        _ request: Int, _ options: [Option], _ open: [Bool], _ offers: inout [[Int64]],
        _ listed: inout [Int]
    ) -> Int64? {
        var gain: Int64? = allowance.mustTake(request) ? nil : 0
        for option in options {
            let group = Int(problem.group(of: option))
            if group >= 0, !open[group] { continue }
            var value = Int64(problem.points(of: option)) * Int64(Certificate.unit)
            value -= cost(problem.own, option.offer) + cost(problem.shared, option.variant)
            if group >= 0, isPriced[group] { note(request, group, &offers, &listed) }
            gain = max(gain ?? value, value)
        }
        return gain
    }

    /// Notes what a request offers to a priced group, once for all its options.
    private func note(
        _ request: Int, _ group: Int, _ offers: inout [[Int64]], _ listed: inout [Int]
    ) {
        if listed[group] == request + 1 { return }
        listed[group] = request + 1
        offers[group].append(price[group])
    }

    /// The best sum of between the least and the most of the offers, or 0 unless the group is open.
    private func earning(of group: Int, _ offers: [Int64]) -> Int64 {
        var best: Int64? = state[group] == .open ? nil : 0
        var sum: Int64 = 0
        for (rank, offer) in offers.sorted(by: >).prefix(room(of: group)).enumerated() {
            sum += offer
            if rank + 1 >= Int(problem.minimum[group]) { best = max(best ?? sum, sum) }
        }
        return best ?? 0
    }
}
