import CGMime
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
            "v1," + Data(hmac(of: signed, key: secret.key)).base64EncodedString()
        }
        .joined(separator: " ")
    }

    /// HMAC-SHA256 (RFC 2104), by GLib, in time linear in the bytes.
    private static func hmac(of bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        let hmac = g_hmac_new(G_CHECKSUM_SHA256, key, gsize(key.count))
        defer { g_hmac_unref(hmac) }
        g_hmac_update(hmac, bytes, gssize(bytes.count))
        var digest = [UInt8](repeating: 0, count: 32)
        var length = gsize(digest.count)
        g_hmac_get_digest(hmac, &digest, &length)
        return digest
    }
}
