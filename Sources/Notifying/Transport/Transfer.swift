import CCurl

/// An easy handle of libcurl and the job it carries; its loop's thread's alone.
final class Transfer {
    let easy: UnsafeMutableRawPointer
    let loop: CurlLoop
    let sockets: OpenSockets
    private var job: Job?
    private var peer = ""
    /// The recipient or the headers, which libcurl reads during the transfer.
    private var list: UnsafeMutablePointer<curl_slist>?
    private var setUp = CURLE_OK

    // What the callbacks see and note.
    var trace = SMTPTrace()
    var bytes: [UInt8] = []
    var bytesRead = 0
    var bytesAnswered = 0
    var isRefused = false
    var hasOpened = false
    var isReady = false

    /// What is to be done after a transfer.
    enum End {
        case again(Job, peer: String)
        case over(Job, Receipt, peer: String)
    }

    init(loop: CurlLoop, sockets: OpenSockets) {
        guard let easy = curl_easy_init() else { preconditionFailure("no memory for libcurl") }
        self.easy = easy
        self.loop = loop
        self.sockets = sockets
    }

    deinit {
        curl_easy_cleanup(easy)
        curl_slist_free_all(list)
    }

    /// Loads the handle with a job; what libcurl does not take shows at the end.
    func prepare(_ job: Job, peer: String) {
        self.job = job
        self.peer = peer
        var options = EasyOptions(easy)
        options.setCommon(self, isFresh: job.isRetry)
        switch job.load {
        case .mail(let parcel, let relay):
            bytes = parcel.bytes
            list = curl_slist_append(nil, "<\(parcel.recipient)>")
            options.setMail(parcel, relay, recipients: list, transfer: self)
        case .post(let parcel, let address, let way):
            for (name, value) in parcel.headers { append("\(name): \(value)") }
            // libcurl would ask whether to go on before it sends a longer body.
            append("Expect:")
            options.setPost(parcel, address, headers: list, way: way)
        }
        setUp = options.result
        // A handle without all its options goes nowhere.
        if setUp != CURLE_OK { curl_easy_reset(easy) }
    }

    private func append(_ header: String) { list = curl_slist_append(list, header) }

    /// Whether a connection to the address may be opened or used.
    func admits(_ address: IPAddress) -> Bool {
        switch job?.load {
        case .mail(_, let relay): relay.tls != .none || address.isLoopback
        case .post(let parcel, let target, _): parcel.allowed.admits(address, host: target.host)
        case nil: false
        }
    }

    /// Whether the message must not be handed over, since the relay cannot carry its addresses.
    var lacksUTF8: Bool {
        guard case .mail(let parcel, _) = job?.load else { return false }
        return parcel.needsUTF8 && !trace.hasUTF8
    }

    /// Judges the transfer and unloads the handle, which must be out of the multi handle by then;
    /// nil without a job.
    func end(_ result: CURLcode) -> End? {
        guard let job else { return nil }
        defer { unload() }
        let outcome = outcome(of: setUp == CURLE_OK ? result : setUp)
        let isStopping = loop.isBreakingOff
        switch job.load {
        case .mail(let parcel, let relay):
            let verdict = MailVerdict(
                outcome: outcome, trace: trace, parcel: parcel, tls: relay.tls,
                isStopping: isStopping)
            if verdict.isStale, !job.isRetry {
                return .again(Job(load: job.load, done: job.done, isRetry: true), peer: peer)
            }
            return .over(job, verdict.receipt, peer: peer)
        case .post(_, let address, _):
            let verdict = PostVerdict(
                outcome: outcome, isSecure: address.isSecure,
                status: long(CURLINFO_RESPONSE_CODE),
                retryAfter: retryAfter, isStopping: isStopping)
            return .over(job, verdict.receipt, peer: peer)
        }
    }

    private func unload() {
        curl_easy_reset(easy)
        curl_slist_free_all(list)
        (job, list, bytes, trace) = (nil, nil, [], SMTPTrace())
        (bytesRead, bytesAnswered) = (0, 0)
        (isRefused, hasOpened, isReady) = (false, false, false)
    }

    private func outcome(of result: CURLcode) -> Outcome {
        Outcome(
            trouble: Outcome.Trouble(result), text: String(cString: curl_easy_strerror(result)),
            isConnected: isReady || size(CURLINFO_CONNECT_TIME_T) > 0,
            isSecured: isReady || size(CURLINFO_APPCONNECT_TIME_T) > 0,
            isReused: !hasOpened, isRefused: isRefused)
    }

    /// libcurl reads both forms of the header: seconds and a date.
    private var retryAfter: Int? {
        let seconds = size(CURLINFO_RETRY_AFTER)
        return seconds > 0 ? Int(seconds) : nil
    }

    private func long(_ info: CURLINFO) -> Int {
        var value = 0
        return wbl_getinfo_long(easy, info, &value) == CURLE_OK ? value : 0
    }

    private func size(_ info: CURLINFO) -> curl_off_t {
        var value: curl_off_t = 0
        return wbl_getinfo_size(easy, info, &value) == CURLE_OK ? value : 0
    }
}
