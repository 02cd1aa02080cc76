import Commands
import Foundation
import Planning
import Synchronization
import Wire
import WorkBasedLearning

import class Solving.StopFlag

/// A planning job on its own thread: it works on a snapshot, says how far it is, and can be
/// stopped.
final class PlanningJob: Sendable {
    /// The connection that waits for the job's reply.
    struct Waiting: Sendable {
        let sink: any ReplySink
        let form: Form
        let tag: String?

        func end(_ reply: Reply) {
            sink.end(form.bytes(reply, tag: tag), closing: false)
        }
    }

    let order: PlanOrder
    /// The user who asked.
    let user: UInt32
    let waiting: Waiting?
    let stop = StopFlag()
    private let progress = Mutex<PlanProgress?>(nil)

    /// Seconds between two progress lines to the connection at least.
    private static let pace = 1.0

    init(order: PlanOrder, user: UInt32, waiting: Waiting?) {
        self.order = order
        self.user = user
        self.waiting = waiting
    }

    var status: JobStatus {
        JobStatus(order: order, progress: progress.withLock { $0 })
    }

    /// Plans on a new thread, judges the plan, and hands it over.
    func start(
        _ planner: Planner, _ audit: PlanAudit, _ register: Register, _ clock: any Timekeeper,
        done: @escaping @Sendable (Planned) -> Void
    ) {
        let thread = Thread { [self] in
            let begun = clock.uptime
            var told = begun
            let result = planner.plan(register, order: order, stop: stop) { now in
                progress.withLock { $0 = now }
                if clock.uptime - told >= PlanningJob.pace {
                    told = clock.uptime
                    tell(now)
                }
            }
            let judged = audit.pruned(result.plan, in: register)
            done(
                Planned(
                    job: self, result: result, judged: judged, seconds: clock.uptime - begun))
        }
        thread.name = "planning"
        thread.stackSize = 64 << 20
        thread.start()
    }

    private func tell(_ progress: PlanProgress) {
        guard let waiting else { return }
        let line = ReplyLine.progress(
            "\(progress.stage): \(progress.done) of \(progress.of)",
            [
                Member("stage", .text(progress.stage)),
                Member("done", .number(progress.done)), Member("of", .number(progress.of)),
            ])
        waiting.sink.write(waiting.form.bytes([line]))
    }
}
