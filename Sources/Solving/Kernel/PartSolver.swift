import Synchronization

/// Solves a problem part by part where the parts share nothing that could run out.
///
/// The members of the team take the parts in turn; no outcome depends on how many they are. The
/// cases of several proofs multiply, so that no part divides its requests.
struct PartSolver {
    private let problem: Problem
    private let limits: Limits
    private let watch: Watch

    /// Cases of a joint certificate at most; parts with too many count with their root prices.
    private static let mostCases = 32

    init(_ problem: Problem, _ limits: Limits, _ watch: Watch) {
        self.problem = problem
        self.limits = limits
        self.watch = watch
    }

    /// Solves the parts and puts them together.
    ///
    /// - Parameters:
    ///   - parts: requests, each in one part.
    ///   - solve: solves a part alone; called on several threads.
    ///   - progress: called with the parts that are done, of those that the caller's thread solves.
    func outcome(
        _ parts: [[Int32]], solve: @escaping @Sendable (Problem, Limits) -> Outcome,
        progress: (Int) -> Void
    ) -> Outcome {
        let problems = parts.map(part)
        let (size, limits, watch) = (limits.team.size, limits, watch)
        let found = Mutex<[Int: Outcome]>([:])
        @Sendable func run(_ number: Int) {
            var own = limits
            own.team = .alone
            own.dividesRequests = false
            own.seconds = watch.left
            let outcome = solve(problems[number].problem, own)
            found.withLock { $0[number] = outcome }
        }
        limits.team.run {
            for number in stride(from: 0, to: problems.count, by: size) {
                run(number)
                progress(number + 1)
            }
        } others: { member in
            for number in stride(from: member, to: problems.count, by: size) { run(number) }
        }
        let outcomes = found.withLock { found in problems.indices.compactMap { found[$0] } }
        return joined(problems, outcomes)
    }

    private func part(_ requests: [Int32]) -> PartialProblem {
        var part = PartialProblem(problem)
        var next = requests[...]
        for request in 0..<problem.requestCount {
            if next.first == Int32(request) {
                part.addFree(request)
                next = next.dropFirst()
            }
            part.endRequest()
        }
        return part
    }

    /// Puts choices together. An option that only the part kept, since a like one dominates it in
    /// the whole, may be in another's way: whoever has it then looks for another.
    private func joined(_ parts: [PartialProblem], _ outcomes: [Outcome]) -> Outcome {
        var choice = [Int32](repeating: -1, count: problem.requestCount)
        for (part, outcome) in zip(parts, outcomes) {
            for (request, option) in outcome.choice.enumerated() where option >= 0 {
                choice[request] = part.original(Int(option))
            }
        }
        choice = Completion.completed(problem.validPart(of: choice), problem)
        let points = problem.points(of: choice)
        let certificate = certificate(outcomes)
        return Outcome(
            choice: choice, points: points, placed: choice.count { $0 >= 0 },
            bound: certificate?.bound, stopped: stopped(points, certificate, outcomes),
            certificate: certificate, prices: Self.union(outcomes.compactMap(\.prices)))
    }

    private func stopped(
        _ points: Int, _ certificate: Certificate?, _ outcomes: [Outcome]
    ) -> Stopped {
        if certificate?.bound == points { return .proved }
        if let reason = watch.reason { return reason }
        let isNear = outcomes.allSatisfy { $0.stopped == .within || $0.stopped == .proved }
        return isNear ? .within : .effort
    }

    /// Every case of one part with every case of the others, as long as they are few.
    private func certificate(_ outcomes: [Outcome]) -> Certificate? {
        var cases = [Certificate.Case(prices: [], pairPrices: [])]
        for outcome in outcomes {
            guard let own = outcome.certificate?.cases else { return nil }
            let fits = cases.count * own.count <= Self.mostCases
            guard let served = fits ? own : outcome.prices.map({ [$0] }) else { return nil }
            cases = cases.flatMap { known in served.map { Self.union([known, $0]) } }
        }
        return Certificate(problem, cases: cases)
    }

    private static func union(_ cases: [Certificate.Case]) -> Certificate.Case {
        Certificate.Case(
            open: cases.flatMap(\.open).sorted(), closed: cases.flatMap(\.closed).sorted(),
            prices: cases.flatMap(\.prices).sorted { $0.resource < $1.resource },
            pairPrices: cases.flatMap(\.pairPrices).sorted {
                ($0.resource, $0.request) < ($1.resource, $1.request)
            })
    }
}
