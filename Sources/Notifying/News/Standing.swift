import WorkBasedLearning

/// What stands for people because of a plan: told when it is new, when it changes, and when it
/// is off.
struct Standing: Sendable {
    /// The kind in matters, which is that of the first notice.
    let word: String
    let audience: Audience
    /// The kinds of notices that tell of it.
    let kinds: Kinds
    /// The list in which one mail tells of several matters; nil where each has its own mail.
    var list: String?
    /// What it does to calendars; a request is an ask.
    var calendar: CalendarNote.Method?
    /// Whether it is told first once the host has accepted, where students are told so.
    var waitsForHost = false
    /// Whether who is on record no longer hears that it is off.
    var tellsFormerReaders = true
    /// The news in no particular order; what the register does not know has none.
    let news: @Sendable (PlanFacts) -> [News]
    /// Whom somebody's id stands for, to greet them when it is off.
    let people: @Sendable (String, Register) -> [Recipient]
    /// What else a reader may know of what is off, by the id of its subject.
    var about: @Sendable (String, Register) -> Details = { _, _ in Details() }

    struct Kinds: Sendable {
        let new: NoticeKind
        let change: NoticeKind
        let cancellation: NoticeKind
    }

    /// Every one, sorted by word.
    static func all(_ travel: Travel) -> [Standing] {
        [
            EmployerAsk.standing, GuardianPlaced.standing, SpeakerAsk.standing,
            StudentPlaced.standing, TeacherAway.standing(travel), TeacherSpeaker.standing,
        ]
    }
}

extension Matter {
    /// What names the matter's mails and events from a round on.
    func name(round: Int64) -> String { "\(kind).\(subject).\(recipient).\(ordinal).\(round)" }
}
