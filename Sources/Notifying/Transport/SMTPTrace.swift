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
            hasUTF8 = command.split { $0 <= UInt8(ascii: " ") }.contains {
                $0.elementsEqual("SMTPUTF8".utf8)
            }
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
        guard !isQuitting, let code = SMTPTrace.code(line) else { return }
        let text = line.dropFirst(4).prefix { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }
        let first = firstLine ?? String(decoding: text, as: UTF8.self)
        let isLast = line.dropFirst(3).first != UInt8(ascii: "-")
        firstLine = isLast ? nil : first
        if isLast { reply = Reply(code: code, text: first) }
    }

    /// The three digits with which a reply begins; nil for what is none.
    private static func code(_ line: UnsafeRawBufferPointer) -> Int? {
        let digits = line.prefix(3).map { Int($0) - Int(UInt8(ascii: "0")) }
        guard digits.count == 3, digits.allSatisfy((0...9).contains) else { return nil }
        let code = digits[0] * 100 + digits[1] * 10 + digits[2]
        return (200..<600).contains(code) ? code : nil
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
