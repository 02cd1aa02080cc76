import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("Parameters of a statement")
struct ParametersTests {
    private let queue: DatabaseQueue

    init() throws {
        queue = try DatabaseQueue()
        try queue.write { database in
            try database.execute(sql: "CREATE TABLE one (a, b NOT NULL DEFAULT 0 CHECK (b < 9))")
        }
    }

    private func kept(_ bind: (inout Parameters) -> Void) throws -> DatabaseValue? {
        try queue.write { database in
            try database.run("INSERT INTO one (a) VALUES (?)", bind)
            return try DatabaseValue.fetchOne(
                database, sql: "SELECT a FROM one ORDER BY rowid DESC LIMIT 1")
        }
    }

    @Test(
        "A text is kept byte for byte",
        arguments: ["", "a", "Zoë 漢字 👩🏽‍🔬", String(repeating: "é", count: 5_000)])
    func texts(text: String) throws {
        #expect(try kept { $0.bind(text) } == text.databaseValue)
        // A substring's storage begins elsewhere.
        let part = String("x\(text)".dropFirst())
        #expect(try kept { $0.bind(part) } == text.databaseValue)
    }

    @Test("Bytes and numbers are kept, and what is missing is NULL")
    func others() throws {
        #expect(try kept { $0.bind([0, 255, 65]) }?.storage == .blob(Data([0, 255, 65])))
        #expect(try kept { $0.bind([UInt8]()) }?.storage == .blob(Data()))
        #expect(try kept { $0.bind(Int64.min) }?.storage == .int64(.min))
        #expect(try kept { $0.bind(7) }?.storage == .int64(7))
        #expect(try kept { $0.bind(Int64?.none) }?.storage == .null)
        #expect(try kept { $0.bind(String?.none) }?.storage == .null)
    }

    @Test("Values go to the parameters in their order, at every run anew")
    func order() throws {
        try queue.write { database in
            for number in 1...3 as ClosedRange<Int64> {
                try database.run("INSERT INTO one VALUES (?, ?)", number, number + 1)
            }
            let rows = try Row.fetchAll(database, sql: "SELECT a, b FROM one")
            #expect(rows == [["a": 1, "b": 2], ["a": 2, "b": 3], ["a": 3, "b": 4]])
        }
    }

    @Test("A statement that is refused says why, and can be run again")
    func refused() throws {
        try queue.write { database throws in
            let sql = "INSERT INTO one (a, b) VALUES (1, ?)"
            let error = #expect(throws: DatabaseError.self) { try database.run(sql, 9) }
            #expect(error?.resultCode == .SQLITE_CONSTRAINT)
            #expect(error?.message?.contains("b < 9") == true)
            #expect(error?.sql == sql)
            try database.run(sql, 8)
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM one") == 1)
        }
    }

    @Test("More or fewer values than parameters are an error, and nothing is written")
    func miscounted() throws {
        try queue.write { database throws in
            let sql = "INSERT INTO one (a, b) VALUES (?, ?)"
            try database.run(sql, 1, 2)
            for numbers in [[], [3], [3, 4, 5]] as [[Int64]] {
                let error = #expect(throws: DatabaseError.self) {
                    try database.run(sql) { parameters in
                        for number in numbers { parameters.bind(number) }
                    }
                }
                #expect(error?.resultCode == .SQLITE_RANGE, "\(numbers)")
            }
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM one") == 1)
        }
    }
}
