import HashTreeCollections

/// What a notice is about: one kind of notice to one person's key about one subject's key.
///
/// Keys only, so that a matter never names anybody.
package struct Matter: Sendable, Hashable {
    /// The kind of notice, a word of the notifying room.
    package let kind: String
    /// The internal key of the slot, request, school or run that it is about.
    package let subject: Int64
    /// The internal key of the person told, and which of several (guardians): a
    /// number that stays with an address as long as it is told.
    package let recipient: Int64
    package let ordinal: Int

    package init(kind: String, subject: Int64, recipient: Int64, ordinal: Int = 0) {
        self.kind = kind
        self.subject = subject
        self.recipient = recipient
        self.ordinal = ordinal
    }
}

extension Register {
    /// What somebody has been told about a matter; nil for nothing that still stands.
    package func told(about matter: Matter) -> Told? { told[matter] }
}

/// What stands for somebody outside after the last notice about a matter.
package struct Told: Sendable, Equatable {
    /// A digest of all that the notice said; another digest is another matter.
    package var digest: String
    /// Where it was sent, for a cancellation.
    package var address: String
    package var language: Language
    /// What it was about in one line, for a cancellation; only a teacher's names a student.
    package var gist: String
    /// The name of the mail that told of it first (see ``MailThread``); empty where it is unknown.
    package var root: String
    /// The register's revision when it was told first; it tells this telling from earlier ones.
    package var round: Int64
    /// How often time, place or state have changed since; the SEQUENCE of its calendar event.
    package var sequence: Int
    /// When and where it takes place, as it was told; nil where that is unknown.
    package var start: Moment?
    package var end: Moment?
    package var place: String
    /// The district's wall clock when it was told first; nil where that is unknown.
    package var at: Moment?

    package init(
        digest: String, address: String, language: Language, gist: String, root: String = "",
        round: Int64 = 0, sequence: Int = 0, start: Moment? = nil, end: Moment? = nil,
        place: String = "", at: Moment? = nil
    ) {
        self.digest = digest
        self.address = address
        self.language = language
        self.gist = gist
        self.root = root
        self.round = round
        self.sequence = sequence
        self.start = start
        self.end = end
        self.place = place
        self.at = at
    }
}
