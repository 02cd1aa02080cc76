import Solving

/// The strong model of a problem as rows and columns of 0 and 1.
///
/// Each option is a column, and so is each group that options join: whether it opens. The rows:
/// - of a request with several options: one at most;
/// - of a resource that can bind: no more units than there are;
/// - of a group: its requests at most the capacity and at least the minimum if it opens, none if
///   not; and for each of its requests alone: at most one if it opens, none if not. These last rows
///   say nothing new of whole numbers, but make the relaxation much stronger.
///
/// O(resources of all options) time, O(resources + pairs of request and group) memory.
struct StrongModel {
    let problem: Problem

    /// Whether more units of a resource could be taken than there are; false for groups.
    let canBind: [Bool]

    /// The groups that options join, ascending.
    let groups: [Int]

    private let memberStart: [Int]
    private let memberList: [Int32]

    init(_ problem: Problem) {
        self.problem = problem
        var demand = Demand(resources: problem.resourceCount)
        for request in 0..<problem.requestCount { demand.add(request, of: problem) }
        let most = demand.most
        let resources = 0..<problem.resourceCount
        canBind = resources.map { !problem.isGroup($0) && most[$0] > Int(problem.capacity[$0]) }
        groups = resources.filter { problem.isGroup($0) && most[$0] > 0 }
        var starts = [0]
        for resource in resources {
            starts.append(starts[resource] + (problem.isGroup(resource) ? most[resource] : 0))
        }
        memberStart = starts
        memberList = Self.listMembers(of: problem, starts)
    }

    /// The requests with an option in a group, ascending. O(1).
    func members(of group: Int) -> ArraySlice<Int32> {
        memberList[memberStart[group]..<memberStart[group + 1]]
    }

    private static func listMembers(of problem: Problem, _ starts: [Int]) -> [Int32] {
        var next = starts
        var members = [Int32](repeating: -1, count: starts[problem.resourceCount])
        for request in 0..<problem.requestCount {
            for offer in problem.offers(of: request) {
                let group = Int(problem.menuGroup[Int(problem.menu[offer])])
                guard group >= 0 else { continue }
                let place = next[group]
                if place > starts[group], members[place - 1] == Int32(request) { continue }
                members[place] = Int32(request)
                next[group] += 1
            }
        }
        return members
    }
}

/// The units of each resource that all requests together can ask for.
private struct Demand {
    /// One option a request, the one that takes most.
    private(set) var most: [Int]
    private var latest: [Int]
    private var latestAmount: [Int]

    init(resources: Int) {
        most = [Int](repeating: 0, count: resources)
        latest = [Int](repeating: -1, count: resources)
        latestAmount = [Int](repeating: 0, count: resources)
    }

    mutating func add(_ request: Int, of problem: Problem) {
        for offer in problem.offers(of: request) {
            add(request, problem.own, offer)
            for variant in problem.variants(of: Int(problem.menu[offer])) {
                add(request, problem.shared, variant)
            }
        }
    }

    /// Adds what a row takes above what is counted of the request.
    private mutating func add(_ request: Int, _ rows: TakeRows, _ row: Int) {
        for position in rows.positions(of: row) {
            let resource = Int(rows.resources[position])
            let counted = latest[resource] == request ? latestAmount[resource] : 0
            let amount = max(counted, Int(rows.amount(at: position)))
            most[resource] += amount - counted
            latest[resource] = request
            latestAmount[resource] = amount
        }
    }
}
