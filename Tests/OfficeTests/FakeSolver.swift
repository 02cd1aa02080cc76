import Dispatch
import Solving

/// A solver that makes its steps when it is told to, and then answers as the greedy one.
final class FakeSolver: Solver {
    private let steps: Int
    private let waiting = DispatchSemaphore(value: 0)
    private let go = DispatchSemaphore(value: 0)

    /// - Parameter steps: how often it waits; none: it answers at once.
    init(steps: Int) { self.steps = steps }

    /// Whether it has come to its next step.
    func isWaiting() -> Bool { waiting.arrives() }

    /// Lets it make steps.
    func proceed(_ steps: Int = 1) { for _ in 0..<steps { go.signal() } }

    func solve(_ problem: Problem, limits: Limits, progress: (Progress) -> Void) -> Outcome {
        for step in 0..<steps {
            waiting.signal()
            go.wait()
            progress(Progress(done: step + 1, of: steps, points: 0, placed: 0))
        }
        var outcome = GreedySolver().solve(problem, limits: Limits(seed: limits.seed)) { _ in }
        outcome.stopped = limits.stop.isRaised ? .asked : .effort
        return outcome
    }
}
