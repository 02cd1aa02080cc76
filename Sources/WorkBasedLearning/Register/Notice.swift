/// Whom a notice is for, as a coordinator counts them.
package enum Audience: String, Sendable, CaseIterable {
    case employer
    case speaker
    case teacher
    case student
    case guardian
    /// A school's attendance office.
    case attendance
    /// A school's transport office.
    case transport
    case coordinator
    /// A program that is told of events by a webhook.
    case receiver
}

/// An announcement frozen as it will leave: its key, Message-ID, recipient and bytes never change.
package struct Notice: Sendable, Equatable {
    package let key: Int64
    /// The way it leaves: `mail`, or `webhook:NAME`.
    package let channel: String
    package let matter: Matter
    package let audience: Audience
    package let messageID: String
    /// The address that the transport names as the sender, to which undeliverable mail returns.
    package let sender: String
    package let recipient: String
    package let bytes: [UInt8]
    /// The Unix time before which it does not leave, so that it can be thought better of.
    package var notBefore: Int64 = 0
    /// The Unix time from which on there is no point in it; nil: there always is.
    package var until: Int64?
    /// What stood about its matters before it was made, which a recall brings back.
    package var before: [Telling] = []
    /// The digests of what stands after it, in the order of `before`; nil where nothing does.
    package var after: [String?] = []
    /// Whether it was written for whoever reads in the recipients' place.
    package var isMarked = false

    package init(
        key: Int64, channel: String = Notice.mail, matter: Matter, audience: Audience,
        messageID: String, sender: String = "", recipient: String, bytes: [UInt8]
    ) {
        self.key = key
        self.channel = channel
        self.matter = matter
        self.audience = audience
        self.messageID = messageID
        self.sender = sender
        self.recipient = recipient
        self.bytes = bytes
    }

    package static let mail = "mail"

    /// The channel of a webhook.
    package static func webhook(_ name: String) -> String { webhooks + name }

    /// The webhook of a channel; nil for mail.
    package static func webhook(of channel: String) -> String? {
        channel.hasPrefix(webhooks) ? String(channel.dropFirst(webhooks.count)) : nil
    }

    private static let webhooks = "webhook:"
}
