import Foundation

@testable import Notifying

/// What the mail server tells of a mail.
struct ReceivedMail: Decodable {
    let sender: String
    let recipient: String
    let options: [String]
    let client: String
    /// The client's port: the same for all that came over one connection.
    let peer: Int
    let login: Bool
    let tls: Bool
    let bytes: Data
}

/// What the mail server tells of a connection that it has ended.
struct EndedConnection: Decodable {
    /// The client's port.
    let idle: Int
}

/// A started transport, patient with posts for so many seconds.
func startedTransport(
    mailConnections: Int = 1, caFile: String? = nil, patience: Int = 10
) -> Transport {
    let way = PostWay(
        caFile: caFile, patience: Patience(connect: patience, stage: patience, whole: patience))
    let transport = Transport(
        TransportSettings(
            mailConnections: mailConnections, waiting: 1_000, stopPatience: 2, postWay: way))
    transport.start()
    return transport
}

/// A relay on loopback, patient for so many seconds.
func plainRelay(_ port: Int, patience: Int = 10) throws -> Relay {
    try Relay(
        host: "127.0.0.1", port: port, tls: .none, clientName: "wbl.test",
        patience: Patience(connect: patience, stage: patience, whole: 3 * patience))
}

func mail(to recipient: String, _ text: String = "Subject: A\r\n\r\nBody\r\n") -> MailParcel {
    MailParcel(sender: "wbl+b1@x.test", recipient: recipient, bytes: Array(text.utf8))
}
