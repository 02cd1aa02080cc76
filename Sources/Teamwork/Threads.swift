import Dispatch
import Foundation
import Glibc
package import Solving

extension Team {
    /// As many threads as the machine has processors, at most two: others want to run too.
    package static let machine = threads(min(2, ProcessInfo.processInfo.activeProcessorCount))

    /// The caller and threads of its own making.
    package static func threads(_ size: Int) -> Team {
        Team(
            size: size, yield: { sched_yield() },
            start: { own, others in
                let done = DispatchSemaphore(value: 0)
                for member in 1..<size {
                    let thread = Thread {
                        others(member)
                        done.signal()
                    }
                    thread.name = "planning"
                    thread.stackSize = 64 << 20
                    thread.start()
                }
                own()
                for _ in 1..<size { done.wait() }
            })
    }
}
