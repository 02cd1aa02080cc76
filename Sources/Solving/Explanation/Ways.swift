/// One way to place a request: the group that it joins, or -1, and what it takes of that which can
/// run short, in order of its place there.
struct Way: Hashable, Sendable {
    struct Take: Hashable, Sendable {
        /// The place among what can run short.
        let place: Int
        let amount: Int32
    }

    let group: Int32
    let takes: [Take]

    /// How many units it takes of all that can run short.
    var units: Int { takes.reduce(0) { $0 + Int($1.amount) } }

    /// Whether it leads into the same group and takes no more of anything. O(takes of both).
    func takesNoMore(than other: Way) -> Bool {
        guard group == other.group, takes.count <= other.takes.count else { return false }
        var rest = other.takes[...]
        return takes.allSatisfy { take in
            rest = rest.drop { $0.place < take.place }
            return rest.first.map { $0.place == take.place && $0.amount >= take.amount }
                ?? false
        }
    }
}

/// How requests that are asked for can be placed, and who else could fill their groups, with
/// everything left out that makes no difference.
///
/// Nobody else is needed but to bring a group that the asked ones are in up to its minimum. So a
/// resource cannot run short where all asked ones and as many others as that can take could take
/// their most of it; it is left out of the ways, ways that are then alike count once, and an asked
/// one's way that takes no less than another of its ways into the same group counts not at all.
struct Ways: Sendable {
    /// Requests that are not asked for and can fill the same groups in the same ways.
    struct Crowd: Sendable {
        let ways: [Way]
        var count: Int
    }

    /// The units of all that can run short, in order of resource.
    private(set) var capacity: [Int32] = []

    /// The ways of each request asked for, in the order of asking.
    private(set) var asked: [[Way]] = []

    private(set) var others: [Crowd] = []

    private let problem: Problem
    private let presolve: Presolve

    /// Whether each resource is a group that one of the asked ones could join.
    private var isWanted: [Bool]

    /// The most units that an option takes of each resource.
    private var most: [Int32]

    /// The place of each resource among those that can run short, or -1.
    private var place: [Int]

    /// O(resources of all options) at worst.
    init(_ problem: Problem, _ requests: [Int]) {
        self.problem = problem
        presolve = Presolve(problem)
        isWanted = [Bool](repeating: false, count: problem.resourceCount)
        most = [Int32](repeating: 0, count: problem.resourceCount)
        place = [Int](repeating: -1, count: problem.resourceCount)
        for request in requests {
            for option in problem.options(of: request) {
                let group = Int(problem.group(of: option))
                if group >= 0 { isWanted[group] = true }
            }
        }
        let others = isWanted.contains(true) ? Self.others(of: requests, problem) : []
        findScarce(takers(among: requests), takers(among: others, inWanted: true), requests.count)
        asked = requests.map { Self.least(ways(of: $0)) }
        self.others = crowds(of: others)
    }

    /// Notes what can run short, by how many of the asked ones and of others can take it.
    private mutating func findScarce(_ asked: [Int32], _ others: [Int32], _ count: Int) {
        let fillers = fillers(for: count)
        for resource in 0..<problem.resourceCount {
            let takers = Int(asked[resource]) + min(Int(others[resource]), fillers)
            guard takers * Int(most[resource]) > Int(problem.capacity[resource]) else { continue }
            place[resource] = capacity.count
            capacity.append(problem.capacity[resource])
        }
    }

    private static func others(of requests: [Int], _ problem: Problem) -> [Int] {
        let asked = Set(requests)
        return (0..<problem.requestCount).filter { !asked.contains($0) }
    }

    /// How many of some requests can take each resource; notes the most that one takes.
    private mutating func takers(among requests: [Int], inWanted: Bool = false) -> [Int32] {
        var count = [Int32](repeating: 0, count: problem.resourceCount)
        var last = [Int](repeating: -1, count: problem.resourceCount)
        for request in requests {
            for option in options(of: request, inWanted: inWanted) {
                for (resource, amount) in problem.takes(of: option) {
                    if last[resource] != request { count[resource] += 1 }
                    last[resource] = request
                    most[resource] = max(most[resource], amount)
                }
            }
        }
        return count
    }

    /// How many others can be needed at most: each asked one opens one group at most.
    private func fillers(for count: Int) -> Int {
        problem.minimum.indices.filter { isWanted[$0] }.map { Int(problem.minimum[$0]) - 1 }
            .sorted(by: >).prefix(count).reduce(0, +)
    }

    /// The options of a request that can be part of a valid choice; or only those in groups that
    /// are wanted.
    private func options(of request: Int, inWanted: Bool) -> some Sequence<Option> {
        problem.options(of: request).lazy.filter { option in
            let group = Int(problem.group(of: option))
            return (!inWanted || group >= 0 && isWanted[group]) && presolve.isAlive(option)
        }
    }

    /// The distinct ways of a request, those of the fewest units first.
    private func ways(of request: Int, inWanted: Bool = false) -> [Way] {
        var known: Set<Way> = []
        var ways: [Way] = []
        for option in options(of: request, inWanted: inWanted) {
            let way = way(of: option)
            if known.insert(way).inserted { ways.append(way) }
        }
        return ways.map { (units: $0.units, way: $0) }.enumerated()
            .sorted { ($0.element.units, $0.offset) < ($1.element.units, $1.offset) }
            .map(\.element.way)
    }

    /// Leaves out the ways that take no less than one before them into the same group.
    private static func least(_ ways: [Way]) -> [Way] {
        var least: [Way] = []
        for way in ways where !least.contains(where: { $0.takesNoMore(than: way) }) {
            least.append(way)
        }
        return least
    }

    private func way(of option: Option) -> Way {
        let takes = problem.takes(of: option).filter { place[$0.resource] >= 0 }
            .map { Way.Take(place: place[$0.resource], amount: $0.amount) }
        return Way(group: problem.group(of: option), takes: takes.sorted { $0.place < $1.place })
    }

    private func crowds(of requests: [Int]) -> [Crowd] {
        var place: [[Way]: Int] = [:]
        var crowds: [Crowd] = []
        for request in requests {
            let ways = ways(of: request, inWanted: true)
            if ways.isEmpty { continue }
            if let known = place[ways] {
                crowds[known].count += 1
            } else {
                place[ways] = crowds.count
                crowds.append(Crowd(ways: ways, count: 1))
            }
        }
        return crowds
    }
}
