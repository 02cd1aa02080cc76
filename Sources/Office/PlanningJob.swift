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

    /// What the job is for.
    enum Purpose: Sendable, Equatable {
        case draft
        /// Files of all options, which stay with a visitor's conversation.
        case options(visitor: Int)
        /// A file of the model, which stays with a visitor's conversation.
        case model(ModelForm, visitor: Int)
    }

    let order: PlanOrder
    let purpose: Purpose
    /// The user who asked.
    let user: UInt32
    let waiting: Waiting?
    let stop = StopFlag()
    private let progress = Mutex<PlanProgress?>(nil)

    /// Seconds between two progress lines to the connection at least.
    private static let pace = 1.0

    init(order: PlanOrder, purpose: Purpose, user: UInt32, waiting: Waiting?) {
        self.order = order
        self.purpose = purpose
        self.user = user
        self.waiting = waiting
    }

    var status: JobStatus {
        JobStatus(order: order, progress: progress.withLock { $0 })
    }

    /// Works on a new thread, and hands over what came of it.
    func start(
        _ crew: Crew, _ register: Register, done: @escaping @Sendable (DeskItem) -> Void
    ) {
        let thread = Thread { [self] in
            switch purpose {
            case .draft: done(.planned(plan(crew, register)))
            case .options: done(.listed(list(crew, register, crew.ports.options)))
            case .model(let form, _):
                done(.listed(list(crew, register) { crew.ports.model($0, form) }))
            }
        }
        thread.name = "planning"
        thread.stackSize = 64 << 20
        thread.start()
    }

    /// Makes a plan and judges it.
    private func plan(_ crew: Crew, _ register: Register) -> Planned {
        let begun = crew.clock.uptime
        let result = crew.planner.plan(
            register, order: order, stop: stop, progress: teller(crew.clock))
        let judged = crew.audit.pruned(result.plan, in: register)
        return Planned(
            job: self, result: result, judged: judged, seconds: crew.clock.uptime - begun)
    }

    private func list(
        _ crew: Crew, _ register: Register, _ write: (OptionList) -> [FolderFile]
    ) -> Listed {
        let list = crew.planner.options(
            of: register, order: order, stop: stop, progress: teller(crew.clock))
        return Listed(
            job: self, files: write(list), options: list.optionCount,
            isCutShort: list.isCutShort)
    }

    /// Keeps how far the job is, and says so now and then.
    private func teller(_ clock: any Timekeeper) -> (PlanProgress) -> Void {
        var told = clock.uptime
        return { [self] now in
            progress.withLock { $0 = now }
            if clock.uptime - told >= PlanningJob.pace {
                told = clock.uptime
                tell(now)
            }
        }
    }

    private func tell(_ progress: PlanProgress) {
        guard let waiting else { return }
        waiting.sink.write(waiting.form.bytes([ProgressReport.line(progress)]))
    }
}

/// Those who do the work of a planning job.
struct Crew: Sendable {
    let planner: Planner
    let audit: PlanAudit
    let clock: any Timekeeper
    /// Who writes files.
    let ports: Commands.Ports
}
