package import Commands
import Foundation
import HashTreeCollections
package import Planning
import Synchronization
package import WorkBasedLearning

import class Solving.StopFlag

/// The one place where anything is decided: a thread that drains a queue in batches, runs each
/// sentence on the current register, writes all that came of the batch in one transaction, and only
/// then replies. What a failed transaction would have changed never happened.
///
/// What needs neither the disk nor time is answered on the thread that brought it, if nobody is at
/// the desk, which saves waking the desk's own; so is a short change of somebody who is alone
/// (``attend()``).
package final class Desk: Sendable {
    private let mailbox = Mailbox<DeskItem>()
    private let state: Mutex<DeskState>
    /// Held by whoever works at the desk.
    private let chair: Mutex<Chair>
    private let visitors = Atomic<Int>(0)
    private let ended = DispatchSemaphore(value: 0)
    private let kit: Mutex<Tools>

    private struct Chair {
        /// When it is worth a look whether something has fallen due; nil where nothing ever does.
        var alarm: Alarm?
        /// The desk as it was at the last glance, until somebody works at it: for a beat at most.
        var glance: Glance?
    }

    /// Sentences in one transaction at most.
    private static let batchLimit = 256
    /// So many sentences at most are answered by who brings them.
    private static let few = 64
    /// Beats that a planning job gets at the end to hand over its best plan so far.
    private static let lastBeats = 10
    /// Seconds of work after which a batch is written, so that nobody waits for all the others.
    private static let slice = 0.05
    /// Seconds after which the heartbeat is due even if nobody says anything.
    private static let beat = 2.0

    package convenience init(
        memory: Memory, settings: CommandSettings, ports: Commands.Ports, planner: Planner,
        staff: Staff
    ) {
        self.init(
            memory: memory,
            tools: Tools(settings: settings, ports: ports, planner: planner, staff: staff))
    }

    package init(memory: Memory, tools: Tools) {
        state = Mutex(DeskState(memory))
        chair = Mutex(
            Chair(
                alarm: tools.staff.occasions.map {
                    Alarm($0.times, memory.register.occasionClock)
                }))
        kit = Mutex(tools)
    }

    private var tools: Tools { kit.withLock { $0 } }

    var staff: Staff { tools.staff }

    /// Puts other tools in the place of those there are; what is under way keeps its own.
    package func equip(_ tools: Tools) {
        kit.withLock { $0 = tools }
        chair.withLock { chair in
            if let occasions = tools.staff.occasions { chair.alarm?.go(by: occasions.times) }
            chair.glance = nil
        }
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
    ///
    /// - Parameter isAttended: whether ``attend()`` is called soon after whatever is said.
    package func admit(_ user: User, isAttended: Bool = false) -> Visitor {
        let number = visitors.add(1, ordering: .relaxed).newValue
        mailbox.post(.arrived(number, user))
        return Visitor(number: number, desk: self, isAttended: isAttended)
    }

    /// Notes what came of notices, and that others are under way; blocks until that is durable.
    ///
    /// - Returns: those that may be sent; nil where nothing could be written.
    package func dispatch(_ order: Dispatch) -> Lease? {
        let granted = Mutex<Lease?>(nil)
        let written = DispatchSemaphore(value: 0)
        mailbox.post(
            .dispatch(order) { lease in
                granted.withLock { $0 = lease }
                written.signal()
            })
        written.wait()
        return granted.withLock { $0 }
    }

    /// Everybody who is connected; blocks until all who came before are among them.
    package func present() -> [User] {
        let found = Mutex<[User]>([])
        let counted = DispatchSemaphore(value: 0)
        mailbox.post(
            .muster { users in
                found.withLock { $0 = users }
                counted.signal()
            })
        counted.wait()
        return found.withLock { $0 }
    }

    /// Gives everybody who is connected the role and scope that a function says; whoever has none
    /// any more is let go at the next word.
    package func regrant(_ grants: @escaping @Sendable (User) -> Grant?) {
        mailbox.post(.regrant(grants))
    }

    func post(_ item: DeskItem) {
        mailbox.post(item)
    }

    /// Leaves an item to the next call of ``attend()``.
    func lay(_ item: DeskItem) {
        mailbox.lay(item)
    }

    /// Does what was laid, here and now, if it is little, brief enough for all who are there, and
    /// nobody works at the desk; else the desk's thread is called for all of it.
    package func attend() {
        chair.withLockIfAvailable { chair in
            var items = mailbox.takeLaid(atMost: Desk.few) { item in
                item.pace == .brief || item.pace == .short && isQuiet
            }[...]
            if !items.isEmpty { chair.glance = nil }
            while !items.isEmpty { _ = work(&items) }
        }
        mailbox.ring()
    }

    /// The reply to a brief sentence, here and now, where nobody works at the desk and nothing else
    /// comes of it; nil leaves all as it was.
    func glance(_ heard: Heard) -> [UInt8]? {
        guard Glance.mayAnswer(heard) else { return nil }
        let reply = chair.withLockIfAvailable { chair in
            if let glance = chair.glance { return glance.reply(to: heard) }
            let glance = Glance(state.withLock { $0 }, tools)
            chair.glance = glance
            return glance.reply(to: heard)
        }
        return reply ?? nil
    }

    /// Whether one connection at most is there, so that nobody waits while it is served.
    private var isQuiet: Bool { state.withLock { $0.conversations.count <= 1 } }

    private func run() {
        var beatsLeft: Int?
        while beatsLeft.map({ $0 > 0 && isPlanning }) ?? true {
            mailbox.wait(atMost: Desk.beat)
            staff.heartbeat()
            let items = chair.withLock { chair in
                let items = mailbox.take(atMost: Desk.batchLimit)
                chair.glance = nil
                work(items, &chair.alarm)
                return items
            }
            if items.isEmpty { beatsLeft = beatsLeft.map { $0 - 1 } }
            if items.contains(where: { if case .stop = $0 { true } else { false } }) {
                stopPlanning()
                beatsLeft = Desk.lastBeats
            }
        }
    }

    /// Works on items, and tells what has fallen due after them.
    private func work(_ items: [DeskItem], _ alarm: inout Alarm?) {
        let now = staff.clock.local
        let revision = state.withLock { $0.register.revision }
        var rest = items[...]
        let since = alarm?.rings(at: now, revision: revision) == true ? alarm?.until : nil
        if let since { rest.append(.occasions(since: since, now: now)) }
        var isWritten = true
        while !rest.isEmpty { isWritten = work(&rest) }
        if since != nil { alarm?.note(isTold: isWritten, at: now) }
    }

    private var isPlanning: Bool { state.withLock { $0.job != nil } }

    /// Does one batch: the first of the items, as many as fit a slice of time.
    ///
    /// - Returns: whether all that came of it is durable.
    private func work(_ items: inout ArraySlice<DeskItem>) -> Bool {
        let tools = tools
        let staff = tools.staff
        var shift = Shift(
            state: state.withLock { $0 }, settings: tools.settings, ports: tools.ports,
            staff: staff)
        let end = staff.clock.uptime + Desk.slice
        repeat {
            shift.take(items.removeFirst())
        } while !items.isEmpty && staff.clock.uptime < end
        let loss = write(shift.batch)
        let written = loss == nil
        state.withLock { state in
            if written { state = shift.state } else { shift.undo(in: &state) }
        }
        staff.together {
            shift.finish(loss)
            if written { dropWatchers(shift.tellWatchers()) }
        }
        if written, let job = shift.newJob { start(job, shift.state.register) }
        if written, shift.wakesCourier { staff.noticesQueued() }
        return written
    }

    private func dropWatchers(_ lagging: [Int]) {
        if lagging.isEmpty { return }
        state.withLock { state in
            for visitor in lagging { state.watchers[visitor] = nil }
        }
    }

    /// Makes a batch durable; nil where it is.
    private func write(_ batch: Batch) -> Loss? {
        if batch.isEmpty { return nil }
        do {
            try staff.journal.commit(batch)
            return nil
        } catch {
            staff.log("a batch could not be written and was dropped whole: \(error)")
            return Loss(error)
        }
    }

    private func start(_ job: PlanningJob, _ register: Register) {
        let tools = tools
        let crew = Crew(
            planner: tools.planner, audit: PlanAudit(settings: tools.settings.planning),
            clock: tools.staff.clock, ports: tools.ports)
        job.start(crew, register) { [self] in post($0) }
    }
}
