import Synchronization

/// A clock for tests that goes on by a step at each reading, and when it is told to.
package final class SteppingClock: Sendable {
    private struct State {
        var now = 0.0
        var readings = 0
    }

    private let step: Double
    private let state = Mutex(State())

    package init(step: Double = 0) { self.step = step }

    /// How often the clock has been read.
    package var readings: Int { state.withLock { $0.readings } }

    /// Goes on by a step, and says what time it is.
    package func read() -> Double {
        let step = step
        return state.withLock { state in
            state.readings += 1
            state.now += step
            return state.now
        }
    }

    package func advance(by seconds: Double) { state.withLock { $0.now += seconds } }
}
