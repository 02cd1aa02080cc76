import Dispatch
import Synchronization

/// Notices that are composed on all processors while those before them are written.
///
/// Memory is bound by the shares that are ahead of who takes them, not by the number of notices.
/// Safe from any thread; one takes at a time.
package final class Composition: Sendable {
    /// How many notices it makes.
    package let count: Int
    private let shares: Int
    private let compose: @Sendable (Int) throws -> [Notice]
    private let state = Mutex(State())
    private let composed = DispatchSemaphore(value: 0)

    private struct State {
        var begun = 0
        var taken = 0
        var ready: [Int: Result<[Notice], any Error>] = [:]
    }

    /// Shares that are composed, or wait, before the one that is taken next.
    private static let ahead = 32

    /// Begins to compose.
    ///
    /// - Parameters:
    ///   - size: elements of a share, which one processor composes one after the other.
    ///   - compose: the notices of a share; the same ones whenever it is called.
    package init<Element: Sendable>(
        of elements: [Element], inSharesOf size: Int,
        _ compose: @escaping @Sendable (ArraySlice<Element>) throws -> [Notice]
    ) {
        count = elements.count
        shares = elements.shares(of: size)
        self.compose = { try compose(elements.share($0, of: size)) }
        for _ in 0..<Composition.ahead { begin() }
    }

    /// The notices of the next share, in their order; nil after the last one. Blocks until they
    /// are composed.
    ///
    /// - Throws: ``CompositionFault`` where one of them cannot be composed.
    package func next() throws(CompositionFault) -> [Notice]? {
        guard state.withLock({ $0.taken }) < shares else { return nil }
        while true {
            if let share = take() {
                begin()
                do { return try share.get() } catch { throw CompositionFault(cause: error) }
            }
            composed.wait()
        }
    }

    private func take() -> Result<[Notice], any Error>? {
        state.withLock { state in
            guard let share = state.ready.removeValue(forKey: state.taken) else { return nil }
            state.taken += 1
            return share
        }
    }

    /// Has the next share composed, if there is one.
    private func begin() {
        let share = state.withLock { state in
            state.begun += 1
            return state.begun - 1
        }
        guard share < shares else { return }
        DispatchQueue.global().async { [self] in
            let notices = Result { try compose(share) }
            state.withLock { $0.ready[share] = notices }
            composed.signal()
        }
    }
}

/// A notice that is to be written cannot be composed.
package struct CompositionFault: Error, CustomStringConvertible {
    package let cause: any Error

    package var description: String { "a notice could not be composed: \(cause)" }
}
