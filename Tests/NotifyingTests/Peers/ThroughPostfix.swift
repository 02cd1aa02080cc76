import Foundation
import Testing
import WorkBasedLearning

@testable import Notifying

@Suite(
    "Mails by way of Postfix", .serialized, .timeLimit(.minutes(3)),
    .enabled(if: Peer.isInstalled("postfix"), "Postfix is missing: make setup installs it"),
    .enabled(if: getuid() == 0, "Postfix starts as root only"))
struct ThroughPostfix {
    private let receiver: Peer
    private let postfix: Peer
    private let relay: Relay

    init() throws {
        receiver = try Peer("mail_server")
        postfix = try Peer("postfix", ["\(receiver.port)"], runsServer: true)
        relay = try plainRelay(postfix.port)
    }

    @Test("Mails of every kind arrive byte by byte, behind a trace")
    func everyKind() throws {
        let transport = startedTransport(mailConnections: 4)
        defer { transport.stop() }
        let mails = try languages.flatMap { try EveryMail.all($0) }
        let receipts = Receipts()
        for mail in mails {
            transport.send(MailParcel(mail.notice), by: relay) { receipts.take($0) }
        }
        #expect(receipts.wait(for: mails.count).allSatisfy { $0.brief == "delivered 250" })
        var underWay = Dictionary(uniqueKeysWithValues: mails.map { ($0.notice.sender, $0) })
        for _ in mails {
            let received = try receiver.record(ReceivedMail.self)
            let found = underWay.removeValue(forKey: received.sender)
            let mail = try #require(found)
            #expect(received.recipient == mail.notice.recipient)
            let trace = received.bytes.dropLast(mail.notice.bytes.count)
            #expect(Array(received.bytes.dropFirst(trace.count)) == mail.notice.bytes)
            #expect(
                headerNames(in: trace)
                    == ["Return-Path", "X-Original-To", "Delivered-To", "Received"])
        }
        #expect(receiver.isSilent)
    }

    @Test("A mail to a local part beyond ASCII arrives there, with its calendar's attendee")
    func beyondASCII() throws {
        let transport = startedTransport()
        defer { transport.stop() }
        let event = CalendarEvent(
            name: "e", sequence: 0, start: moment("2027-02-16T09:00"),
            end: moment("2027-02-16T11:00"), place: "Ñandú")
        let ask = Announcement.sample(
            address: "zoë@x.test", name: "Zoë Ñandú",
            calendar: CalendarNote(method: .request, events: [event]))
        let notice = try makeRenderer().render(ask, key: 1, installation: "d1", at: 0)
        #expect(transport.send(MailParcel(notice), by: relay)?.brief == "delivered 250")
        let received = try receiver.record(ReceivedMail.self)
        #expect(received.recipient == "zoë@x.test" && received.options.contains("SMTPUTF8"))
        let text = String(decoding: received.bytes, as: UTF8.self)
        #expect(text.contains(" <zoë@x.test>\r\n") && text.utf8.count == received.bytes.count)
        let calendars = try readByPython([Array(received.bytes)]).flatMap(\.calendars)
        let attendees = calendars.flatMap(\.events).flatMap(\.attendees)
        #expect(attendees.map(\.address) == ["mailto:zo%C3%AB@x.test", "mailto:zo%C3%AB@x.test"])
    }

    private func headerNames(in bytes: Data) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
            .filter { $0.first?.isWhitespace == false }
            .map { $0.prefix { $0 != ":" } }
    }

    @Test("A mail to nobody comes back to the address that its notice has for that, from nobody")
    func bounce() throws {
        let transport = startedTransport()
        defer { transport.stop() }
        let notice = try #require(EveryMail.all(.spanish).first).notice
        let parcel = MailParcel(
            sender: notice.sender, recipient: "rcpt550.gone@x.test", bytes: notice.bytes)
        #expect(transport.send(parcel, by: relay)?.brief == "delivered 250")
        let back = try receiver.record(ReceivedMail.self)
        #expect(back.sender == "<>" && back.recipient == notice.sender)
        let address = try #require(TokenAddress(back.recipient))
        #expect(address.tag == .bounce && address.number == notice.key)
        #expect(
            try Tokens(secret: Array(0..<32)).verifies(address.token, for: .bounce(notice.key)))
        let text = String(decoding: back.bytes, as: UTF8.self)
        #expect(text.hasPrefix("Return-Path: <>\r\n"))
        for line in [
            "Delivered-To: \(notice.sender)", "Auto-Submitted: auto-replied",
            "Content-Type: multipart/report; report-type=delivery-status;",
            "Final-Recipient: rfc822; rcpt550.gone@x.test", "Action: failed", "Status: 5.1.1",
            "Message-Id: \(notice.messageID)",
        ] {
            #expect(text.contains("\r\n\(line)\r\n"), "\(line)")
        }
    }
}
