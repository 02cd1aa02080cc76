import Foundation
import GRDB
import Synchronization
package import WorkBasedLearning

/// The daemon's memory on disk: a SQLite database in which every committed batch is durable.
///
/// Thread-safe; one thread commits at a time, any number read meanwhile (WAL).
package final class Store: Sendable {
    let pool: DatabasePool
    let checkpointer: Checkpointer
    /// Whether the last batch was not written.
    let lost = Atomic<Bool>(false)
    /// A random word of this installation, for Message-IDs.
    package let installation: String

    /// Opens the database of a state directory, and makes or migrates it where needed.
    ///
    /// - Throws: ``StoreFault`` for a database of a newer release, GRDB's errors for the disk's.
    package init(directory: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 3
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        pool = try DatabasePool(path: directory + "/wbld.sqlite", configuration: configuration)
        // A commit is acknowledged only after the log has reached the disk; GRDB opens WAL
        // databases with NORMAL, under which a power loss may take the last commits back.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        let checkpointer = try Checkpointer(path: pool.path)
        pool.writeWithoutTransaction { checkpointer.watch($0) }
        self.checkpointer = checkpointer
        try Store.migrate(pool)
        try pool.write { try OutboxRows.recover($0) }
        installation = try pool.read { database in
            try String.fetchOne(database, sql: "SELECT installation FROM meta") ?? ""
        }
    }

    private static func migrate(_ pool: DatabasePool) throws {
        var migrator = DatabaseMigrator()
        for migration in allMigrations {
            migrator.registerMigration(migration.name) { try migration.migrate($0) }
        }
        let migrations = migrator
        if try pool.read({ try migrations.hasBeenSuperseded($0) }) {
            throw StoreFault(
                "the database was written by a newer release of wbld; install that one")
        }
        try migrations.migrate(pool)
    }

    /// Writes a batch in one transaction; it is on disk when this returns.
    package func commit(_ batch: Batch) throws {
        var isWritten = false
        defer { lost.store(!isWritten, ordering: .relaxed) }
        try pool.write { database in
            for change in batch.changes { try BatchWriter.write(change, database) }
            try BatchWriter.writeHistory(batch, database)
            try BatchWriter.writeAnswers(batch, database)
            try NoticeRows.insert(of: batch, database)
            for step in batch.outbox { try OutboxRows.write(step, at: batch.at, database) }
            try database.run(
                "UPDATE meta SET revision = max(revision, ?), next_key = max(next_key, ?)",
                batch.revision, batch.nextKey)
        }
        isWritten = true
    }

    /// The register as last committed. O(rows).
    package func load() throws -> Register {
        try pool.read { try RegisterReader.read($0) }
    }

    /// Folds the log into the database and closes it.
    package func close() throws {
        try checkpointer.close()
        try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try pool.close()
    }
}

/// Why a database cannot be used.
package struct StoreFault: Error, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
