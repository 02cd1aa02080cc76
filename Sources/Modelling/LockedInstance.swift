package import Solving

/// An instance in which some requests keep the options that they have, and the way back.
package struct LockedInstance: Sendable {
    /// Why the options cannot be kept.
    package struct Fault: Error, Sendable, Equatable, CustomStringConvertible {
        /// What is wrong, and what to do.
        package let description: String
    }

    /// What is left to solve: requests and resources have the same numbers.
    package let problem: Problem

    /// What points of what is left differ from those of the whole by, all locks being kept.
    package let settledPoints: Int

    /// Whether what is left counts some locked requests far above their worth, since their group is
    /// not filled yet.
    package let mustFill: Bool

    private let instance: Instance
    private let locked: LockedProblem
    private let locks: [Int32]

    /// Locks requests to options; -1 leaves a request free. O(offers + resources of all variants).
    ///
    /// - Precondition: each lock is an option of its request.
    package init(_ instance: Instance, locks: [Int32]) throws(Fault) {
        do throws(LockedProblem.Fault) {
            locked = try LockedProblem(instance.problem, locks: locks)
        } catch {
            throw Fault(error, in: instance)
        }
        self.instance = instance
        self.locks = locks
        problem = locked.problem
        var (settled, mustFill) = (0, false)
        for (request, lock) in locks.enumerated() {
            guard let option = instance.problem.option(chosen: lock) else { continue }
            settled += Int(instance.problem.points(of: option))
            if let left = locked.problem.options(of: request).first(where: { _ in true }) {
                settled -= Int(locked.problem.points(of: left))
                mustFill = true
            }
        }
        settledPoints = settled
        self.mustFill = mustFill
    }

    /// A start for the whole as one for what is left. O(requests).
    package func start(_ start: Start) -> Start {
        guard start.choice.count == locks.count else { return start }
        let choice = locks.indices.map { request -> Int32 in
            let left = problem.numbers(of: request)
            if left.isEmpty || start.choice[request] < 0 && locks[request] < 0 { return -1 }
            if locks[request] >= 0 { return Int32(left.lowerBound) }
            let first = instance.problem.numbers(of: request).lowerBound
            return Int32(left.lowerBound - first) + start.choice[request]
        }
        return Start(choice: choice, prices: start.prices)
    }

    /// An outcome of what is left as one of the whole: its points and bound are those of choices
    /// that keep the locks, its certificate and its prices are those of what is left.
    package func outcome(of left: Outcome) -> Outcome { locked.outcome(of: left) }

    /// The locked requests that an outcome of the whole leaves with nothing, since their group
    /// cannot be filled, in lines of a word and a name.
    package func unmet(_ outcome: Outcome) -> String {
        locked.unmet(outcome).map { "unmet \(instance.requestNames[$0])\n" }.joined()
    }
}

extension LockedInstance.Fault {
    fileprivate init(_ fault: LockedProblem.Fault, in instance: Instance) {
        switch fault {
        case .overCapacity(let resource, let used, let capacity):
            description =
                "the locked options take \(used) of \(instance.resourceNames[resource]), "
                + "of which there are \(capacity); lock fewer"
        case .tooManyPoints:
            description =
                "the points are too many for locks on groups that are not filled; "
                + "divide them all by a number"
        case .length, .foreignOption:
            preconditionFailure("Each lock is an option of its request.")
        }
    }
}
