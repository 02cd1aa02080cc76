/// Which resources can bind: those that more requests could take than there are units.
///
/// Groups are left to their own numbers. O(resources of all options).
struct Binding {
    /// The number of each of the problem's resources among those that can bind, or -1.
    private(set) var number: [Int32]

    /// The problem's numbers of the resources that can bind.
    private(set) var resources: [Int32] = []

    init(_ problem: Problem, _ presolve: Presolve) {
        var asking = [Int32](repeating: 0, count: problem.resourceCount)
        var last = [Int32](repeating: -1, count: problem.resourceCount)
        for request in 0..<problem.requestCount {
            for option in problem.options(of: request) where presolve.isUseful(option, in: problem)
            {
                for position in problem.resourceRange(of: option) {
                    let resource = Int(problem.resources[position])
                    if last[resource] == request { continue }
                    last[resource] = Int32(request)
                    asking[resource] += 1
                }
            }
        }
        number = [Int32](repeating: -1, count: problem.resourceCount)
        for resource in 0..<problem.resourceCount
        where !problem.isGroup(resource) && asking[resource] > problem.capacity[resource] {
            number[resource] = Int32(resources.count)
            resources.append(Int32(resource))
        }
    }
}
