import CCurl
import Foundation
import Synchronization

/// A thread of its own that runs transfers by libcurl's multi interface, and keeps connections.
///
/// libcurl waits for the reply to a mail's final dot inside `curl_multi_perform`, and so holds up
/// all else on the thread: hence one mail at a time for each loop, and loops of their own for mail.
final class CurlLoop: Sendable {
    private let index: Int
    private let width: Int
    private let multi: Mutex<Multi?>
    private let isBroken = Atomic(false)

    /// A multi handle: one thread's, but for waking it.
    struct Multi: @unchecked Sendable {
        let handle: UnsafeMutableRawPointer
    }

    private static let library = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

    init(index: Int, width: Int) {
        self.index = index
        self.width = width
        precondition(Self.library == CURLE_OK, "libcurl could not be initialised")
        guard let handle = curl_multi_init() else { preconditionFailure("no memory for libcurl") }
        _ = wbl_multi_setopt_long(handle, CURLMOPT_MAXCONNECTS, width)
        multi = Mutex(Multi(handle: handle))
    }

    deinit { close() }

    /// Looks for new jobs soon; from any thread.
    func wake() { multi.withLock { _ = $0.map { curl_multi_wakeup($0.handle) } } }

    /// Ends all transfers soon; from any thread.
    func breakOff() {
        isBroken.store(true, ordering: .releasing)
        wake()
    }

    var isBreakingOff: Bool { isBroken.load(ordering: .acquiring) }

    func start(name: String, crew: Crew) {
        let thread = Thread {
            self.run(for: crew)
            crew.left()
        }
        thread.name = name
        thread.start()
    }

    private func run(for crew: Crew) {
        guard let multi = multi.withLock({ $0 }) else { return }
        let sockets = OpenSockets()
        let run = LoopRun(multi: multi.handle, loop: self, sockets: sockets)
        var ended: [String] = []
        while true {
            let taken = crew.take(width - run.count, for: index, ended: ended)
            if taken == nil, run.count == 0 { break }
            for (job, peer) in taken ?? [] { run.begin(job, peer: peer) }
            ended = run.step()
        }
        // So that the goodbye to the peers, which this sends, waits for no answer.
        sockets.stopListening()
        // libcurl calls back to them for each connection that it closes.
        withExtendedLifetime((run, sockets)) { close() }
    }

    private func close() {
        let last = multi.withLock { multi in
            defer { multi = nil }
            return multi
        }
        if let last { curl_multi_cleanup(last.handle) }
    }
}
