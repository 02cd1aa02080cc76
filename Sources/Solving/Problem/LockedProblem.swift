/// A problem in which some requests have what they have, come what may.
///
/// Who is locked takes part no more, and what they take is not there for the others. Only where
/// locked requests alone are fewer than the minimum of their group do they stay in the problem,
/// with their one option, which is then worth more than all that others could win or lose by it:
/// the group is filled if it can be at all.
package struct LockedProblem: Sendable {
    /// Why locks cannot hold.
    package enum Fault: Error, Equatable {
        /// The locks are not one for each request.
        case length(expected: Int, found: Int)
        /// A lock is not an option of its request.
        case foreignOption(request: Int, option: Int)
        /// The locked options take more of a resource than there is.
        case overCapacity(resource: Int, used: Int, capacity: Int)
        /// The points of the problem are too many for a lock to outweigh them.
        case tooManyPoints
    }

    /// What is left to solve. Requests and resources have the numbers of the whole, options have
    /// numbers of their own.
    package let problem: Problem

    private let whole: Problem
    private let locks: [Int32]

    /// The number in the whole of the first option of each offer that is left.
    private let original: [Int32]

    /// Locks requests to options; -1 leaves a request free. O(offers + resources of all variants).
    package init(_ whole: Problem, locks: [Int32]) throws(Fault) {
        try Self.check(whole, locks)
        let alone = whole.alone(locks)
        var rest = Rest(whole)
        if !alone.isEmpty {
            let bonus = whole.mostPoints + 1
            guard bonus < Int(Int32.max) / 2 else { throw .tooManyPoints }
            rest.bonus = Int32(bonus)
        }
        for request in locks.indices {
            if locks[request] < 0 {
                rest.addFree(request)
            } else {
                let option = whole.option(Int(locks[request]))
                if alone.contains(request) { rest.addAlone(option) } else { rest.settle(option) }
            }
            rest.endRequest()
        }
        self.whole = whole
        self.locks = locks
        problem = rest.problem
        original = rest.original
    }

    private static func check(_ whole: Problem, _ locks: [Int32]) throws(Fault) {
        guard locks.count == whole.requestCount else {
            throw .length(expected: whole.requestCount, found: locks.count)
        }
        for (request, option) in locks.enumerated() where option >= 0 {
            guard whole.numbers(of: request).contains(Int(option)) else {
                throw .foreignOption(request: request, option: Int(option))
            }
        }
        for (resource, used) in whole.use(of: locks).enumerated()
        where used > whole.capacity[resource] {
            throw .overCapacity(
                resource: resource, used: Int(used), capacity: Int(whole.capacity[resource]))
        }
    }

    /// An outcome of the rest as one of the whole: the points and the bound are those of choices
    /// that keep the locks. The certificate and the prices stay those of the rest.
    package func outcome(of rest: Outcome) -> Outcome {
        var outcome = rest
        outcome.choice = rest.choice.indices.map { request in
            guard let option = problem.option(chosen: rest.choice[request]) else {
                return problem.offers(of: request).isEmpty ? locks[request] : -1
            }
            let place = option.number - Int(problem.firstOption[option.offer])
            return original[option.offer] + Int32(place)
        }
        outcome.points = whole.points(of: outcome.choice)
        outcome.placed = outcome.choice.count { $0 >= 0 }
        outcome.bound = rest.bound.map { $0 + outcome.points - rest.points }
        return outcome
    }

    /// The locked requests that an outcome of the whole leaves without their option, since their
    /// group was not filled.
    package func unmet(_ outcome: Outcome) -> [Int] {
        locks.indices.filter { locks[$0] >= 0 && outcome.choice[$0] != locks[$0] }
    }
}

/// What locks leave of a problem, while it is made.
private struct Rest {
    private let whole: Problem
    private var offerStart: [Int32] = [0]
    private var offerPoints: [Int32] = []
    private var menu: [Int32] = []
    private var firstOption: [Int32] = [0]
    private var own = TakeRows()
    private var menuStart: [Int32]
    private var menuGroup: [Int32]
    private var variantPoints: [Int32]
    private var shared: TakeRows
    private var tags: [Int64]
    private var capacity: [Int32]
    private var minimum: [Int32]
    private(set) var original: [Int32] = []

    /// What an option that must be taken is worth more.
    var bonus: Int32 = 0

    init(_ whole: Problem) {
        self.whole = whole
        menuStart = whole.menuStart
        menuGroup = whole.menuGroup
        variantPoints = whole.variantPoints
        shared = whole.shared
        tags = whole.tags
        capacity = whole.capacity
        minimum = whole.minimum
    }

    var problem: Problem {
        Problem(
            offerStart: offerStart, offerPoints: offerPoints, menu: menu, firstOption: firstOption,
            own: own, menuStart: menuStart,
            menuGroup: menuGroup.map { $0 >= 0 && minimum[Int($0)] > 1 ? $0 : -1 },
            variantPoints: variantPoints, shared: shared, tags: tags, capacity: capacity,
            minimum: minimum)
    }

    mutating func endRequest() { offerStart.append(Int32(menu.count)) }

    /// Adds a request that may choose, with all its offers.
    mutating func addFree(_ request: Int) {
        for offer in whole.offers(of: request) {
            let variants = whole.variants(of: Int(whole.menu[offer])).count
            add(
                offer, points: whole.offerPoints[offer], menu: whole.menu[offer],
                variants: variants, original: whole.firstOption[offer])
        }
    }

    /// Adds a request that has nothing but one option, which outweighs all others.
    mutating func addAlone(_ option: Option) {
        shared.append(option.variant, of: whole.shared)
        variantPoints.append(0)
        tags.append(whole.tags[option.variant])
        menuGroup.append(whole.group(of: option))
        menuStart.append(Int32(variantPoints.count))
        add(
            option.offer, points: whole.points(of: option) + bonus,
            menu: Int32(menuGroup.count - 1), variants: 1, original: Int32(option.number))
    }

    private mutating func add(
        _ offer: Int, points: Int32, menu: Int32, variants: Int, original: Int32
    ) {
        offerPoints.append(points)
        self.menu.append(menu)
        firstOption.append((firstOption.last ?? 0) + Int32(variants))
        own.append(offer, of: whole.own)
        self.original.append(original)
    }

    /// Takes what a locked option takes off what there is; others may join its group freely.
    mutating func settle(_ option: Option) {
        for (resource, amount) in whole.takes(of: option) {
            capacity[resource] -= amount
            minimum[resource] = 1
        }
    }
}

extension Problem {
    /// The locked requests that are fewer than the minimum of their group.
    fileprivate func alone(_ locks: [Int32]) -> Set<Int> {
        let used = use(of: locks)
        return Set(
            locks.indices.filter { request in
                guard let option = option(chosen: locks[request]) else { return false }
                let group = Int(group(of: option))
                return group >= 0 && used[group] < minimum[group]
            })
    }

    /// The sum of all requests' best options: what no choice exceeds.
    fileprivate var mostPoints: Int {
        (0..<requestCount).reduce(0) { sum, request in
            sum + Int(max(0, options(of: request).lazy.map { points(of: $0) }.max() ?? 0))
        }
    }
}
