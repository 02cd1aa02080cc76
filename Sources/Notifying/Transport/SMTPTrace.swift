/// Follows an SMTP dialogue (RFC 5321) from outside: how far it is, and what was last replied.
///
/// It takes the place of libcurl's response code, which still shows the last good reply after a
/// cut or a time-out. It keeps no command, and so neither address nor password.
struct SMTPTrace {
    private(set) var stage = Stage.connect
    /// The whole reply to the last command; nil while there is none.
    private(set) var reply: Reply?
    /// Whether the relay announces SMTPUTF8, and so the sender was given with it.
    private(set) var hasUTF8 = false
    private var firstLine: String?
    private var isQuitting = false

    struct Reply: Equatable {
        let code: Int
        /// The text of the first line.
        let text: String
    }

    /// Whether the connection is being ended while a reply is still owed.
    var isGivingUp: Bool { isQuitting && reply == nil }

    /// Takes note of a command that is being sent.
    mutating func sent(_ command: UnsafeRawBufferPointer) {
        let word = command.prefix(while: { $0 > UInt8(ascii: " ") }).prefix(9)
        // The lines of a login may look like anything, but have no second word.
        let verb = String(decoding: word, as: UTF8.self)
        if stage == .login, verb != "MAIL", verb != "QUIT" { return forgetReply() }
        switch verb {
        case "STARTTLS": stage = .tls
        case "EHLO", "HELO": stage = .connect
        case "AUTH": stage = .login
        case "MAIL":
            stage = .sender
            hasUTF8 = String(decoding: command, as: UTF8.self).contains(" SMTPUTF8")
        case "RCPT": stage = .recipient
        case "DATA": stage = .data
        case "QUIT":
            isQuitting = true
            return
        default: break
        }
        forgetReply()
    }

    /// Takes note of one line of a reply.
    mutating func received(_ line: UnsafeRawBufferPointer) {
        guard !isQuitting else { return }
        let text = String(decoding: line, as: UTF8.self).prefix { !$0.isNewline }
        guard let code = Int(text.prefix(3)), (200..<600).contains(code) else { return }
        let first = firstLine ?? String(text.dropFirst(4))
        let isLast = text.dropFirst(3).first != "-"
        firstLine = isLast ? nil : first
        if isLast { reply = Reply(code: code, text: first) }
    }

    /// Takes note that the message's last byte is on its way, and with it the final dot.
    mutating func endedData() {
        stage = .response
        forgetReply()
    }

    private mutating func forgetReply() {
        (reply, firstLine) = (nil, nil)
        isQuitting = false
    }
}
