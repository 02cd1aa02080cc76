import Testing

@testable import Solving

@Suite struct EvaluationTests {
    /// Random prices of some resources, pair prices of some groups, and some groups decided.
    private func randomCase(_ problem: Problem, seed: UInt64) -> Certificate.Case {
        var random = SeededRandom(seed: seed)
        var pairs: [Certificate.PairPrice] = []
        var (open, closed): ([Int32], [Int32]) = ([], [])
        let prices = (0..<Int32(problem.resourceCount)).filter { _ in random.below(4) > 0 }.map {
            Certificate.Price(resource: $0, price: Int32(random.below(12_000)))
        }
        for group in 0..<problem.resourceCount where problem.isGroup(group) {
            switch random.below(5) {
            case 0: open.append(Int32(group))
            case 1: closed.append(Int32(group))
            default: break
            }
            if random.below(4) == 0 { continue }
            for request in 0..<problem.requestCount where random.below(4) > 0 {
                let price = Int32(random.below(20_000)) - 8_000
                pairs.append(
                    Certificate.PairPrice(
                        resource: Int32(group), request: Int32(request), price: price))
            }
        }
        return Certificate.Case(open: open, closed: closed, prices: prices, pairPrices: pairs)
    }

    private func bound(_ problem: Problem, _ part: Certificate.Case) -> Int? {
        var evaluation = Evaluation(problem, part)
        return evaluation.bound()
    }

    @Test("A case is worth what it is worth option by option (seeds 1 to 500)")
    func plain() {
        var (impossible, different) = (0, Set<Int>())
        for seed in UInt64(1)...500 {
            let amounts = seed.isMultiple(of: 2)
            var problems = [
                Instances.tiny(seed: seed, amounts: amounts),
                Instances.tinyOffers(seed: seed, amounts: amounts),
            ]
            if seed <= 40 { problems.append(Instances.compact(seed: seed)) }
            for problem in problems {
                let part = randomCase(problem, seed: seed)
                let found = bound(problem, part)
                let flat = problem.flattened()
                #expect(found == PlainEvaluation(flat, part).bound, "seed \(seed)")
                #expect(found == bound(flat, part), "seed \(seed)")
                if let found { different.insert(found) } else { impossible += 1 }
            }
        }
        #expect(impossible > 50 && different.count > 300)
    }

    @Test("Parts of a point below 0 are rounded down, as those above are", arguments: [-3, 0, 3])
    func rounding(points: Int32) {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 2, minimum: 2)
        for _ in 0..<2 {
            _ = builder.beginRequest()
            builder.addOption(points: points, resources: [group])
        }
        let pair = Certificate.PairPrice(resource: group, request: 0, price: -257)
        let part = Certificate.Case(open: [group], prices: [], pairPrices: [pair])
        let gains = [points * 256 + 257, points * 256].map { max(0, $0) }.reduce(-257, +)
        #expect(bound(builder.build(), part) == Int((Double(gains) / 256).rounded(.down)))
    }
}

/// A case evaluated plainly: every option of a flat problem, one after the other.
private struct PlainEvaluation {
    private typealias Member = (request: Int, takes: [Int: Int])

    private let problem: Problem
    private let part: Certificate.Case
    private var price: [Int: Int] = [:]
    private var pairPrice: [Int: [Int: Int]] = [:]

    /// The options that fit, and those of each group.
    private var options: [(request: Int, points: Int, takes: [Int: Int])] = []
    private var members: [Int: [Member]] = [:]

    /// The groups that may open.
    private var open: Set<Int> = []

    init(_ problem: Problem, _ part: Certificate.Case) {
        self.problem = problem
        self.part = part
        for entry in part.prices { price[Int(entry.resource)] = Int(entry.price) }
        for entry in part.pairPrices {
            price[Int(entry.resource)] = nil
            pairPrice[Int(entry.resource), default: [:]][Int(entry.request)] = Int(entry.price)
        }
        for request in 0..<problem.requestCount {
            for option in problem.options(of: request) { add(option, of: request) }
        }
        open = Set(members.keys.filter(mayOpen))
    }

    private mutating func add(_ option: Option, of request: Int) {
        var takes: [Int: Int] = [:]
        for (resource, amount) in problem.takes(of: option) { takes[resource] = Int(amount) }
        if takes.contains(where: { $0.value > problem.capacity[$0.key] }) { return }
        options.append((request, Int(problem.points(of: option)), takes))
        for group in takes.keys where problem.isGroup(group) {
            members[group, default: []].append((request, takes))
        }
    }

    /// The bound in points; nil where the case opens what cannot open.
    var bound: Int? {
        if !part.open.allSatisfy({ open.contains(Int($0)) }) { return nil }
        var total = price.reduce(0) { $0 + $1.value * Int(problem.capacity[$1.key]) }
        var gains = [Int](repeating: 0, count: problem.requestCount)
        for option in options {
            if option.takes.keys.contains(where: { problem.isGroup($0) && !open.contains($0) }) {
                continue
            }
            let cost = option.takes.reduce(0) { sum, taken in
                let own = pairPrice[taken.key]?[option.request] ?? price[taken.key] ?? 0
                return sum + own * taken.value
            }
            gains[option.request] = max(gains[option.request], 256 * option.points - cost)
        }
        total += gains.reduce(0, +)
        for group in pairPrice.keys where open.contains(group) { total += earning(of: group) }
        return Int((Double(total) / 256).rounded(.down))
    }

    /// How many find room in a group, by what each of its options takes.
    private func room(_ group: Int) -> Int {
        let rooms = problem.capacity.indices.compactMap { resource -> Int? in
            let least = members[group]?.map { $0.takes[resource] ?? 0 }.min() ?? 0
            return least > 0 ? Int(problem.capacity[resource]) / least : nil
        }
        return rooms.min() ?? 0
    }

    private func mayOpen(_ group: Int) -> Bool {
        let most = min(Set((members[group] ?? []).map(\.request)).count, room(group))
        return most >= Int(problem.minimum[group]) && !part.closed.contains(Int32(group))
    }

    private func earning(of group: Int) -> Int {
        let offers = Set((members[group] ?? []).map(\.request)).map { pairPrice[group]?[$0] ?? 0 }
        let counts = Int(problem.minimum[group])...min(offers.count, room(group))
        let sorted = offers.sorted(by: >)
        let best = counts.map { sorted.prefix($0).reduce(0, +) }.max() ?? 0
        return part.open.contains(Int32(group)) ? best : max(best, 0)
    }
}
