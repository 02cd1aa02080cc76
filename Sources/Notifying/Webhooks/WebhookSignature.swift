import Foundation

/// Signs posts by the symmetric scheme `v1` of Standard Webhooks 1.0.0: HMAC-SHA256 over
/// `id.timestamp.body`.
enum WebhookSignature {
    /// The value of the header `webhook-signature`: one signature for each secret, so that an
    /// endpoint may know the old one or the new one while they are exchanged.
    ///
    /// - Parameters:
    ///   - id: the post's, the same at each attempt, without a dot.
    ///   - unixSeconds: the time of the attempt.
    static func header(
        id: String, unixSeconds: Int64, body: [UInt8], secrets: [WebhookSecret]
    ) -> String {
        let signed = Array("\(id).\(unixSeconds).".utf8) + body
        return secrets.map { secret in
            "v1," + Data(hmacSHA256(of: signed, key: secret.key)).base64EncodedString()
        }
        .joined(separator: " ")
    }
}
