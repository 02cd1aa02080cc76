import Testing

@testable import Solving

extension Outcome {
    /// Expects a valid choice that is worth what the outcome says.
    func expectValid(_ problem: Problem, _ comment: Comment) {
        #expect(check(problem, choice) == [], comment)
        #expect(points == Instances.points(of: choice, in: problem), comment)
        #expect(placed == choice.count { $0 >= 0 }, comment)
    }

    /// Expects a valid choice, and a bound that its certificate proves and no choice exceeds.
    ///
    /// - Parameter optimum: the most points of a valid choice.
    func expectSound(_ problem: Problem, optimum: Int, _ comment: Comment) {
        expectValid(problem, comment)
        #expect(points <= optimum, comment)
        #expect(bound.map { $0 >= optimum } == true, comment)
        #expect(certificate?.bound == bound, comment)
        #expect(certificate?.verify(problem) == bound, comment)
        #expect(stopped != .proved || points == bound, comment)
    }
}

extension KernelSolver {
    /// Solves from what is known, with nobody watching.
    static func solve(
        _ problem: Problem, seed: UInt64 = 1, effort: Int? = nil, from start: Start = .nothing,
        stop: StopFlag = StopFlag()
    ) -> Outcome {
        var limits = Limits(seed: seed, effort: effort, stop: stop)
        limits.start = start
        return KernelSolver().solve(problem, limits: limits, progress: { _ in })
    }
}
