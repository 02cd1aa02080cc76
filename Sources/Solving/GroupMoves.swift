/// The moves of a whole group: to open it with at least its minimum, or to close it.
///
/// All or nothing: a move that fails is undone.
extension Packing {
    /// A request that could join a group, and what it would win by that.
    private struct Candidate {
        let request: Int
        let gain: Int
        let members: Range<Int>
    }

    /// Opens a closed group: those who win most join until nobody wins, at least to the minimum.
    ///
    /// - Parameters:
    ///   - group: a group that nobody uses.
    ///   - value: what each request would have otherwise.
    ///   - slack: the points that opening may cost, by that measure.
    /// - Returns: whether the group is now open. O(m log m) for m options of the group.
    mutating func open(
        _ group: Int, _ ranking: Ranking, slack: Int, value: (Packing, Int) -> Int
    ) -> Bool {
        let minimum = Int(problem.minimum[group])
        let start = mark
        let members = ranking.members.options(of: group)
        var gain = 0
        var joined = 0
        for candidate in candidates(members, value) {
            if joined >= minimum, candidate.gain <= 0 || gain + slack <= 0 { break }
            guard lock(of: candidate.request) < 0 else { continue }
            let otherwise = value(self, candidate.request)
            guard join(candidate.request, members[candidate.members]) else { continue }
            joined += 1
            gain += worth(of: candidate.request) - otherwise
        }
        if joined >= minimum, gain + slack > 0 { return true }
        rollBack(to: start)
        return false
    }

    /// What the likeliest requests of a group would win in sum if just its minimum joined.
    func promise(of group: Int, _ ranking: Ranking, value: (Packing, Int) -> Int) -> Int {
        candidates(ranking.members.options(of: group), value)
            .prefix(Int(problem.minimum[group])).reduce(0) { $0 + $1.gain }
    }

    /// Closes an open group and places its requests elsewhere, if that is worth more.
    ///
    /// - Returns: whether the group is now closed.
    mutating func close(_ group: Int, _ ranking: Ranking) -> Bool {
        let start = mark
        let before = points
        let leaving = holders(of: group, atMost: .max)
        for request in leaving { set(request, to: -1) }
        for request in leaving {
            let option = bestFree(request, above: -1, ranking, locked: -1)
            if option >= 0 { set(request, to: option) }
        }
        if points > before { return true }
        rollBack(to: start)
        return false
    }

    /// Those with an option in the group, the greatest gain first.
    private func candidates(
        _ members: ArraySlice<Member>, _ value: (Packing, Int) -> Int
    ) -> [Candidate] {
        var found: [Candidate] = []
        var first = members.startIndex
        while first < members.endIndex {
            let request = Int(members[first].request)
            var best = Int(problem.points[Int(members[first].option)])
            var end = first + 1
            while end < members.endIndex, Int(members[end].request) == request {
                best = max(best, Int(problem.points[Int(members[end].option)]))
                end += 1
            }
            let gain = best - value(self, request)
            found.append(Candidate(request: request, gain: gain, members: first..<end))
            first = end
        }
        return found.sorted { ($1.gain, $0.request) < ($0.gain, $1.request) }
    }

    /// Gives a request the best of some options that has room.
    private mutating func join(_ request: Int, _ members: ArraySlice<Member>) -> Bool {
        let start = mark
        if choice[request] >= 0 { set(request, to: -1) }
        var best: Int32 = -1
        var bestPoints: Int32 = -1
        for member in members where problem.points[Int(member.option)] > bestPoints {
            guard hasRoom(Int(member.option)) else { continue }
            best = member.option
            bestPoints = problem.points[Int(best)]
        }
        if best < 0 {
            rollBack(to: start)
            return false
        }
        set(request, to: best)
        return true
    }
}
