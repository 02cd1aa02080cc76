import GRDB
import Testing
import WorkBasedLearning

@testable import Storage

@Suite("Each channel comes to be held and turned off by itself")
struct WebhooksTests {
    @Test("What was held stays held, and what was open stays open", arguments: [false, true])
    func kept(isHeld: Bool) throws {
        let disk = try Disk()
        let queue = try DatabaseQueue(path: disk.folder + "/wbld.sqlite")
        var migrator = DatabaseMigrator()
        for migration in allMigrations.prefix(9) {
            migrator.registerMigration(migration.name) { try migration.migrate($0) }
        }
        try migrator.migrate(queue)
        try queue.write { database in
            try database.execute(
                sql: """
                    INSERT INTO notice VALUES
                        (3, 'm3', 'mail', 'employer_ask', 'employer', 1, 2, 0, 'waiting', 50, 50,
                            50, NULL, 0, NULL, NULL, NULL);
                    UPDATE hold SET held = \(isHeld ? 1 : 0)
                    """)
        }
        try queue.close()
        let store = try disk.open()
        #expect(try store.ledger().isHeld == isHeld)
        #expect(try store.due(at: 50, limit: 9).isHeld == isHeld)
        #expect(try store.ledger().openCount == 1)
    }
}
