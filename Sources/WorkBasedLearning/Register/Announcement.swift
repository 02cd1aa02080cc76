/// Somebody whom a notice is for.
package struct Recipient: Sendable, Hashable {
    /// As a mail's header and greeting name them; may be empty.
    package let name: String
    package let address: String
    package let language: Language

    package init(name: String, address: String, language: Language) {
        self.name = name
        self.address = address
        self.language = language
    }
}

/// What stands for somebody about a matter after a notice; nil: nothing any more.
package struct Telling: Sendable, Equatable {
    package let matter: Matter
    package let told: Told?

    package init(matter: Matter, told: Told?) {
        self.matter = matter
        self.told = told
    }
}

/// One asking: of whom, about what, and which time; one invitation, one address for the answers.
package struct Ask: Sendable, Hashable {
    /// The key of the slot or of the request for a speaker.
    package let subject: Int64
    /// The key of the employer or of the speaker.
    package let contact: Int64
    /// A number that no other asking of the same contact about the same subject has.
    package let round: Int64

    package init(subject: Int64, contact: Int64, round: Int64) {
        self.subject = subject
        self.contact = contact
        self.round = round
    }
}

/// Something that somebody is to be told, before it is put into words and becomes a mail.
package struct Announcement: Sendable, Equatable {
    /// How it relates to what the recipient has been told before.
    package enum Action: String, Sendable {
        case new
        case change
        case cancellation
    }

    /// The kind of notice, which is also the name of its template.
    package let kind: String
    /// What it is filed under: the first of the matters that it is about.
    package let matter: Matter
    package let audience: Audience
    package let action: Action
    /// What stands after it; several where one mail tells of several matters, none where it only
    /// reminds.
    package let tellings: [Telling]
    package let recipient: Recipient
    package var details: Details
    /// The asking to which an answer belongs; nil where nothing is asked.
    package let ask: Ask?
    package let thread: MailThread
    package let calendar: CalendarNote?
    /// Whether it comes again and again, so that a reader may want no more of it.
    package let isRegular: Bool
    /// From then on there is no point in telling it; nil: there always is.
    package var until: Moment?
    /// Whether it leaves at once: what its time has brought, rather than somebody who may still
    /// think better of it.
    package var isTimely = false

    package init(
        kind: String, matter: Matter, audience: Audience, action: Action = .new,
        tellings: [Telling] = [], recipient: Recipient, details: Details, ask: Ask? = nil,
        thread: MailThread = MailThread(), calendar: CalendarNote? = nil, isRegular: Bool = false
    ) {
        self.kind = kind
        self.matter = matter
        self.audience = audience
        self.action = action
        self.tellings = tellings
        self.recipient = recipient
        self.details = details
        self.ask = ask
        self.thread = thread
        self.calendar = calendar
        self.isRegular = isRegular
    }

    /// What is on record once it is told.
    package var changes: [Change] { tellings.map { .told($0.matter, $0.told) } }
}

/// Where a mail stands among those about the same matters. A mail is named by what its Message-ID
/// begins with, before the installation and the domain.
package struct MailThread: Sendable, Equatable {
    /// The mail's own name where later ones will answer it; nil: named by its key.
    package let root: String?
    /// The roots of earlier mails that it goes on with, each once.
    package let earlier: [String]

    package init(root: String? = nil, earlier: [String] = []) {
        self.root = root
        self.earlier = earlier
    }
}
