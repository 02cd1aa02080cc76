/// What can be said before any search: groups that never open, options that nobody can choose.
///
/// A group is closed when
/// 1. fewer distinct requests than its minimum have an option in it, or
/// 2. a resource that all its options take (the group itself is one) has units for fewer than its
///    minimum.
///
/// Options of closed groups and options that take more of a resource than there is are dead and
/// count for neither condition. One pass is the fixed point: an option takes at most one group, so
/// closing a group leaves the options of all others as they were. O(resources of all options).
struct Presolve {
    /// Whether each resource is a group that no valid choice uses.
    private(set) var closed: [Bool]

    /// How many requests each group can take at most, by the resources that all its options take.
    /// For what is no group, its capacity.
    private(set) var room: [Int32]

    init(_ problem: Problem) {
        closed = [Bool](repeating: false, count: problem.resourceCount)
        room = problem.capacity
        let members = Members(problem)
        for group in 0..<problem.resourceCount where problem.isGroup(group) {
            let asking = Self.asking(members.options(of: group), problem)
            room[group] = min(room[group], asking.room)
            closed[group] = min(asking.requests, room[group]) < problem.minimum[group]
        }
    }

    /// Whether a choice could be worth more by an option: alive, and worth points or of use to a
    /// group that lacks requests.
    func isUseful(_ option: Int, in problem: Problem) -> Bool {
        (problem.points[option] > 0 || problem.group[option] >= 0) && isAlive(option, in: problem)
    }

    /// Whether an option can be part of a valid choice as far as the conditions tell.
    func isAlive(_ option: Int, in problem: Problem) -> Bool {
        let group = problem.group[option]
        return (group < 0 || !closed[Int(group)]) && Self.hasUnits(option, problem)
    }

    private static func hasUnits(_ option: Int, _ problem: Problem) -> Bool {
        problem.resourceRange(of: option).allSatisfy {
            problem.capacity[Int(problem.resources[$0])] >= problem.amount(at: $0)
        }
    }

    /// The distinct requests of a group, and how many of them the resources that all its options
    /// take can serve.
    private static func asking(
        _ members: ArraySlice<Member>, _ problem: Problem
    ) -> (requests: Int32, room: Int32) {
        var requests: Int32 = 0
        var lastRequest: Int32 = -1
        var common: [(resource: Int32, amount: Int32)]?
        for member in members where hasUnits(Int(member.option), problem) {
            if member.request != lastRequest { requests += 1 }
            lastRequest = member.request
            let taken = problem.resourceRange(of: Int(member.option)).map {
                (resource: problem.resources[$0], amount: problem.amount(at: $0))
            }
            common = common.map { shared(by: taken, and: $0) } ?? taken
        }
        let room = common?.map { problem.capacity[Int($0.resource)] / $0.amount }.min()
        return (requests, room ?? 0)
    }

    /// The resources that both lists have, with the lesser amount.
    private static func shared(
        by taken: [(resource: Int32, amount: Int32)], and common: [(resource: Int32, amount: Int32)]
    ) -> [(resource: Int32, amount: Int32)] {
        common.compactMap { known in
            taken.first { $0.resource == known.resource }
                .map { (known.resource, min($0.amount, known.amount)) }
        }
    }
}
