/// The moves of one request: to its best free option, and to a full one by moving a holder away.
///
/// Each move leaves a valid choice, worth as much as before or more.
extension Packing {
    /// The best option that a request could take now: room on all resources, group open, lock kept.
    ///
    /// The request's own units count as free. Only options worth more than `floor` are looked at.
    ///
    /// - Returns: the option, or -1. O(ranked options of the request) at worst.
    mutating func bestFree(
        _ request: Int, above floor: Int, _ ranking: Ranking, locked: Int32
    ) -> Int32 {
        for position in ranking.range(of: request) {
            let option = ranking.options[position]
            if Int(problem.points[Int(option)]) <= floor { return -1 }
            if locked >= 0, problem.group[Int(option)] != locked { continue }
            if isOpen(Int(option)), hasRoom(Int(option)) { return option }
        }
        return -1
    }

    /// Moves a request to its best free option when that is worth more than what it holds.
    ///
    /// - Returns: whether it moved.
    @discardableResult
    mutating func improve(_ request: Int, _ ranking: Ranking) -> Bool {
        let before = choice[request]
        let floor = before < 0 ? -1 : worth(of: request)
        guard let top = ranking.options[ranking.range(of: request)].first,
            Int(problem.points[Int(top)]) > floor
        else { return false }
        let locked = lock(of: request)
        if before >= 0 { set(request, to: -1) }
        let better = bestFree(request, above: floor, ranking, locked: locked)
        let target = better >= 0 ? better : before
        if target >= 0 { set(request, to: target) }
        return better >= 0
    }

    /// Gives a request a better option whose resources are full, if the holders who must leave
    /// lose less than the request wins (an ejection chain of length one, after Glover: "Ejection
    /// chains, reference structures and alternating path methods", 1996).
    ///
    /// - Parameter tries: the most options to look at.
    /// - Returns: whether it moved.
    mutating func eject(for request: Int, _ ranking: Ranking, tries: Int) -> Bool {
        let before = points
        let floor = choice[request] < 0 ? -1 : worth(of: request)
        let locked = lock(of: request)
        for position in ranking.range(of: request).prefix(tries) {
            let option = ranking.options[position]
            if Int(problem.points[Int(option)]) <= floor { return false }
            if locked >= 0, problem.group[Int(option)] != locked { continue }
            if !isOpen(Int(option)) { continue }
            let start = mark
            set(request, to: option)
            if relieve(Int(option), keeping: request, least: before + 1, ranking) { return true }
            rollBack(to: start)
        }
        return false
    }

    /// Moves one holder off each resource of an option that is used beyond its capacity.
    ///
    /// - Parameter least: the points of the whole choice that must be left.
    /// - Returns: whether that was possible; if not, the caller undoes the trial.
    private mutating func relieve(
        _ option: Int, keeping request: Int, least: Int, _ ranking: Ranking
    ) -> Bool {
        for position in problem.resourceRange(of: option) {
            let resource = Int(problem.resources[position])
            guard used[resource] > problem.capacity[resource] else { continue }
            let leave = cheapestLeave(
                resource, keeping: request, within: points - least, ranking)
            guard let leave else { return false }
            set(leave.request, to: leave.option)
        }
        return points >= least
    }

    /// Whoever loses least, and at most `limit`, by leaving a resource for an option (or for -1).
    private mutating func cheapestLeave(
        _ resource: Int, keeping request: Int, within limit: Int, _ ranking: Ranking
    ) -> (request: Int, option: Int32)? {
        var best: (request: Int, option: Int32)?
        var limit = limit
        for holder in holders(of: resource, atMost: 6) where holder != request && limit >= 0 {
            let locked = lock(of: holder)
            let held = worth(of: holder)
            let start = mark
            set(holder, to: -1)
            let option = bestFree(holder, above: held - limit - 1, ranking, locked: locked)
            rollBack(to: start)
            if option < 0, locked >= 0 || held > limit { continue }
            best = (holder, option)
            limit = held - (option < 0 ? 0 : Int(problem.points[Int(option)])) - 1
        }
        return best
    }
}
