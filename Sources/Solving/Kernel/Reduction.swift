/// Makes a model of a problem: closed groups, idle resources and dominated options fall away.
///
/// O(options × their resources), and for the dominated ones the square of a request's options.
struct Reduction {
    private let problem: Problem
    private let presolve: Presolve
    private let binding: Binding
    private var optionStart: [Int32] = [0]
    private var points: [Int32] = []
    private var termStart: [Int32] = [0]
    private var terms: [Int32] = []
    /// Empty where the problem has no amounts.
    private var amounts: [Int32] = []
    private var original: [Int32] = []
    private var best: [Int32] = []
    private var groupNumber: [Int32]
    private var groups: [Int32] = []
    private var pairsOfGroup: [Int32] = []
    private var pairs: [(group: Int32, request: Int32)] = []

    private init(_ problem: Problem) {
        self.problem = problem
        presolve = Presolve(problem)
        binding = Binding(problem, presolve)
        groupNumber = [Int32](repeating: -1, count: problem.resourceCount)
    }

    /// The model of a problem, or nil when the work had to end meanwhile.
    static func model(of problem: Problem, watch: Watch) -> Model? {
        var reduction = Reduction(problem)
        var candidates = Candidates()
        for request in 0..<problem.requestCount {
            if request & 63 == 0, watch.isOver { return nil }
            reduction.add(request, &candidates)
        }
        return reduction.model()
    }

    private mutating func add(_ request: Int, _ candidates: inout Candidates) {
        candidates.begin()
        for option in problem.options(of: request) where presolve.isUseful(option, in: problem) {
            candidates.add(option, of: problem, binding)
        }
        let firstPair = pairs.count
        let hasAmounts = !problem.amounts.isEmpty
        candidates.forEachUndominated { option, group, taken, units in
            original.append(option)
            points.append(problem.points[Int(option)])
            terms.append(contentsOf: taken)
            if hasAmounts { amounts.append(contentsOf: units) }
            if group >= 0 {
                terms.append(Int32(binding.resources.count + pair(group, request, firstPair)))
                if hasAmounts { amounts.append(1) }
            }
            termStart.append(Int32(terms.count))
        }
        let first = Int(optionStart[request])
        if points.count > first { best.append(points[first]) }
        optionStart.append(Int32(points.count))
    }

    /// The pair of a request and a group, in the order of coming up.
    private mutating func pair(_ resource: Int32, _ request: Int, _ first: Int) -> Int {
        if groupNumber[Int(resource)] < 0 {
            groupNumber[Int(resource)] = Int32(groups.count)
            groups.append(resource)
            pairsOfGroup.append(0)
        }
        let group = groupNumber[Int(resource)]
        if let known = pairs[first...].firstIndex(where: { $0.group == group }) { return known }
        pairs.append((group, Int32(request)))
        pairsOfGroup[Int(group)] += 1
        return pairs.count - 1
    }

    private consuming func model() -> Model {
        var pairStart: [Int32] = [0]
        for count in pairsOfGroup { pairStart.append((pairStart.last ?? 0) + count) }
        sortPairs(pairStart)
        best.sort()
        return Model(
            requestCount: problem.requestCount, resourceCount: binding.resources.count,
            optionStart: Row(optionStart), points: Row(points), termStart: Row(termStart),
            terms: Row(terms), amounts: Row(amounts), original: Row(original),
            capacity: Row(binding.resources.map { problem.capacity[Int($0)] }),
            resource: Row(binding.resources),
            least: Row(groups.map { problem.minimum[Int($0)] }),
            most: Row(groups.map { presolve.room[Int($0)] }), group: Row(groups),
            pairStart: Row(pairStart), pairRequest: Row(pairs.map(\.request)),
            pairGroup: Row(pairs.map(\.group)),
            scale: max(1, Float(best.isEmpty ? 1 : best[best.count / 2])))
    }

    /// Numbers the pairs anew, by group.
    private mutating func sortPairs(_ start: [Int32]) {
        var next = start
        var sorted = pairs
        var renumbered = [Int32](repeating: 0, count: pairs.count)
        for (old, pair) in pairs.enumerated() {
            let new = next[Int(pair.group)]
            next[Int(pair.group)] += 1
            sorted[Int(new)] = pair
            renumbered[old] = new
        }
        pairs = sorted
        let first = Int32(binding.resources.count)
        for position in terms.indices where terms[position] >= first {
            terms[position] = first + renumbered[Int(terms[position] - first)]
        }
    }
}
