/// How much of SQLite's log is not yet folded into the database, and what is to be done about it.
///
/// The log begins anew with the first commit after all of it has been folded.
struct LogGrowth {
    /// Pages not yet folded that are worth a checkpoint; SQLite's own measure.
    static let many = 1_000
    /// Pages not yet folded, 1 GiB, for which a commit waits.
    static let tooMany = 262_144

    private var pages = 0
    private var folded = 0
    private var isBeingFolded = false

    enum Deed: Equatable {
        case none
        /// A checkpoint beside the commits; ``foldBeside(to:)`` tells when it is over.
        case foldBeside
        /// A checkpoint within the commit, which has little left to copy, or can wait no longer.
        case foldWithin
    }

    /// What is to be done now that a commit has made the log so many pages long; fewer than before
    /// where the log began anew.
    mutating func grow(to count: Int) -> Deed {
        if count < pages { folded = 0 }
        pages = count
        let rest = pages - folded
        if rest >= Self.tooMany { return .foldWithin }
        if isBeingFolded { return .none }
        guard rest < Self.many else {
            isBeingFolded = true
            return .foldBeside
        }
        return pages >= Self.many ? .foldWithin : .none
    }

    /// Takes note that a checkpoint beside the commits is over, with so many pages folded in all.
    mutating func foldBeside(to count: Int) {
        isBeingFolded = false
        fold(to: count)
    }

    /// Takes note that so many pages are folded in all.
    mutating func fold(to count: Int) {
        // A checkpoint beside a log that has begun anew meanwhile tells of the old one.
        folded = count <= pages ? count : 0
    }
}
