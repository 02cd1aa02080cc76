/// Which resources can bind: those of which the requests could take more than there is.
///
/// Groups are left to their own numbers. O(resources of all options).
struct Binding {
    /// The number of each of the problem's resources among those that can bind, or -1.
    private(set) var number: [Int32]

    /// The problem's numbers of the resources that can bind.
    private(set) var resources: [Int32] = []

    init(_ problem: Problem, _ presolve: Presolve) {
        let asked = Self.asked(problem, presolve)
        number = [Int32](repeating: -1, count: problem.resourceCount)
        for resource in 0..<problem.resourceCount
        where !problem.isGroup(resource) && asked[resource] > Int(problem.capacity[resource]) {
            number[resource] = Int32(resources.count)
            resources.append(Int32(resource))
        }
    }

    /// The units of each resource that all requests could take together, each by the option that
    /// takes most.
    private static func asked(_ problem: Problem, _ presolve: Presolve) -> [Int] {
        var asked = [Int](repeating: 0, count: problem.resourceCount)
        var last = [Int32](repeating: -1, count: problem.resourceCount)
        var most = [Int32](repeating: 0, count: problem.resourceCount)
        for request in 0..<problem.requestCount {
            for option in problem.options(of: request) where presolve.isUseful(option, in: problem)
            {
                for position in problem.resourceRange(of: option) {
                    let resource = Int(problem.resources[position])
                    let amount = problem.amount(at: position)
                    if last[resource] != request {
                        last[resource] = Int32(request)
                        most[resource] = 0
                    }
                    if amount > most[resource] {
                        asked[resource] += Int(amount - most[resource])
                        most[resource] = amount
                    }
                }
            }
        }
        return asked
    }
}
