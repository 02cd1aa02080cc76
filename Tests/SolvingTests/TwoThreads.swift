import Dispatch
import Foundation
import Glibc

@testable import Solving

extension Team {
    /// The caller and one thread more.
    static let two = Team(
        size: 2, yield: { sched_yield() },
        start: { own, others in
            let done = DispatchSemaphore(value: 0)
            let thread = Thread {
                others(1)
                done.signal()
            }
            thread.start()
            own()
            done.wait()
        })
}
