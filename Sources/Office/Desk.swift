package import Commands
import Foundation
package import Planning
import Synchronization
package import WorkBasedLearning

import class Solving.StopFlag

/// The one place where anything is decided: a thread that drains a queue in batches, runs each
/// sentence on the current register, writes all that came of the batch in one transaction, and only
/// then replies. What a failed transaction would have changed never happened.
package final class Desk: Sendable {
    private let mailbox = Mailbox<DeskItem>()
    private let state: Mutex<DeskState>
    private let visitors = Atomic<Int>(0)
    private let ended = DispatchSemaphore(value: 0)
    private let settings: CommandSettings
    private let ports: Commands.Ports
    private let planner: Planner
    let staff: Staff

    /// Sentences in one transaction at most.
    private static let batchLimit = 256
    /// Beats that a planning job gets at the end to hand over its best plan so far.
    private static let lastBeats = 10
    /// Seconds after which the heartbeat is due even if nobody says anything.
    private static let beat = 2.0

    package init(
        register: Register, noticesDue: Int, settings: CommandSettings, ports: Commands.Ports,
        planner: Planner, staff: Staff
    ) {
        state = Mutex(DeskState(register: register, noticesDue: noticesDue))
        self.settings = settings
        self.ports = ports
        self.planner = planner
        self.staff = staff
    }

    /// Starts the desk's thread.
    package func start() {
        let thread = Thread { [self] in
            run()
            ended.signal()
        }
        thread.name = "desk"
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Finishes what is queued and ends the thread; returns when it has ended.
    package func stop() {
        mailbox.post(.stop)
        ended.wait()
    }

    /// Asks the planning job, if there is one, to end with the best plan so far.
    package func stopPlanning() {
        state.withLock { $0.job?.stop.raise() }
    }

    /// Somebody who may speak.
    package func admit(_ user: User) -> Visitor {
        let number = visitors.add(1, ordering: .relaxed).newValue
        state.withLock { $0.conversations[number] = Conversation(user: user) }
        return Visitor(number: number, desk: self)
    }

    /// Notes that notices have left; blocks until that is durable.
    ///
    /// - Returns: false where it could not be written.
    package func delivered(_ keys: [Int64]) -> Bool {
        let noted = Mutex(false)
        let written = DispatchSemaphore(value: 0)
        mailbox.post(
            .delivered(keys) { success in
                noted.withLock { $0 = success }
                written.signal()
            })
        written.wait()
        return noted.withLock { $0 }
    }

    func post(_ item: DeskItem) {
        mailbox.post(item)
    }

    private func run() {
        var beatsLeft: Int?
        while beatsLeft.map({ $0 > 0 && isPlanning }) ?? true {
            let items = mailbox.take(atMost: Desk.batchLimit, waiting: Desk.beat)
            staff.heartbeat()
            if items.isEmpty { beatsLeft = beatsLeft.map { $0 - 1 } } else { work(items) }
            if items.contains(where: { if case .stop = $0 { true } else { false } }) {
                stopPlanning()
                beatsLeft = Desk.lastBeats
            }
        }
    }

    private var isPlanning: Bool { state.withLock { $0.job != nil } }

    private func work(_ items: [DeskItem]) {
        var shift = Shift(
            state: state.withLock { $0 }, settings: settings, ports: ports, staff: staff)
        for item in items { shift.take(item) }
        let written = write(shift.batch)
        state.withLock { state in
            // Conversations that opened meanwhile are known to the shared state alone.
            let opened = state.conversations.filter { !shift.seen.contains($0.key) }
            if written { state = shift.state } else { shift.undo(in: &state) }
            state.conversations.merge(opened) { $1 }
        }
        shift.finish(written: written)
        if written, let job = shift.newJob { start(job, shift.state.register) }
        if written, !shift.batch.notices.isEmpty { staff.noticesQueued() }
    }

    private func write(_ batch: Batch) -> Bool {
        if batch.isEmpty { return true }
        do {
            try staff.journal.commit(batch)
            return true
        } catch {
            staff.log("a batch could not be written and was dropped whole: \(error)")
            return false
        }
    }

    private func start(_ job: PlanningJob, _ register: Register) {
        let crew = Crew(
            planner: planner, audit: PlanAudit(settings: settings.planning), clock: staff.clock,
            ports: ports)
        job.start(crew, register) { [self] in post($0) }
    }
}

/// What the desk knows between batches.
struct DeskState: Sendable {
    var register: Register
    var conversations: [Int: Conversation] = [:]
    var job: PlanningJob?
    var noticesDue: Int

    init(register: Register, noticesDue: Int) {
        self.register = register
        self.noticesDue = noticesDue
    }
}
