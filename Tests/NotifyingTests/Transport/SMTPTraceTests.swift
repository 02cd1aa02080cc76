import Testing

@testable import Notifying

@Suite struct SMTPTraceTests {
    /// Plays a dialogue: lines with `> ` are the client's.
    private func trace(_ dialogue: [String]) -> SMTPTrace {
        var trace = SMTPTrace()
        for line in dialogue {
            let bytes = Array((line.dropFirst(2) + "\r\n").utf8)
            bytes.withUnsafeBytes { line.hasPrefix("> ") ? trace.sent($0) : trace.received($0) }
        }
        return trace
    }

    private static let login = [
        "< 220 mx.test", "> EHLO a", "< 250-mx.test", "< 250-AUTH PLAIN", "< 250 SMTPUTF8",
        "> AUTH LOGIN", "< 334 VXNlcm5hbWU6", "> REFUQQ==", "< 334 UGFzc3dvcmQ6", "> TUFJTA==",
    ]

    @Test("A reply belongs to the last command")
    func replies() {
        let begun = Self.login + ["< 235 2.7.0 Ok", "> MAIL FROM:<a@b> SIZE=3 SMTPUTF8"]
        #expect(trace(begun).stage == .sender)
        #expect(trace(begun).reply == nil)
        #expect(trace(begun).hasUTF8)
        let refused = trace(
            begun + ["< 250 Ok", "> RCPT TO:<c@d>", "< 550-5.1.1 no", "< 550 such"])
        #expect(refused.stage == .recipient)
        #expect(refused.reply == SMTPTrace.Reply(code: 550, text: "5.1.1 no"))
    }

    @Test("The lines of a login are no commands, whatever they look like")
    func login() {
        #expect(trace(Self.login).stage == .login)
        #expect(trace(Self.login).reply == nil)
        let denied = trace(Self.login + ["< 535 5.7.8 no", "> QUIT", "< 221 bye"])
        #expect(denied.stage == .login)
        #expect(denied.reply?.code == 535)
    }

    @Test("Half a reply is none, and what is no reply neither")
    func half() {
        #expect(trace(["> EHLO a", "< 250-mx.test"]).reply == nil)
        #expect(trace(["< hello", "< 99 a", "< 999 a", "< "]).reply == nil)
    }

    @Test("After the last byte the reply is still to come")
    func data() {
        var trace = trace(["> DATA", "< 354 go on"])
        #expect(trace.stage == .data)
        trace.endedData()
        #expect(trace.stage == .response)
        #expect(trace.reply == nil)
    }

    @Test("A goodbye changes nothing, and tells whether a reply is owed")
    func quit() {
        let owed = trace(["> MAIL FROM:<a@b>", "> QUIT"])
        #expect(owed.isGivingUp)
        #expect(owed.stage == .sender)
        let told = trace(["> MAIL FROM:<a@b>", "< 451 later", "> QUIT", "< 221 bye"])
        #expect(!told.isGivingUp)
        #expect(told.reply?.code == 451)
    }
}
