import Wire

/// `cancel`: drops an open question; without one there is nothing to drop.
enum Cancel {
    static let verb = Verb(
        "cancel", "Drops the question that waits for your answer.",
        examples: ["cancel", "@c cancel"], roles: Role.everybody
    ) { _, _ throws(Failure) in
        throw Failure(
            .notFound,
            "no question is open; undo takes back your last change, stop plan ends a plan's making")
    }
}
