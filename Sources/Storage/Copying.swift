import GRDB
import Synchronization

/// How large the database is, and copies of it.
extension Store {
    /// Copies the database as it is at one moment into a file, while others read and write.
    ///
    /// The copy is whole without a log beside it. O(database).
    ///
    /// - Parameter path: an empty file, or none yet.
    /// - Returns: the revision that the copy holds.
    package func copy(to path: String) throws -> Int64 {
        let copy = try DatabaseQueue(path: path)
        try pool.backup(to: copy)
        try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        let revision = try copy.read { database in
            try Int64.fetchOne(database, sql: "SELECT revision FROM meta") ?? 0
        }
        try copy.close()
        return revision
    }

    /// The Unix time of the last event or record; nil where there is none. O(1).
    package func lastRecord() throws -> Int64? {
        try pool.read { database in
            try ["event", "audit"].compactMap { table in
                try Int64.fetchOne(
                    database, sql: "SELECT at FROM \(table) ORDER BY seq DESC LIMIT 1")
            }.max()
        }
    }

    /// Whether the disk did not take the last batch.
    package var isLastBatchLost: Bool { lost.load(ordering: .relaxed) }
}
