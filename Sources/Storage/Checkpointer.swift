import GRDB
import GRDBSQLite
import Synchronization

/// Folds the log into the database beside the commits, over a connection of its own.
///
/// SQLite by itself lets the commit that makes the log long do so (https://sqlite.org/wal.html,
/// section 3.1), which then waits for the disk a second time.
final class Checkpointer: Sendable {
    let connection: DatabaseQueue
    private let growth = Mutex(LogGrowth())

    /// - Parameter path: of a database that has a log.
    init(path: String) throws {
        connection = try DatabaseQueue(path: path)
    }

    /// Takes care of the log that a connection writes; the connection must not outlive this.
    func watch(_ database: Database) {
        sqlite3_wal_hook(
            database.sqliteConnection,
            { checkpointer, connection, _, pages in
                guard let checkpointer else { return SQLITE_OK }
                Unmanaged<Checkpointer>.fromOpaque(checkpointer).takeUnretainedValue()
                    .logGrew(to: Int(pages), connection)
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    private func logGrew(to pages: Int, _ writer: OpaquePointer?) {
        switch growth.withLock({ $0.grow(to: pages) }) {
        case .none: break
        case .foldBeside: foldBeside()
        case .foldWithin: foldWithin(writer)
        }
    }

    /// A checkpoint that fails is tried again after the next commit.
    private func foldBeside() {
        connection.asyncWriteWithoutTransaction { [self] database in
            let result = try? database.checkpoint(.passive)
            growth.withLock { $0.foldBeside(to: result?.checkpointedFrameCount ?? 0) }
        }
    }

    private func foldWithin(_ writer: OpaquePointer?) {
        var folded: CInt = 0
        let code = sqlite3_wal_checkpoint_v2(
            writer, "main", SQLITE_CHECKPOINT_PASSIVE, nil, &folded)
        if code == SQLITE_OK { growth.withLock { $0.fold(to: Int(folded)) } }
    }

    /// Waits for a checkpoint that is under way, and closes the connection.
    func close() throws { try connection.close() }
}
