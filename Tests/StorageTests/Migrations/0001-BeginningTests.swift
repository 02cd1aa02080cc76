import Testing
import WorkBasedLearning

@testable import Storage

@Suite("The first schema")
struct BeginningTests {
    /// A change that the schema refuses although the types can say it.
    struct BadRow: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout Register) throws -> Change

        init<Row: SheetRow>(_ text: String, _ alter: @escaping @Sendable (inout Row) -> Void) {
            testDescription = text
            change = { register in
                var row = try example(Row.self)
                alter(&row)
                return register.put(row)
            }
        }
    }

    @Test("The columns of each table are those of the sheet", arguments: Noun.allCases)
    func columns(noun: Noun) throws {
        let disk = try Disk()
        try disk.open().close()
        func header<Row: SheetRow>(_: Row.Type) -> [String] { Row.sheet.header }
        let names = try disk.texts("SELECT name FROM pragma_table_info('\(noun.rawValue)')")
        #expect(names == ["key", "position"] + header(noun.rowType))
    }

    @Test("A column that a sheet wants filled is never empty on disk", arguments: Noun.allCases)
    func needed(noun: Noun) throws {
        let disk = try Disk()
        try disk.open().close()
        func needed<Row: SheetRow>(_: Row.Type) -> [String] {
            Row.sheet.columns.filter(\.required).map(\.name)
        }
        let full = try disk.texts(
            "SELECT name FROM pragma_table_info('\(noun.rawValue)') WHERE \"notnull\" = 1")
        #expect(Set(needed(noun.rowType)).subtracting(full) == [])
    }

    @Test("Every reference of a sheet is a foreign key where one noun alone is meant")
    func references() throws {
        let disk = try Disk()
        try disk.open().close()
        func wanted<Row: SheetRow>(_: Row.Type) -> Set<[String]> {
            Set(
                Row.sheet.columns.filter { $0.refers.count == 1 }
                    .map { [$0.name, $0.refers[0].rawValue] })
        }
        for noun in Noun.allCases {
            let keys = try disk.rows(
                "SELECT \"from\", \"table\" FROM pragma_foreign_key_list('\(noun.rawValue)')")
            #expect(Set(keys.map { $0.compactMap { $0 } }) == wanted(noun.rowType))
        }
    }

    @Test(
        "A row that cannot be is refused, and nothing of its batch is written",
        arguments: [
            BadRow("a latitude alone") { (row: inout School) in row.longitude = nil },
            BadRow("a latitude beyond the pole") { (row: inout Site) in row.latitude = 90.5 },
            BadRow("a longitude beyond the date line") { (row: inout Site) in
                row.longitude = -180.5
            },
            BadRow("a limit below nothing") { (row: inout School) in row.dailyReleaseLimit = -1 },
            BadRow("a monthly limit below nothing") { (row: inout Employer) in
                row.monthlyLimit = -1
            },
            BadRow("a priority of 10") { (row: inout Student) in row.priority = 10 },
            BadRow("a priority of 0") { (row: inout SpeakerRequest) in row.priority = 0 },
            BadRow("no minutes") { (row: inout SpeakerRequest) in row.minutes = 0 },
            BadRow("no name") { (row: inout Student) in row.name = "" },
            BadRow("no id") { (row: inout Slot) in row.id = "" },
            BadRow("more needed than taken") { (row: inout Slot) in row.min = 3 },
            BadRow("nobody needed") { (row: inout Slot) in row.min = 0 },
            BadRow("an end at the start") { (row: inout Slot) in row.end = row.start },
            BadRow("an age of 100") { (row: inout Slot) in row.minAge = 100 },
            BadRow("a class of nobody") { (row: inout Section) in row.size = 0 },
            BadRow("a run that arrives as it departs") { (row: inout TripLeg) in
                row.arrives = row.departs
            },
            BadRow("fewer seats than none") { (row: inout TripLeg) in row.seats = -1 },
            BadRow("a speaker without a mode") { (row: inout Speaker) in row.modes = [] },
            BadRow("a speaker from a site that is not there") { (row: inout Speaker) in
                row.site = "W404"
            },
        ])
    func badRows(bad: BadRow) throws {
        let store = try Disk().open()
        var (register, changes) = try Register.make(Examples())
        changes.append(try bad.change(&register))
        let error = #expect(throws: (any Error).self) { try store.commit(register.batch(changes)) }
        #expect("\(error.map { "\($0)" } ?? "")".contains("constraint failed"))
        #expect(lines(try store.load()) == lines(Register()))
    }

    @Test("Two rows of a noun that has one, and one id under two keys, are refused")
    func repeated() throws {
        let store = try Disk().open()
        var register = Register()
        let school = try example(School.self)
        let twice = register.put("H1", [school, school])
        #expect(throws: (any Error).self) { try store.commit(register.batch([twice])) }
        let keys: [Change] = [1, 2].map { .fact(Fact(key: $0, owner: "H1", rows: [school])) }
        #expect(throws: (any Error).self) { try store.commit(register.batch(keys)) }
        try store.commit(register.batch([keys[0]]))
        #expect(try store.load().count(.school) == 1)
    }

    @Test(
        "The tables that hold keys alone refuse what is none of their words",
        arguments: [
            "INSERT INTO audit VALUES (1, 0, 0, 'stare', 'show', NULL, NULL)",
            "INSERT INTO event VALUES (1, 0, 'published', 'Ana')",
            "INSERT INTO plan VALUES ('wish', 0, NULL, 1, 0)",
            "INSERT INTO placement VALUES ('draft', 'R1', 'O1', 'walk', 'walk')",
            "INSERT INTO notice_body VALUES (1, 'a@example.net', x'00')",
            "INSERT INTO notice VALUES (1, 'm', 'k', 'student', 1, 1, 0, 'lost', 0, NULL)",
            "INSERT INTO notice VALUES (1, 'm', 'k', 'student', 1, 1, 0, 'sent', 0, NULL)",
            "INSERT INTO notice VALUES (1, 'm', 'k', 'student', 'Ana', 1, 0, 'due', 0, NULL)",
            "INSERT INTO meta VALUES (2, 'x', 0, 1)",
        ])
    func badStatements(sql: String) throws {
        let disk = try Disk()
        try disk.open().close()
        #expect(throws: (any Error).self) { try disk.execute(sql) }
    }
}
