/// What an outcome says of scarcity: the use and the price of every resource, and what stands in
/// the way of each request. The folder Explanation asks it further.
///
/// Prices are those of the first case of the outcome's certificate, in its parts of a point; where
/// its cases confine requests, the outcome's that take nothing for granted. Without a certificate
/// all are 0.
package struct Market: Sendable {
    let problem: Problem
    let choice: [Int32]
    let presolve: Presolve

    /// The units taken of each resource.
    package let used: [Int32]

    /// About what one more unit of each resource would let the bound rise by, at least 0.
    ///
    /// A group with pair prices has no price of its own: one more place in it is worth the best
    /// pair price that its room leaves out.
    package let price: [Int]

    /// The pair prices in order of request, and where each request's begin.
    private let pairs: [Certificate.PairPrice]
    private let pairStart: [Int]
    private let isPaired: [Bool]

    /// O(resources of all options at worst, for the groups' rooms).
    package init(_ problem: Problem, _ outcome: Outcome) {
        self.problem = problem
        choice = outcome.choice
        used = problem.use(of: outcome.choice)
        let part = Self.part(outcome)
        let listed = part?.pairPrices ?? []
        pairs = listed.sorted { ($0.request, $0.resource) < ($1.request, $1.resource) }
        var start = [Int](repeating: 0, count: problem.requestCount + 1)
        for pair in pairs { start[Int(pair.request) + 1] += 1 }
        for request in 0..<problem.requestCount { start[request + 1] += start[request] }
        pairStart = start
        var isPaired = [Bool](repeating: false, count: problem.resourceCount)
        for pair in pairs { isPaired[Int(pair.resource)] = true }
        self.isPaired = isPaired
        presolve = Presolve(problem)
        price = Self.prices(problem, presolve, part)
    }

    private static func part(_ outcome: Outcome) -> Certificate.Case? {
        guard let cases = outcome.certificate?.cases else { return nil }
        let isConfined = cases.contains { !$0.confinements.isEmpty }
        return isConfined ? outcome.prices ?? cases.first : cases.first
    }

    private static func prices(
        _ problem: Problem, _ presolve: Presolve, _ part: Certificate.Case?
    ) -> [Int] {
        var price = [Int](repeating: 0, count: problem.resourceCount)
        guard let part else { return price }
        for entry in part.prices { price[Int(entry.resource)] = Int(entry.price) }
        var offers: [Int32: [Int]] = [:]
        for pair in part.pairPrices where pair.price > 0 {
            offers[pair.resource, default: []].append(Int(pair.price))
        }
        for (group, prices) in offers {
            let left = prices.sorted(by: >).dropFirst(Int(presolve.room[Int(group)]))
            price[Int(group)] = left.first ?? 0
        }
        return price
    }

    /// Whether a resource is a group that can never reach its minimum, whatever is chosen. O(1).
    package func canNeverOpen(_ resource: Int) -> Bool { presolve.closed[resource] }

    /// The resource that stands in the way of a request that has no option but could have one.
    ///
    /// Of the options that somebody else's use keeps away, the one that is worth most at the prices
    /// counts, and of what it lacks the dearest: a full resource, or a group that nobody opens.
    ///
    /// - Returns: nil where the request has no option, or one that could still be chosen.
    ///   O(resources of its options).
    package func obstacle(_ request: Int) -> Int? {
        var bestValue = Int.min
        var obstacle: Int?
        for option in problem.options(of: request) {
            guard let lacking = self.obstacle(to: option, insteadOf: nil) else { return nil }
            let value = value(of: option, for: request)
            if value > bestValue { (bestValue, obstacle) = (value, lacking.resource) }
        }
        return obstacle
    }

    /// An option's points less all its prices, in parts of a point.
    func value(of option: Option, for request: Int) -> Int {
        var value = Int(problem.points(of: option)) * Certificate.unit
        for (resource, amount) in problem.takes(of: option) {
            value -= unitPrice(of: resource, for: request) * Int(amount)
        }
        return value
    }

    /// What a request pays for a unit: the price, or in a group with pair prices its own.
    func unitPrice(of resource: Int, for request: Int) -> Int {
        isPaired[resource] ? pairPrice(request, resource) : price[resource]
    }

    /// A request's own price in a group with pair prices; what is not listed costs nothing.
    private func pairPrice(_ request: Int, _ resource: Int) -> Int {
        pairs[pairStart[request]..<pairStart[request + 1]]
            .first { $0.resource == Int32(resource) }.map { Int($0.price) } ?? 0
    }

    /// The resources with a price, the dearest first; equal ones in order of number.
    package func dearest(_ limit: Int, where isWanted: (Int) -> Bool) -> [Int] {
        let priced = price.indices.filter { price[$0] > 0 && isWanted($0) }
        return Array(priced.sorted { (price[$1], $0) < (price[$0], $1) }.prefix(limit))
    }
}
