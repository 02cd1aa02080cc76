@testable import Solving

/// The offers of a random problem before they are gathered.
///
/// Some dozens of requests on two to four days. A target stands on one day and is a group or has
/// few units; its one or two menus go there by lines of that day, and many requests share them. A
/// request has one unit of its own a day, which nearly all its offers of that day take; some share
/// it with the request before.
struct RandomOffers {
    struct Variant: Hashable {
        let points: Int32
        let resources: [Int32]
        let tag: Int64
    }

    struct Offer {
        let points: Int32
        let own: [Int32]
        let menu: Int
    }

    private(set) var resources: [(capacity: Int, minimum: Int)] = []
    private(set) var menus: [[Variant]] = []

    /// The offers of each request.
    private(set) var requests: [[Offer]] = []

    /// The day of each menu, and the latest request's own units.
    private var days: [Int] = []
    private var own: [Int32] = []
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        let lines = (0..<2 + random.below(3)).map { _ in
            (0..<3 + random.below(4)).map { _ in add(capacity: 1 + random.below(6)) }
        }
        for _ in 0..<8 + random.below(8) { addTarget(lines) }
        for _ in 0..<24 + random.below(25) { addRequest(days: lines.count) }
    }

    private mutating func add(capacity: Int, minimum: Int = 1) -> Int32 {
        resources.append((capacity, minimum))
        return Int32(resources.count - 1)
    }

    private mutating func addTarget(_ lines: [[Int32]]) {
        let day = random.below(lines.count)
        let target =
            random.below(3) == 0
            ? add(capacity: 4 + random.below(5), minimum: 2 + random.below(3))
            : add(capacity: 1 + random.below(4))
        for _ in 0...random.below(2) {
            days.append(day)
            menus.append(
                (0...random.below(5)).map { number in
                    let ways = lines[day].filter { _ in random.below(4) == 0 }
                    return Variant(
                        points: -Int32(random.below(30)), resources: [target] + ways,
                        tag: Int64(number))
                })
        }
    }

    private mutating func addRequest(days count: Int) {
        if own.isEmpty || random.below(6) > 0 { own = (0..<count).map { _ in add(capacity: 1) } }
        let offers = random.below(12) == 0 ? 0 : 2 + random.below(8)
        requests.append(
            (0..<offers).map { _ in
                let menu = random.below(menus.count)
                return Offer(
                    points: 30 + Int32(random.below(100)),
                    own: random.below(6) == 0 ? [] : [own[days[menu]]], menu: menu)
            })
    }
}

// MARK: - Gathered

extension RandomOffers {
    /// All resources and some of the requests.
    ///
    /// - Parameter numbers: the number that each resource gets, a permutation.
    func builder(_ range: Range<Int>, numbers: [Int32]) -> ProblemBuilder {
        var builder = ProblemBuilder()
        for resource in resources.indices.sorted(by: { numbers[$0] < numbers[$1] }) {
            let (capacity, minimum) = resources[resource]
            _ = builder.addResource(capacity: capacity, minimum: minimum)
        }
        for offers in requests[range] {
            _ = builder.beginRequest()
            for offer in offers {
                let own = offer.own.map { numbers[Int($0)] }
                builder.beginOffer(points: offer.points, own: own.span)
                for variant in menus[offer.menu] {
                    let taken = variant.resources.map { numbers[Int($0)] }
                    builder.addVariant(
                        points: variant.points, resources: taken.span, tag: variant.tag)
                }
                builder.endOffer()
            }
        }
        return builder
    }

    /// The numbers that leave each resource as it is.
    var numbers: [Int32] { resources.indices.map { Int32($0) } }

    /// The problem that keeps offers and menus.
    var compact: Problem { builder(requests.indices, numbers: numbers).build() }

    /// The problem of nothing but options.
    var flat: Problem {
        var builder = builder(0..<0, numbers: numbers)
        for offers in requests {
            _ = builder.beginRequest()
            for offer in offers {
                for variant in menus[offer.menu] {
                    builder.addOption(
                        points: offer.points + variant.points,
                        resources: offer.own + variant.resources)
                }
            }
        }
        return builder.build()
    }

    /// The options of each request as `Instances.lines(of:)` has them.
    var lines: [[String]] {
        requests.map { offers in
            offers.flatMap { offer in
                menus[offer.menu].map { variant in
                    Instances.line(
                        offer.points + variant.points,
                        (offer.own + variant.resources).map { (Int($0), 1) })
                }
            }
        }
    }
}

extension Instances {
    /// Some dozens of requests with offers whose menus many of them share.
    static func compact(seed: UInt64) -> Problem { RandomOffers(seed: seed).compact }

    /// An option of each request, or none for a few, whatever they take together.
    static func anyChoice(of problem: Problem, _ random: inout SeededRandom) -> [Int32] {
        (0..<problem.requestCount).map { request in
            let numbers = problem.numbers(of: request)
            let pick = random.below(numbers.count + 1)
            return pick == 0 ? -1 : Int32(numbers.lowerBound + pick - 1)
        }
    }

    /// The options of each request as they read.
    static func lines(of problem: Problem) -> [[String]] {
        (0..<problem.requestCount).map { request in
            problem.options(of: request).map { option in
                line(problem.points(of: option), problem.takes(of: option).map { $0 })
            }
        }
    }

    /// An option of 7 points, one unit of resource 3 and two of resource 5 is "7 3 5:2".
    static func line(_ points: Int32, _ takes: [(resource: Int, amount: Int32)]) -> String {
        takes.reduce("\(points)") { line, taken in
            line + " \(taken.resource)" + (taken.amount == 1 ? "" : ":\(taken.amount)")
        }
    }
}
