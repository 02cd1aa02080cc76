import GRDB

/// A step of the schema; never edited once it has been released.
protocol Migration: Sendable {
    var name: String { get }
    func migrate(_ database: Database) throws
}

/// Every step in the order of its number, one line each.
let allMigrations: [any Migration] = [
    Beginning(),
    ProofOfPlans(),
    GrowingRecord(),
    References(),
    Threads(),
    Answers(),
    Outbox(),
    Reasons(),
    Occasions(),
    Webhooks(),
    PlainNumbers(),
    Strays(),
    NarrowIndexes(),
    OpenNotices(),
]
