import GRDB
import GRDBSQLite

/// The parameters of a statement, bound in their order: `?` after `?`.
///
/// SQLite copies what is bound.
struct Parameters: ~Copyable {
    private let statement: OpaquePointer
    private var count: CInt = 0
    /// Of the first value that could not be bound.
    private var fault = SQLITE_OK

    fileprivate init(of statement: OpaquePointer) { self.statement = statement }

    /// SQLITE_OK where each parameter has its value: one that is left out keeps the last run's.
    fileprivate var code: CInt {
        let isWhole = count == sqlite3_bind_parameter_count(statement)
        return fault == SQLITE_OK && !isWhole ? SQLITE_RANGE : fault
    }

    mutating func bind(_ number: Int64?) {
        count += 1
        guard let number else { return bindNull() }
        note(sqlite3_bind_int64(statement, count, number))
    }

    mutating func bind(_ number: Int) { bind(Int64(number)) }

    mutating func bind(_ text: String?) {
        count += 1
        guard var text else { return bindNull() }
        note(
            text.withUTF8 {
                // An empty buffer may have no address, and SQLite takes that for NULL.
                guard let bytes = $0.baseAddress else { return empty() }
                return sqlite3_bind_text64(
                    statement, count, bytes, UInt64($0.count), Self.copied, UInt8(SQLITE_UTF8))
            })
    }

    mutating func bind(_ bytes: [UInt8]) {
        count += 1
        note(
            bytes.isEmpty
                ? sqlite3_bind_zeroblob(statement, count, 0)
                : sqlite3_bind_blob64(statement, count, bytes, UInt64(bytes.count), Self.copied))
    }

    private func empty() -> CInt { sqlite3_bind_text(statement, count, "", 0, nil) }

    private mutating func bindNull() { note(sqlite3_bind_null(statement, count)) }

    private mutating func note(_ code: CInt) {
        if fault == SQLITE_OK { fault = code }
    }

    /// SQLITE_TRANSIENT, a macro that Swift does not see.
    private static var copied: sqlite3_destructor_type {
        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }
}

extension Database {
    /// Runs a statement that yields no rows. Its compiled form is kept.
    ///
    /// What GRDB's `execute(arguments:)` does, for statements that run by the thousand: an array
    /// of existential arguments took longer than SQLite with the row.
    ///
    /// - Throws: GRDB's error, of the value that cannot be bound or of the statement.
    func run(_ sql: String, _ bind: (inout Parameters) -> Void) throws {
        let statement = try cachedStatement(sql: sql).sqliteStatement
        var parameters = Parameters(of: statement)
        bind(&parameters)
        guard parameters.code == SQLITE_OK else {
            throw DatabaseError(resultCode: ResultCode(rawValue: parameters.code), sql: sql)
        }
        defer { sqlite3_reset(statement) }
        let code = sqlite3_step(statement)
        if code == SQLITE_DONE { return }
        let message = sqliteConnection.map { String(cString: sqlite3_errmsg($0)) }
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
    }

    /// Runs a statement whose parameters are all numbers.
    func run(_ sql: String, _ numbers: Int64...) throws {
        try run(sql) { parameters in
            for number in numbers { parameters.bind(number) }
        }
    }
}
