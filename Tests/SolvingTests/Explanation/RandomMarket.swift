@testable import Solving

/// A valid choice of a tiny problem at prices of chance.
struct RandomMarket {
    let problem: Problem
    let choice: [Int32]
    let certificate: Certificate
    let market: Market

    /// Half of the resources have a price, and every second group has pair prices instead.
    init(seed: UInt64) {
        problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
        var random = SeededRandom(seed: seed)
        choice = Self.choice(of: problem, &random)
        var prices: [Certificate.Price] = []
        var pairPrices: [Certificate.PairPrice] = []
        for resource in 0..<problem.resourceCount where random.below(2) == 0 {
            if problem.isGroup(resource), random.below(2) == 0 {
                for request in 0..<problem.requestCount where random.below(3) > 0 {
                    let price = Int32(1 + random.below(9_000)) * (random.below(3) == 0 ? -1 : 1)
                    pairPrices.append(
                        Certificate.PairPrice(
                            resource: Int32(resource), request: Int32(request), price: price))
                }
            } else {
                let price = Int32(1 + random.below(9_000))
                prices.append(Certificate.Price(resource: Int32(resource), price: price))
            }
        }
        certificate = Certificate(problem, prices: prices, pairPrices: pairPrices)
        market = Market(
            problem,
            Outcome(
                choice: choice, points: 0, placed: 0, bound: certificate.bound, stopped: .effort,
                certificate: certificate))
    }

    /// The first valid one of some choices of chance, or nothing at all.
    private static func choice(of problem: Problem, _ random: inout SeededRandom) -> [Int32] {
        for _ in 0..<300 {
            let choice = (0..<problem.requestCount).map { request in
                let numbers = problem.numbers(of: request)
                if numbers.isEmpty || random.below(3) == 0 { return Int32(-1) }
                return Int32(numbers.lowerBound + random.below(numbers.count))
            }
            if check(problem, choice).isEmpty { return choice }
        }
        return [Int32](repeating: -1, count: problem.requestCount)
    }

    /// What a request pays for a unit, read from the certificate's lists.
    func unitPrice(_ resource: Int, _ request: Int) -> Int {
        let part = certificate.cases[0]
        let pairs = part.pairPrices.filter { $0.resource == Int32(resource) }
        if pairs.isEmpty {
            return part.prices.first { $0.resource == Int32(resource) }.map { Int($0.price) } ?? 0
        }
        return pairs.first { $0.request == Int32(request) }.map { Int($0.price) } ?? 0
    }

    /// What an option is worth less its prices, in parts of a point.
    func value(_ option: Int, _ request: Int) -> Int {
        let takes = problem.takes(of: problem.option(option))
        return Int(problem.points(of: problem.option(option))) * 256
            - takes.reduce(0) { $0 + unitPrice($1.resource, request) * Int($1.amount) }
    }

    /// What the request's own option is worth less its prices; 0 for none.
    func valueNow(_ request: Int) -> Int {
        choice[request] < 0 ? 0 : value(Int(choice[request]), request)
    }

    /// The units of a resource that an option takes.
    func units(_ resource: Int, of option: Int32) -> Int {
        guard let option = problem.option(chosen: option) else { return 0 }
        return problem.takes(of: option).filter { $0.resource == resource }
            .reduce(0) { $0 + Int($1.amount) }
    }

    /// The choice with another option of a request.
    func changed(_ request: Int, to option: Int) -> [Int32] {
        var changed = choice
        changed[request] = Int32(option)
        return changed
    }
}
