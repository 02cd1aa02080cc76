import CCurl

extension EasyOptions {
    /// What every transfer has: no proxy, no signals, a guard before each connection.
    mutating func setCommon(_ transfer: Transfer, isFresh: Bool) {
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_NOPROXY, "*")
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        set(CURLOPT_TCP_KEEPALIVE, 1)
        set(CURLOPT_MAXAGE_CONN, 60)
        set(CURLOPT_FRESH_CONNECT, isFresh ? 1 : 0)
        // A lookup that hangs is left behind and not waited for.
        set(CURLOPT_QUICK_EXIT, 1)
        set(CURLOPT_NOPROGRESS, 0)
        set(CURLOPT_XFERINFODATA, object: transfer)
        note(wbl_setopt_progress(easy, endIfBroken))
        set(CURLOPT_OPENSOCKETDATA, object: transfer)
        note(wbl_setopt_open(easy, openSocket))
        set(CURLOPT_CLOSESOCKETDATA, object: transfer.sockets)
        note(wbl_setopt_close(easy, closeSocket))
        set(CURLOPT_PREREQDATA, object: transfer)
        note(wbl_setopt_prerequest(easy, admitRequest))
        set(CURLOPT_WRITEDATA, object: transfer)
        note(wbl_setopt_copy(easy, CURLOPT_WRITEFUNCTION, countAnswer))
    }

    mutating func setMail(
        _ parcel: MailParcel, _ relay: Relay, recipients: UnsafeMutablePointer<curl_slist>?,
        transfer: Transfer
    ) {
        let scheme = relay.tls == .tls ? "smtps" : "smtp"
        let host = relay.host.contains(":") ? "[\(relay.host)]" : relay.host
        set(CURLOPT_PROTOCOLS_STR, scheme)
        set(CURLOPT_URL, "\(scheme)://\(host):\(relay.port)/\(relay.clientName ?? "")")
        let security = relay.tls == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
        set(CURLOPT_USE_SSL, Int(security.rawValue))
        if let file = relay.caFile { set(CURLOPT_CAINFO, file) }
        if let user = relay.user, let password = relay.password {
            set(CURLOPT_USERNAME, user)
            set(CURLOPT_PASSWORD, password.text)
            // Others would be tried first where a relay offers them, and fail without a domain.
            set(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN")
        }
        setPatience(relay.patience)
        set(CURLOPT_MAIL_FROM, "<\(parcel.sender)>")
        set(CURLOPT_MAIL_RCPT, recipients)
        // Without the size: libcurl 7.88 counts doubled dots in, and would end some mails early.
        set(CURLOPT_UPLOAD, 1)
        setMailCallbacks(transfer)
    }

    /// What hands the message over and watches the dialogue.
    private mutating func setMailCallbacks(_ transfer: Transfer) {
        set(CURLOPT_READDATA, object: transfer)
        note(wbl_setopt_copy(easy, CURLOPT_READFUNCTION, readMessage))
        set(CURLOPT_DEBUGDATA, object: transfer)
        note(wbl_setopt_debug(easy, watchDialogue))
        set(CURLOPT_VERBOSE, 1)
    }

    mutating func setPost(
        _ parcel: PostParcel, _ address: WebAddress, headers: UnsafeMutablePointer<curl_slist>?,
        way: PostWay
    ) {
        set(CURLOPT_PROTOCOLS_STR, address.isSecure ? "https" : "http")
        set(CURLOPT_URL, address.text)
        set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_USERAGENT, "wbld")
        set(CURLOPT_HTTPHEADER, headers)
        if let caFile = way.caFile { set(CURLOPT_CAINFO, caFile) }
        setPatience(way.patience)
        set(CURLOPT_POST, 1)
        note(
            wbl_setopt_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(parcel.body.count)))
        note(wbl_setopt_bytes(easy, CURLOPT_COPYPOSTFIELDS, parcel.body))
    }

    private mutating func setPatience(_ patience: Patience) {
        set(CURLOPT_CONNECTTIMEOUT_MS, patience.connect * 1_000)
        set(CURLOPT_TIMEOUT_MS, patience.whole * 1_000)
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, patience.stage)
        set(CURLOPT_LOW_SPEED_LIMIT, 1)
        set(CURLOPT_LOW_SPEED_TIME, patience.stage)
    }
}
