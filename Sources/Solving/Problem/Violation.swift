/// One way in which a choice breaks the problem.
package enum Violation: Sendable, Equatable {
    /// The choice has not one entry a request.
    case length(expected: Int, found: Int)
    /// A request chose an option that is not its own.
    case foreignOption(request: Int, option: Int)
    /// More units of a resource are taken than there are.
    case overCapacity(resource: Int, used: Int, capacity: Int)
    /// A group is used by some, but by too few.
    case belowMinimum(resource: Int, used: Int, minimum: Int)
}

/// Checks a choice plainly and from nothing but the problem.
///
/// - Returns: every violation, requests before resources, each in order of number; empty when the
///   choice is valid. Foreign options take no resources.
package func check(_ problem: Problem, _ choice: [Int32]) -> [Violation] {
    guard choice.count == problem.requestCount else {
        return [.length(expected: problem.requestCount, found: choice.count)]
    }
    var violations: [Violation] = []
    var used = [Int](repeating: 0, count: problem.resourceCount)
    for (request, option) in choice.enumerated() where option != -1 {
        guard problem.numbers(of: request).contains(Int(option)) else {
            violations.append(.foreignOption(request: request, option: Int(option)))
            continue
        }
        for (resource, amount) in problem.takes(of: problem.option(Int(option))) {
            used[resource] += Int(amount)
        }
    }
    for (resource, used) in used.enumerated() {
        let capacity = Int(problem.capacity[resource])
        let minimum = Int(problem.minimum[resource])
        if used > capacity {
            violations.append(.overCapacity(resource: resource, used: used, capacity: capacity))
        }
        if used > 0, used < minimum {
            violations.append(.belowMinimum(resource: resource, used: used, minimum: minimum))
        }
    }
    return violations
}
