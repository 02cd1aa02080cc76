/// Why a mail has not reached whom it was for, although it has left or its time has come.
package enum Astray: String, Sendable, CaseIterable {
    /// It was written as a file.
    case file
    /// It went to the one address that stands for all.
    case redirected
    /// Somebody took it back.
    case recalled
}

/// What a notice made of one matter.
package struct Turn: Sendable, Equatable {
    package let matter: Matter
    /// What stood before it.
    package let before: Told?
    /// The digest of what stands after it; nil where nothing does.
    package let after: String?

    package init(matter: Matter, before: Told?, after: String?) {
        self.matter = matter
        self.before = before
        self.after = after
    }
}

/// A mail that has not reached whom it was for.
package struct Strayed: Sendable, Equatable {
    package let key: Int64
    package let matter: Matter
    package let audience: Audience
    package let astray: Astray
    /// Whether its bytes are for whoever reads in the recipients' place.
    package let isMarked: Bool
    /// Unix seconds.
    package let madeAt: Int64
    /// The Unix time from which on there is no point in it; nil: there always is.
    package let until: Int64?
    /// Where it goes; nil once its text has been erased.
    package let address: String?
    package let turns: [Turn]

    package init(
        key: Int64, matter: Matter, audience: Audience, astray: Astray, isMarked: Bool = false,
        madeAt: Int64 = 0, until: Int64? = nil, address: String?, turns: [Turn]
    ) {
        self.key = key
        self.matter = matter
        self.audience = audience
        self.astray = astray
        self.isMarked = isMarked
        self.madeAt = madeAt
        self.until = until
        self.address = address
        self.turns = turns
    }

    /// How it waits once it is to leave again, from a Unix time on.
    package func entry(notBefore: Int64) -> Ledger.Entry {
        Ledger.Entry(
            state: .waiting, notBefore: notBefore,
            before: turns.map { Telling(matter: $0.matter, told: $0.before) },
            about: matter)
    }
}
