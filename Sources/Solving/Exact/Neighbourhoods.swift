/// Improves a choice of a large problem part by part, each exactly (large neighbourhood search,
/// after Shaw: "Using Constraint Programming and Local Search Methods to Solve Vehicle Routing
/// Problems", CP 1998).
///
/// A part grows from a request over the resources that its near options take; everybody is in
/// some part of a sweep. Prices of the whole say what is near.
struct Neighbourhoods: ~Copyable {
    /// The requests of a part, more or less.
    private static let size = 1_000

    /// The requests of the part that is mended, more or less.
    private static let mendingSize = 400

    /// Resources that more requests want do not make neighbours of them.
    private static let mostAsking = 300

    /// The near options of a request at most, and the nodes of a part's search.
    private static let mostOptions = 12
    private static let nodes = 30

    private let problem: Problem
    private let watch: Watch
    private var random: SeededRandom

    /// The near options of each request, and who wants each term.
    private var near: [[Int32]] = []
    private var asking: [[Int32]] = []

    private(set) var choice: [Int32]

    /// - Parameter width: how far below its request's best an option may be, in points.
    init(
        _ problem: Problem, _ model: borrowing Model, _ prices: borrowing Prices, width: Float,
        from choice: [Int32], random: SeededRandom, watch: Watch
    ) {
        self.problem = problem
        self.watch = watch
        self.random = random
        self.choice = choice
        asking = Array(repeating: [], count: problem.resourceCount)
        let menus = prices.menus(model)
        for request in 0..<model.requestCount {
            near.append(Self.near(request, model, prices, menus, width, choice[request]))
            note(request)
        }
    }

    private static func near(
        _ request: Int, _ model: borrowing Model, _ prices: borrowing Prices,
        _ menus: borrowing MenuValues, _ width: Float, _ held: Int32
    ) -> [Int32] {
        var found: [(value: Float, option: Int32)] = []
        var best: Float = 0
        for offer in model.offers(of: request) {
            best = max(best, menus.value(ofOffer: offer, model, prices.value.base))
        }
        for offer in model.offers(of: request)
        where best - menus.value(ofOffer: offer, model, prices.value.base) <= width {
            model.forEachOption(in: offer) { option in
                found.append((prices.value(of: option, model), model.original(option)))
            }
        }
        let kept = found.filter { best - $0.value <= width && $0.option != held }
            .sorted { ($1.value, $0.option) < ($0.value, $1.option) }
            .prefix(mostOptions).map(\.option)
        return held < 0 ? kept : [held] + kept
    }

    private mutating func note(_ request: Int) {
        for option in near[request] {
            for (resource, _) in problem.takes(of: problem.option(Int(option)))
            where asking[resource].last != Int32(request) {
                asking[resource].append(Int32(request))
            }
        }
    }

    /// Improves every part once; what is kept is valid however early the work must end.
    ///
    /// - Parameter tick: called with the share of the requests that have been in a part.
    mutating func sweep(
        _ model: borrowing Model, _ prices: borrowing Prices, width: Float, tick: (Double) -> Void
    ) {
        var isDone = [Bool](repeating: false, count: problem.requestCount)
        var order = (0..<Int32(problem.requestCount)).map { $0 }
        random.shuffle(&order)
        var done = 0
        for seed in order where !isDone[Int(seed)] {
            if watch.isOver { return }
            let part = grow(from: seed, &isDone)
            improve(part, model, prices, width)
            done += part.count
            tick(Double(done) / Double(order.count))
        }
    }

    /// A part around a request, of those that have been in none yet.
    private func grow(from seed: Int32, _ isDone: inout [Bool]) -> [Int32] {
        var part = [seed]
        isDone[Int(seed)] = true
        var next = 0
        while next < part.count, part.count < Self.size {
            for option in near[Int(part[next])] {
                for (resource, _) in problem.takes(of: problem.option(Int(option)))
                where asking[resource].count <= Self.mostAsking {
                    for other in asking[resource] where !isDone[Int(other)] {
                        isDone[Int(other)] = true
                        part.append(other)
                    }
                }
            }
            next += 1
        }
        return part.sorted()
    }

    private mutating func improve(
        _ part: [Int32], _ model: borrowing Model, _ prices: borrowing Prices, _ width: Float
    ) {
        let small = Neighbourhood(
            part, of: problem, near: part.map { near[Int($0)] }, choice: choice,
            used: problem.use(of: choice))
        guard let own = Reduction.model(of: small.problem, watch: watch) else { return }
        let priced = prices.restricted(to: own, of: small, from: model)
        var search = BranchAndBound(
            small.problem, own, priced, width: width, from: small.choice,
            points: small.problem.points(of: small.choice), watch: watch)
        let polisher = Polisher(seed: random.next(), watch: watch)
        search.run(own, nodes: Self.nodes) { polisher.choice(own, $0) }
        small.apply(search.choice, to: &choice)
    }
}

extension Prices {
    /// The prices of a whole for the model of a part of it. O(terms of the whole + pairs).
    fileprivate func restricted(
        to part: borrowing Model, of small: Neighbourhood, from whole: borrowing Model
    ) -> Prices {
        var prices = Prices(part)
        var term: [Int32: Int] = [:]
        for number in 0..<whole.resourceCount { term[whole.resource[number]] = number }
        for number in 0..<part.resourceCount {
            let known = small.resources[Int(part.resource[number])]
            if let own = term[known] { prices.value[number] = value[own] }
        }
        var group: [Int32: Int] = [:]
        for number in 0..<whole.groupCount { group[whole.group[number]] = number }
        for pair in 0..<part.pairCount {
            let resource = small.resources[Int(part.group[part.pairGroup[pair]])]
            let request = small.request(Int(part.pairRequest[pair]))
            if let own = group[resource], let known = whole.pair(own, request) {
                prices.value[part.resourceCount + pair] = value[whole.resourceCount + known]
            }
        }
        return prices
    }
}
