import Testing

@testable import Storage

@Suite("The steps of the schema")
struct AllTests {
    @Test("Their names are different and stand in the order of their numbers")
    func names() {
        let names = allMigrations.map(\.name)
        #expect(names.first == "0001-beginning")
        #expect(Set(names).count == names.count)
        #expect(names == names.sorted())
    }

    @Test("A new database has gone through all of them, and opening it again adds none")
    func applied() throws {
        let disk = try Disk()
        for _ in 0..<2 {
            try disk.open().close()
            let applied = try disk.texts("SELECT identifier FROM grdb_migrations ORDER BY rowid")
            #expect(applied == allMigrations.map(\.name))
        }
    }
}
