@testable import Notifying

/// What the webhook server tells of a post.
struct ReceivedPost: Decodable {
    let path: String
    let body: String
    let headers: [String: String]
    /// The client's port.
    let client: Int
    /// How many of the server's secrets have signed.
    let verified: Int
    /// For each of the secrets what the standard's own library says; nil where it is missing.
    let library: [Bool]?
}

/// A post to a server on loopback.
func post(
    to peer: Peer, _ path: String, scheme: String = "http", allow: [String] = ["127.0.0.0/8"]
) throws -> PostParcel {
    PostParcel(
        url: "\(scheme)://127.0.0.1:\(peer.port)\(path)",
        headers: [("Content-Type", "application/json")], body: Array("{\"a\":1}".utf8),
        allowed: try AddressRule(allow: allow))
}
