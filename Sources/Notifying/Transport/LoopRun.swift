import CCurl

/// The transfers of a loop that are under way; its thread's alone.
final class LoopRun {
    private let multi: UnsafeMutableRawPointer
    private let loop: CurlLoop
    private let sockets: OpenSockets
    private var underWay: [UnsafeMutableRawPointer: Transfer] = [:]
    /// Handles for the next transfers: made once, with the buffers that libcurl keeps for them.
    private var spare: [Transfer] = []
    private var relay: Relay?

    init(multi: UnsafeMutableRawPointer, loop: CurlLoop, sockets: OpenSockets) {
        self.multi = multi
        self.loop = loop
        self.sockets = sockets
    }

    var count: Int { underWay.count }

    func begin(_ job: Job, peer: String) {
        if case .mail(_, let relay) = job.load { use(relay) }
        let transfer = spare.popLast() ?? Transfer(loop: loop, sockets: sockets)
        transfer.prepare(job, peer: peer)
        underWay[transfer.easy] = transfer
        curl_multi_add_handle(multi, transfer.easy)
    }

    /// libcurl takes a kept connection for any relay of the same host, port and login, whatever
    /// was asked of its TLS: so that none is kept where the settings have changed.
    private func use(_ next: Relay) {
        if let relay, relay != next { sockets.shutDown() }
        relay = next
    }

    /// Moves all transfers on, and waits until one of them can go on or the loop is woken.
    ///
    /// - Returns: the peers of those that have ended, once for each.
    func step() -> [String] {
        var running: Int32 = 0
        curl_multi_perform(multi, &running)
        let ended = endFinished()
        // Time-outs of the stages are looked at in `perform` only: hence once a second.
        if ended.isEmpty { curl_multi_poll(multi, nil, 0, count > 0 ? 1_000 : 60_000, nil) }
        return ended
    }

    private func endFinished() -> [String] {
        var peers: [String] = []
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle,
                let transfer = underWay.removeValue(forKey: easy)
            else { continue }
            let result = wbl_message_result(message)
            curl_multi_remove_handle(multi, easy)
            let end = transfer.end(result)
            spare.append(transfer)
            switch end {
            case .again(let job, let peer): begin(job, peer: peer)
            case .over(let job, let receipt, let peer):
                peers.append(peer)
                job.done(receipt)
            case nil: break
            }
        }
        return peers
    }
}
