/// The options worth a try of each request, best first.
///
/// Options that are dead or worth less than nothing are left out: a request without an option is
/// worth 0. Equal points are ordered by the least sought resources, then by number, so that a tie
/// leaves scarce units to others. O(n log n) for n options.
struct Ranking {
    /// The first position in `options` of each request (count: requests + 1).
    let start: [Int32]

    /// Option numbers.
    let options: [Int32]

    /// The options of each group, among those ranked.
    let members: Members

    /// The groups that have ranked options.
    let groups: [Int]

    /// The sum over the requests of their best option: no choice is worth more. A weak bound, since
    /// it looks at no capacity but those that kill an option alone.
    let bound: Int

    init(_ problem: Problem) {
        let presolve = Presolve(problem)
        let isRanked = { problem.points[$0] >= 0 && presolve.isAlive($0, in: problem) }
        let pressure = Self.pressure(problem)
        var start: [Int32] = [0]
        var options: [Int32] = []
        var keys: [UInt64] = []
        var bound = 0
        options.reserveCapacity(problem.optionCount)
        for request in 0..<problem.requestCount {
            let range = problem.options(of: request)
            keys.removeAll(keepingCapacity: true)
            for option in range where isRanked(option) {
                let worth = UInt64(Int32.max - problem.points[option])
                let sought = problem.resources(of: option).lazy.map { pressure[Int($0)] }.max() ?? 0
                keys.append(worth << 33 | UInt64(sought) << 25 | UInt64(option - range.lowerBound))
            }
            keys.sort()
            for key in keys { options.append(Int32(range.lowerBound + Int(key & 0x1FF_FFFF))) }
            if let best = options[Int(start[request])...].first {
                bound += Int(problem.points[Int(best)])
            }
            start.append(Int32(options.count))
        }
        self.start = start
        self.options = options
        self.bound = bound
        let members = Members(problem, where: isRanked)
        self.members = members
        groups = (0..<problem.resourceCount).filter { !members.options(of: $0).isEmpty }
    }

    /// The positions in `options` of a request. O(1).
    func range(of request: Int) -> Range<Int> {
        Int(start[request])..<Int(start[request + 1])
    }

    /// How much sought each resource is: options a unit, at most 255.
    private static func pressure(_ problem: Problem) -> [UInt8] {
        var sought = [Int](repeating: 0, count: problem.resourceCount)
        for resource in problem.resources { sought[Int(resource)] += 1 }
        return zip(sought, problem.capacity).map { UInt8(clamping: $0 / max(1, Int($1))) }
    }
}
