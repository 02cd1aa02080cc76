import Synchronization

/// The threads that carry one kind of parcel, and the jobs that wait for them.
final class Crew: Sendable {
    private let name: String
    private let state: Mutex<State>
    private let loops: [CurlLoop]
    private let ended = SystemBell()

    private struct State: Sendable {
        var phase = Phase.ready
        var admission: Admission<Job>
        /// The loops that have room and found no job; the last one's connection is the warmest.
        var idle: [Int] = []
        var running = 0
    }

    private enum Phase {
        case ready
        case running
        case stopping
    }

    /// - Parameters:
    ///   - threads: how many, each with connections of its own.
    ///   - width: how many transfers each has under way at most.
    init(name: String, threads: Int, width: Int, admission: Admission<Job>) {
        self.name = name
        state = Mutex(State(admission: admission))
        loops = (0..<threads).map { CurlLoop(index: $0, width: width) }
    }

    /// Starts the threads; once, and not after ``stop(patience:)``.
    func start() {
        let isFirst = state.withLock { state in
            guard state.phase == .ready else { return false }
            state.phase = .running
            state.running = loops.count
            return true
        }
        guard isFirst else { return }
        for loop in loops { loop.start(name: name, crew: self) }
    }

    /// Queues a job; gives it back at once where there is no room or all is stopping.
    func add(_ job: Job, to peer: String) {
        let answer = state.withLock { state -> (refusal: String?, idle: Int?) in
            guard state.phase != .stopping else { return ("the daemon is stopping", nil) }
            guard state.admission.add(job, to: peer) else { return ("too many wait", nil) }
            return (nil, state.idle.popLast())
        }
        if let refusal = answer.refusal { return job.putOff(refusal) }
        if let idle = answer.idle { loops[idle].wake() }
    }

    /// What a loop may begin now, at most so many; nil where it shall begin nothing more.
    func take(_ room: Int, for loop: Int, ended peers: [String]) -> [(job: Job, peer: String)]? {
        state.withLock { state in
            for peer in peers { state.admission.ended(peer) }
            guard state.phase == .running else { return nil }
            var taken: [(job: Job, peer: String)] = []
            while taken.count < room, let next = state.admission.next() { taken.append(next) }
            if taken.count < room, !state.idle.contains(loop) { state.idle.append(loop) }
            return taken
        }
    }

    /// A loop has ended.
    func left() {
        let isLast = state.withLock { state in
            state.running -= 1
            return state.running == 0
        }
        if isLast { ended.ring() }
    }

    /// Gives back what waits, and takes no more; returns at once.
    func close() {
        let waiting = state.withLock { state in
            state.phase = .stopping
            return state.admission.removeWaiting()
        }
        for job in waiting { job.putOff("the daemon is stopping") }
        for loop in loops { loop.wake() }
    }

    /// Closes, lets what is under way end for so many seconds, then breaks it off.
    ///
    /// Returns after the threads have ended; safe to repeat, from any thread but theirs.
    func stop(patience seconds: Int) {
        close()
        guard state.withLock({ $0.running > 0 }) else { return }
        if !ended.wait(atMost: seconds) {
            for loop in loops { loop.breakOff() }
            ended.wait(atMost: nil)
        }
        // Whoever else waits for the end passes too.
        ended.ring()
    }
}
