/// Makes a model of a problem: closed groups, idle resources and dominated options fall away.
///
/// O(offers × what their menus take), and for the dominated ones the square of a request's offers.
struct Reduction {
    private let problem: Problem
    private let presolve: Presolve
    private let binding: Binding
    private var menus: ReducedMenus
    private var offerStart: [Int32] = [0]
    private var points: [Int32] = []
    private var menu: [Int32] = []
    private var firstOption: [Int32] = [0]
    private var original: [Int32] = []
    private var own = TakeRows()
    private var best: [Int32] = []
    private var spread: [Int32] = []
    private var groupNumber: [Int32]
    private var groups: [Int32] = []
    private var pairsOfGroup: [Int32] = []
    private var pairs: [(group: Int32, request: Int32)] = []

    private init(_ problem: Problem) {
        self.problem = problem
        presolve = Presolve(problem)
        binding = Binding(problem, presolve)
        menus = ReducedMenus(problem, presolve, binding)
        groupNumber = [Int32](repeating: -1, count: problem.resourceCount)
    }

    /// The model of a problem, or nil when the work had to end meanwhile.
    static func model(of problem: Problem, watch: Watch) -> Model? {
        var reduction = Reduction(problem)
        var candidates = Candidates()
        for request in 0..<problem.requestCount {
            if request & 63 == 0, watch.isOver { return nil }
            reduction.add(request, &candidates)
        }
        return reduction.model()
    }

    private mutating func add(_ request: Int, _ candidates: inout Candidates) {
        candidates.begin()
        for offer in problem.offers(of: request) where presolve.isAlive(offer: offer) {
            let whole = problem.menu[offer]
            guard let menu = menus.reduced(whole) else { continue }
            let isGroup = problem.menuGroup[Int(whole)] >= 0
            guard isGroup || problem.offerPoints[offer] + menus.top[Int(menu)] > 0 else { continue }
            candidates.add(offer, menu: menu, menus, of: problem, binding)
        }
        let firstPair = pairs.count
        let entries = candidates.undominated(menus)
        for entry in entries {
            points.append(entry.points)
            menu.append(entry.menu)
            original.append(problem.firstOption[entry.offer])
            firstOption.append(
                (firstOption.last ?? 0) + Int32(menus.variants(of: entry.menu).count))
            for place in entry.own {
                own.take(candidates.resources[place], candidates.amounts[place])
            }
            if entry.group >= 0 {
                let pair = pair(entry.group, request, firstPair)
                own.take(Int32(binding.resources.count + pair))
            }
            own.endRow()
        }
        if let first = entries.first {
            best.append(first.top)
            spread.append(first.top - entries[entries.count / 2].top)
        }
        offerStart.append(Int32(menu.count))
    }

    /// The pair of a request and a group, in the order of coming up.
    private mutating func pair(_ resource: Int32, _ request: Int, _ first: Int) -> Int {
        if groupNumber[Int(resource)] < 0 {
            groupNumber[Int(resource)] = Int32(groups.count)
            groups.append(resource)
            pairsOfGroup.append(0)
        }
        let group = groupNumber[Int(resource)]
        if let known = pairs[first...].firstIndex(where: { $0.group == group }) { return known }
        pairs.append((group, Int32(request)))
        pairsOfGroup[Int(group)] += 1
        return pairs.count - 1
    }

    private consuming func model() -> Model {
        var pairStart: [Int32] = [0]
        for count in pairsOfGroup { pairStart.append((pairStart.last ?? 0) + count) }
        let terms = sortPairs(pairStart)
        let hasAmounts = !own.amounts.isEmpty || !menus.takes.amounts.isEmpty
        return Model(
            requestCount: problem.requestCount, resourceCount: binding.resources.count,
            activeCount: best.count,
            offerStart: Row(offerStart), points: Row(points), menu: Row(menu),
            firstOption: Row(firstOption), original: Row(original), ownStart: Row(own.start),
            own: Row(terms), ownAmounts: Row(hasAmounts ? own.everyAmount : []),
            narrow: Row(hasAmounts ? [] : narrow(terms)),
            menuStart: Row(menus.start), variantPoints: Row(menus.points),
            variantStart: Row(menus.takes.start), variantTerms: Row(menus.takes.resources),
            variantAmounts: Row(hasAmounts ? menus.takes.everyAmount : []),
            offset: Row(menus.offset), hasAmounts: hasAmounts,
            capacity: Row(binding.resources.map { problem.capacity[Int($0)] }),
            resource: Row(binding.resources),
            least: Row(groups.map { problem.minimum[Int($0)] }),
            most: Row(groups.map { presolve.room[Int($0)] }), group: Row(groups),
            pairStart: Row(pairStart), pairRequest: Row(pairs.map(\.request)),
            pairGroup: Row(pairs.map(\.group)),
            scale: scale)
    }

    /// The median of the best options, but no more than 40 times the median of how far they lie
    /// above the middle one of their request: points that all options have in common say nothing.
    private var scale: Float {
        func median(_ values: [Int32]) -> Float {
            values.isEmpty ? 1 : Float(values.sorted()[values.count / 2])
        }
        let far = 40 * median(spread)
        return max(1, far > 0 ? min(median(best), far) : median(best))
    }

    /// The own terms in two places an offer; nothing where an offer has more.
    private func narrow(_ terms: [Int32]) -> [Int32] {
        let noTerm = Int32(binding.resources.count + pairs.count)
        var narrow = [Int32](repeating: noTerm, count: 2 * menu.count)
        for offer in menu.indices {
            let positions = own.positions(of: offer)
            if positions.count > 2 { return [] }
            for (place, position) in positions.enumerated() {
                narrow[2 * offer + place] = terms[position]
            }
        }
        return narrow
    }

    /// Numbers the pairs anew, by group; the offers' own terms with these numbers are returned.
    private mutating func sortPairs(_ start: [Int32]) -> [Int32] {
        var next = start
        var sorted = pairs
        var renumbered = [Int32](repeating: 0, count: pairs.count)
        for (old, pair) in pairs.enumerated() {
            let new = next[Int(pair.group)]
            next[Int(pair.group)] += 1
            sorted[Int(new)] = pair
            renumbered[old] = new
        }
        pairs = sorted
        let first = Int32(binding.resources.count)
        return own.resources.map { $0 < first ? $0 : first + renumbered[Int($0 - first)] }
    }
}

extension TakeRows {
    /// The units at every position.
    fileprivate var everyAmount: [Int32] {
        amounts.isEmpty ? [Int32](repeating: 1, count: resources.count) : amounts
    }
}
