import Foundation

/// The key that an endpoint and the daemon share, written `whsec_` and base64 (Standard Webhooks
/// 1.0.0).
package struct WebhookSecret: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    let key: [UInt8]

    /// - Throws: ``WebhookFault/secret`` unless the key has 24 to 64 bytes.
    package init(_ text: String) throws(WebhookFault) {
        guard text.hasPrefix(Self.prefix),
            let data = Data(base64Encoded: String(text.dropFirst(Self.prefix.count)))
        else { throw .secret }
        try self.init(key: Array(data))
    }

    /// - Throws: ``WebhookFault/secret`` unless the key has 24 to 64 bytes.
    package init(key: [UInt8]) throws(WebhookFault) {
        guard (24...64).contains(key.count) else { throw .secret }
        self.key = key
    }

    /// As the endpoint's owner needs it; for their eyes only.
    package var text: String { Self.prefix + Data(key).base64EncodedString() }

    package var description: String { "a webhook's secret" }
    package var customMirror: Mirror { Mirror(self, children: []) }

    private static let prefix = "whsec_"
}
