import Dispatch
import Solving
import Synchronization

/// A solver that makes its steps when it is told to, and then answers as the kernel's first unit
/// of work does.
final class FakeSolver: Solver {
    private let steps: Int
    private let waiting = DispatchSemaphore(value: 0)
    private let go = DispatchSemaphore(value: 0)
    private let asked = Mutex<[Limits]>([])

    /// - Parameter steps: how often it waits; none: it answers at once.
    init(steps: Int) { self.steps = steps }

    /// The limits of every call.
    var limits: [Limits] { asked.withLock { $0 } }

    /// Whether it has come to its next step.
    func isWaiting() -> Bool { waiting.arrives() }

    /// Lets it make steps.
    func proceed(_ steps: Int = 1) { for _ in 0..<steps { go.signal() } }

    func solve(_ problem: Problem, limits: Limits, progress: (Progress) -> Void) -> Outcome {
        asked.withLock { $0.append(limits) }
        for step in 0..<steps {
            waiting.signal()
            go.wait()
            let share = Double(step + 1) / Double(steps)
            progress(Progress(share: share, points: 7 * step, placed: step, bound: 7 * steps))
        }
        // The kernel answers a raised flag with nothing; this one always has a plan to hand over.
        let unhurried = Limits(seed: limits.seed, effort: 1)
        var outcome = KernelSolver().solve(problem, limits: unhurried) { _ in }
        outcome.stopped = limits.stop.isRaised ? .asked : .effort
        return outcome
    }
}
