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

    /// What is left, with the options' numbers in the whole.
    private let part: PartialProblem

    /// Locks requests to options; -1 leaves a request free. O(offers + resources of all variants).
    package init(_ whole: Problem, locks: [Int32]) throws(Fault) {
        try Self.check(whole, locks)
        let alone = whole.alone(locks)
        var rest = PartialProblem(whole)
        if !alone.isEmpty {
            let bonus = whole.stake + 1
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
        part = rest
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
            let option = rest.choice[request]
            if option >= 0 { return part.original(Int(option)) }
            return problem.offers(of: request).isEmpty ? locks[request] : -1
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

    /// The most by which the points of two choices can differ.
    fileprivate var stake: Int {
        (0..<requestCount).reduce(0) { sum, request in
            let worth = options(of: request).map { Int(points(of: $0)) }
            return sum + max(0, worth.max() ?? 0) - min(0, worth.min() ?? 0)
        }
    }
}
