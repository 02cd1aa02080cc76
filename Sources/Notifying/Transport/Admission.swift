/// Lets waiting jobs go, so that no more than a bound are under way, and no more than a cap to
/// one peer; peers take turns, and each one's jobs go in the order they came.
///
/// Every call takes amortised constant time.
struct Admission<Job: Sendable>: Sendable {
    private let cap: Int
    private let room: Int
    private var lines: [String: Line] = [:]
    /// The peers that have a job waiting and are below the cap, each once.
    private var turns = Queue<String>()
    private(set) var waiting = 0

    private struct Line: Sendable {
        var jobs = Queue<Job>()
        var underWay = 0
    }

    /// - Parameters:
    ///   - cap: how many jobs may be under way to one peer.
    ///   - room: how many jobs may wait.
    init(cap: Int, room: Int) {
        self.cap = cap
        self.room = room
    }

    /// Lets a job wait; false where there is no room.
    mutating func add(_ job: Job, to peer: String) -> Bool {
        guard waiting < room else { return false }
        waiting += 1
        var line = lines.removeValue(forKey: peer) ?? Line()
        if line.jobs.isEmpty, line.underWay < cap { turns.append(peer) }
        line.jobs.append(job)
        lines[peer] = line
        return true
    }

    /// The next job, which is under way from now on.
    mutating func next() -> (job: Job, peer: String)? {
        guard let peer = turns.popFirst(), var line = lines.removeValue(forKey: peer),
            let job = line.jobs.popFirst()
        else { return nil }
        waiting -= 1
        line.underWay += 1
        if !line.jobs.isEmpty, line.underWay < cap { turns.append(peer) }
        lines[peer] = line
        return (job, peer)
    }

    /// A job to the peer is no longer under way.
    mutating func ended(_ peer: String) {
        guard var line = lines.removeValue(forKey: peer) else { return }
        if !line.jobs.isEmpty, line.underWay == cap { turns.append(peer) }
        line.underWay -= 1
        if line.underWay > 0 || !line.jobs.isEmpty { lines[peer] = line }
    }

    /// Takes all waiting jobs out, peer by peer.
    mutating func removeWaiting() -> [Job] {
        let peers = lines.keys.sorted()
        let jobs = peers.flatMap { lines[$0]?.jobs.elements ?? [] }
        for peer in peers { lines[peer]?.jobs = Queue() }
        turns = Queue()
        waiting = 0
        return jobs
    }
}
