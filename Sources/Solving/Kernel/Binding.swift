/// Which resources can bind: those of which the requests could take more than there is.
///
/// Groups are left to their own numbers. O(offers × what their menus take).
struct Binding {
    /// The number of each of the problem's resources among those that can bind, or -1.
    private(set) var number: [Int32]

    /// The problem's numbers of the resources that can bind.
    private(set) var resources: [Int32] = []

    init(_ problem: Problem, _ presolve: Presolve) {
        let asked = Self.asked(problem, presolve)
        number = [Int32](repeating: -1, count: problem.resourceCount)
        for resource in 0..<problem.resourceCount
        where !problem.isGroup(resource) && asked[resource] > Int(problem.capacity[resource]) {
            number[resource] = Int32(resources.count)
            resources.append(Int32(resource))
        }
    }

    /// The units of each resource that all requests could take together, each by the option that
    /// takes most.
    private static func asked(_ problem: Problem, _ presolve: Presolve) -> [Int] {
        let reach = reach(problem, presolve)
        var demand = Demand(problem)
        for request in 0..<problem.requestCount {
            for offer in problem.offers(of: request) where presolve.isAlive(offer: offer) {
                demand.add(problem.own, offer, of: request)
                demand.add(reach, Int(problem.menu[offer]), of: request)
            }
        }
        return demand.asked
    }

    /// What the variants of each menu take that fit: each resource once, by the one that takes
    /// most.
    private static func reach(_ problem: Problem, _ presolve: Presolve) -> TakeRows {
        var rows = TakeRows()
        var most: [(resource: Int32, amount: Int32)] = []
        for menu in 0..<problem.menuCount {
            most.removeAll(keepingCapacity: true)
            for variant in problem.variants(of: menu) where presolve.fits[variant] {
                for position in problem.shared.positions(of: variant) {
                    let resource = problem.shared.resources[position]
                    let amount = problem.shared.amount(at: position)
                    if let known = most.firstIndex(where: { $0.resource == resource }) {
                        most[known].amount = max(most[known].amount, amount)
                    } else {
                        most.append((resource, amount))
                    }
                }
            }
            for entry in most { rows.take(entry.resource, entry.amount) }
            rows.endRow()
        }
        return rows
    }
}

/// What is asked of each resource, request by request.
private struct Demand {
    private(set) var asked: [Int]
    private var last: [Int32]
    private var most: [Int32]

    init(_ problem: Problem) {
        asked = [Int](repeating: 0, count: problem.resourceCount)
        last = [Int32](repeating: -1, count: problem.resourceCount)
        most = [Int32](repeating: 0, count: problem.resourceCount)
    }

    /// Adds what a row takes; of what a request can take in several ways only the most counts.
    mutating func add(_ rows: TakeRows, _ row: Int, of request: Int) {
        for position in rows.positions(of: row) {
            let (resource, amount) = (Int(rows.resources[position]), rows.amount(at: position))
            if last[resource] != request { (last[resource], most[resource]) = (Int32(request), 0) }
            guard amount > most[resource] else { continue }
            asked[resource] += Int(amount - most[resource])
            most[resource] = amount
        }
    }
}
