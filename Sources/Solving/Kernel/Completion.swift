/// The last touch of a choice: everybody takes the best option that is free for the taking.
struct Completion {
    /// The rounds at most, since each may set something free for the next.
    private static let mostRounds = 4

    private let problem: Problem
    private var choice: [Int32]
    private var used: [Int32]

    /// The points of the best variant of each menu.
    private let top: [Int32]

    /// Gives each request its best option that fits, if that is worth more than what it has.
    ///
    /// In order of request, until nobody gains; nobody leaves a group that is at its least, and
    /// nobody opens one. From a choice of nothing this is first come, first served. O(resources of
    /// all options) a round at worst.
    static func completed(_ choice: [Int32], _ problem: Problem) -> [Int32] {
        var completion = Completion(
            problem: problem, choice: choice, used: problem.use(of: choice),
            top: (0..<problem.menuCount).map { menu in
                problem.variants(of: menu).lazy.map { problem.variantPoints[$0] }.max() ?? 0
            })
        for _ in 0..<mostRounds {
            if completion.improve() == 0 { break }
        }
        return completion.choice
    }

    /// - Returns: how many have something else than before.
    private mutating func improve() -> Int {
        var changes = 0
        for request in choice.indices {
            let held = problem.option(chosen: choice[request])
            let group = held.map { problem.group(of: $0) } ?? -1
            let isLocked = group >= 0 && used[Int(group)] <= problem.minimum[Int(group)]
            take(held, -1)
            let best = best(for: request, insteadOf: held, in: isLocked ? group : nil)
            take(best, 1)
            if best != held { changes += 1 }
            choice[request] = best.map { Int32($0.number) } ?? -1
        }
        return changes
    }

    /// The best option of a request that fits, or what it held where none is worth more.
    ///
    /// - Parameter group: the only group that it may be in, where there is one.
    private func best(
        for request: Int, insteadOf held: Option?, in group: Int32?
    ) -> Option? {
        var (best, most) = (held, held.map { problem.points(of: $0) } ?? 0)
        for offer in problem.offers(of: request)
        where problem.offerPoints[offer] + top[Int(problem.menu[offer])] > most {
            let variants = problem.variants(of: Int(problem.menu[offer]))
            let first = Int(problem.firstOption[offer]) - variants.lowerBound
            let joined = problem.menuGroup[Int(problem.menu[offer])]
            if let group, joined != group { continue }
            if joined >= 0, used[Int(joined)] + 1 < problem.minimum[Int(joined)] { continue }
            for variant in variants {
                let option = Option(
                    number: first + variant, offer: offer, variant: variant)
                let points = problem.points(of: option)
                if points > most, fits(option) { (best, most) = (option, points) }
            }
        }
        return best
    }

    /// Whether an option has room.
    private func fits(_ option: Option) -> Bool {
        problem.takes(of: option).allSatisfy {
            used[$0.resource] + $0.amount <= problem.capacity[$0.resource]
        }
    }

    private mutating func take(_ option: Option?, _ sign: Int32) {
        guard let option else { return }
        for (resource, amount) in problem.takes(of: option) { used[resource] += sign * amount }
    }
}
