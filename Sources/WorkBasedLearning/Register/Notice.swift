/// Whom a notice is for, as a coordinator counts them.
package enum Audience: String, Sendable, CaseIterable {
    case employer
    case speaker
    case teacher
    case student
    case guardian
}

/// Something that somebody is to be told, in words, before it becomes a mail.
package struct Announcement: Sendable, Equatable {
    /// How it relates to what the recipient has been told before.
    package enum Action: String, Sendable {
        case new
        case change
        case cancellation
    }

    package let matter: Matter
    package let audience: Audience
    package let action: Action
    /// What stands after it; nil after a cancellation.
    package let told: Told?
    package let address: String
    /// The recipient as the mail's header names them; may be empty.
    package let name: String
    package let subject: String
    /// Plain text, lines separated by LF.
    package let body: String

    package init(
        matter: Matter, audience: Audience, action: Action, told: Told?, address: String,
        name: String, subject: String, body: String
    ) {
        self.matter = matter
        self.audience = audience
        self.action = action
        self.told = told
        self.address = address
        self.name = name
        self.subject = subject
        self.body = body
    }
}

/// An announcement frozen as it will leave: its key, Message-ID, recipient and bytes never change.
package struct Notice: Sendable, Equatable {
    package let key: Int64
    package let matter: Matter
    package let audience: Audience
    package let messageID: String
    package let recipient: String
    package let bytes: [UInt8]

    package init(
        key: Int64, matter: Matter, audience: Audience, messageID: String, recipient: String,
        bytes: [UInt8]
    ) {
        self.key = key
        self.matter = matter
        self.audience = audience
        self.messageID = messageID
        self.recipient = recipient
        self.bytes = bytes
    }
}
