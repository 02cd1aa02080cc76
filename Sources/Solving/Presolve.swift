/// What can be said before any search: groups that never open, options that nobody can choose.
///
/// A group is closed when
/// 1. fewer distinct requests than its minimum have an option in it, or
/// 2. a resource that all its options take (the group itself is one) holds less than its minimum.
///
/// Options of closed groups and options that take a resource without units are dead and count for
/// neither condition. One pass is the fixed point: an option takes at most one group, so closing a
/// group leaves the options of all others as they were. O(resources of all options).
struct Presolve {
    /// Whether each resource is a group that no valid choice uses.
    private(set) var closed: [Bool]

    init(_ problem: Problem) {
        closed = [Bool](repeating: false, count: problem.resourceCount)
        let members = Members(problem)
        for group in 0..<problem.resourceCount where problem.isGroup(group) {
            closed[group] = !Self.canOpen(group, members.options(of: group), problem)
        }
    }

    /// Whether an option can be part of a valid choice as far as the conditions tell.
    func isAlive(_ option: Int, in problem: Problem) -> Bool {
        let group = problem.group[option]
        return (group < 0 || !closed[Int(group)]) && Self.hasUnits(option, problem)
    }

    private static func hasUnits(_ option: Int, _ problem: Problem) -> Bool {
        problem.resources(of: option).allSatisfy { problem.capacity[Int($0)] > 0 }
    }

    private static func canOpen(
        _ group: Int, _ members: ArraySlice<Member>, _ problem: Problem
    ) -> Bool {
        let minimum = problem.minimum[group]
        var requests: Int32 = 0
        var lastRequest: Int32 = -1
        var tight: [Int32]?
        for member in members where hasUnits(Int(member.option), problem) {
            let taken = problem.resources(of: Int(member.option))
            if member.request != lastRequest { requests += 1 }
            lastRequest = member.request
            tight =
                tight?.filter { taken.contains($0) }
                ?? taken.filter { problem.capacity[Int($0)] < minimum }
        }
        return requests >= minimum && tight?.isEmpty ?? true
    }
}
