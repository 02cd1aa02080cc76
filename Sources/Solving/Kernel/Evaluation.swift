/// Evaluates prices exactly, in whole numbers and over all options; shares no code with the search.
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
    private var common: [[Taken]?]

    private struct Taken {
        let resource: Int32
        var amount: Int32
    }

    /// What the case takes for granted of each group.
    private var state: [State]

    private enum State {
        case free
        case open
        case closed
    }

    init(_ problem: Problem, _ part: Certificate.Case) {
        self.problem = problem
        price = [Int64](repeating: 0, count: problem.resourceCount)
        asking = [Int](repeating: 0, count: problem.resourceCount)
        common = [[Taken]?](repeating: nil, count: problem.resourceCount)
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
    }

    /// The bound in points, rounded down: what all units cost, what the priced groups earn at
    /// best, and what the requests win at best. Nil where the case is impossible: it opens a group
    /// that cannot open.
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
            total += gain(request, open, &offers, &listed)
            for pair in own { price[Int(pair.resource)] = 0 }
        }
        for group in 0..<problem.resourceCount where isPriced[group] && open[group] {
            total += earning(of: group, offers[group])
        }
        let unit = Int64(Certificate.unit)
        return Int(total >= 0 ? total / unit : (total - unit + 1) / unit)
    }

    private mutating func countAsking() {
        var last = [Int](repeating: -1, count: problem.resourceCount)
        for request in 0..<problem.requestCount {
            for option in problem.options(of: request)
            where problem.group[option] >= 0 && fitsAlone(option) {
                let group = Int(problem.group[option])
                if last[group] != request { asking[group] += 1 }
                last[group] = request
                narrow(group, by: option)
            }
        }
    }

    /// Leaves of what all options of a group take that which one more takes too.
    private mutating func narrow(_ group: Int, by option: Int) {
        let taken = problem.resourceRange(of: option).map {
            Taken(resource: problem.resources[$0], amount: problem.amount(at: $0))
        }
        guard let known = common[group] else {
            common[group] = taken
            return
        }
        common[group] = known.compactMap { entry in
            guard var both = taken.first(where: { $0.resource == entry.resource }) else {
                return nil
            }
            both.amount = min(both.amount, entry.amount)
            return both
        }
    }

    /// The most requests that a group can take, by what all its options need.
    private func room(of group: Int) -> Int {
        common[group]?.map { Int(problem.capacity[Int($0.resource)] / $0.amount) }.min() ?? 0
    }

    private func canOpen(_ group: Int) -> Bool {
        state[group] != .closed
            && min(asking[group], room(of: group)) >= Int(problem.minimum[group])
    }

    /// Whether an option takes of nothing more than there is; one that does is never chosen.
    private func fitsAlone(_ option: Int) -> Bool {
        problem.resourceRange(of: option).allSatisfy {
            problem.amount(at: $0) <= problem.capacity[Int(problem.resources[$0])]
        }
    }

    /// What a request wins at best; notes what it offers to each priced group it asks for.
    private func gain(
        _ request: Int, _ open: [Bool], _ offers: inout [[Int64]], _ listed: inout [Int]
    ) -> Int64 {
        var best: Int64 = 0
        for option in problem.options(of: request) where fitsAlone(option) {
            let group = Int(problem.group[option])
            if group >= 0 {
                if !open[group] { continue }
                if isPriced[group], listed[group] != request + 1 {
                    listed[group] = request + 1
                    offers[group].append(price[group])
                }
            }
            var value = Int64(problem.points[option]) * Int64(Certificate.unit)
            for position in problem.resourceRange(of: option) {
                value -=
                    price[Int(problem.resources[position])] * Int64(problem.amount(at: position))
            }
            best = max(best, value)
        }
        return best
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
