import WorkBasedLearning

/// A rule about a speaker request, and what such rules judge.
typealias SpeakerRule = VerdictRule<Visit, SessionOffer>

/// A speaker request, a speaker and a mode, as numbers of the facts.
struct Visit {
    let request: Int
    let section: Int
    let speaker: Int
    let mode: Mode
}

/// A visit at a time.
struct SessionOffer {
    let visit: Visit
    let day: Int32
    /// Minutes of the day.
    let start: Int32
    let end: Int32
    /// Minutes one way.
    let travel: Int32

    var session: Stretch { Stretch(start, end) }

    /// From leaving to being back.
    var away: Stretch { Stretch(start - travel, end + travel) }
}
