import Foundation
import GRDB
import WorkBasedLearning

@testable import Storage

/// A state directory of a test, which can also be looked at past the store.
final class Disk: Sendable {
    let folder: String

    init() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(
            "wbld-storage-\(ProcessInfo.processInfo.globallyUniqueString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        folder = place.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func open() throws -> Store { try Store(directory: folder) }

    /// The rows that a statement gives on a connection of its own, each cell as text.
    func rows(_ sql: String) throws -> [[String?]] {
        let queue = try DatabaseQueue(path: folder + "/wbld.sqlite")
        defer { try? queue.close() }
        return try queue.read { try Disk.rows(sql, $0) }
    }

    /// The first column of the rows that a statement gives.
    func texts(_ sql: String) throws -> [String] { try rows(sql).compactMap { $0[0] } }

    /// Runs a statement on a connection of its own.
    func execute(_ sql: String) throws {
        let queue = try DatabaseQueue(path: folder + "/wbld.sqlite")
        defer { try? queue.close() }
        try queue.write { try $0.execute(sql: sql) }
    }

    /// Makes a database as a release had it that knew only so many steps of the schema.
    func makeOlder(steps: Int, _ sql: String) throws {
        let queue = try DatabaseQueue(path: folder + "/wbld.sqlite")
        defer { try? queue.close() }
        var migrator = DatabaseMigrator()
        for migration in allMigrations.prefix(steps) {
            migrator.registerMigration(migration.name) { try migration.migrate($0) }
        }
        try migrator.migrate(queue)
        try queue.write { try $0.execute(sql: sql) }
    }

    /// What a pragma says on the connection that the store writes with.
    static func pragma(_ name: String, of store: Store) throws -> String? {
        let pool = Mirror(reflecting: store).children.compactMap { $0.value as? DatabasePool }.first
        return try pool?.writeWithoutTransaction { try rows("PRAGMA \(name)", $0) }.first?.first
            ?? nil
    }

    private static func rows(_ sql: String, _ database: Database) throws -> [[String?]] {
        try Row.fetchAll(database, sql: sql).map { row in row.databaseValues.map(text) }
    }

    private static func text(_ value: DatabaseValue) -> String? {
        switch value.storage {
        case .null: nil
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): text
        case .blob(let bytes): bytes.map { String($0, radix: 16) }.joined(separator: " ")
        }
    }
}

/// Copies one file.
func copyFile(_ from: String, to: String) throws {
    try FileManager.default.copyItem(atPath: from, toPath: to)
}

extension Store {
    /// Commits new notices, and steps of the outbox.
    func commit(
        _ notices: [Notice] = [], _ steps: [OutboxStep] = [], at: Int64 = 77
    ) throws {
        var batch = Batch()
        (batch.notices, batch.outbox, batch.at) = (notices, steps, at)
        try commit(batch)
    }
}
