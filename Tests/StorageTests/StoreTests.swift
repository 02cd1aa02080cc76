import Dispatch
import Synchronization
import Testing
import WorkBasedLearning

@testable import Storage

@Suite("The store")
struct StoreTests {
    let disk: Disk

    init() throws { disk = try Disk() }

    @Test("A new database is an empty register with an installation of its own")
    func new() throws {
        let store = try disk.open()
        #expect(lines(try store.load()) == lines(Register()))
        #expect(try store.ledger().openCount == 0)
        #expect(store.installation.count == 16)
        let other = try Disk()
        #expect(try other.open().installation != store.installation)
    }

    @Test(
        "The writer keeps what durability and erasure rest on",
        arguments: [
            ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"),
            ("secure_delete", "1"),
        ])
    func pragmas(name: String, value: String) throws {
        let store = try disk.open()
        #expect(try Disk.pragma(name, of: store) == value)
    }

    @Test("Reopening gives the same register and installation, with or without a close")
    func reopen() throws {
        var (register, changes) = try Register.make(Examples())
        (register.revision, register.nextKey) = (41, 1000)
        let first = try disk.open()
        try first.commit(register.batch(changes))
        let second = try disk.open()
        #expect(lines(try second.load()) == lines(register))
        try second.close()
        try first.close()
        let third = try disk.open()
        #expect(lines(try third.load()) == lines(register))
        #expect(third.installation == first.installation)
    }

    @Test("Closing folds the log into the database")
    func close() throws {
        let store = try disk.open()
        let (register, changes) = try Register.make(Examples())
        try store.commit(register.batch(changes))
        try store.close()
        let file = disk.folder + "/wbld.sqlite"
        let copy = try Disk()
        try copyFile(file, to: copy.folder + "/wbld.sqlite")
        #expect(lines(try copy.open().load()) == lines(register))
    }

    @Test("Counters never go back")
    func counters() throws {
        let store = try disk.open()
        var batch = Batch()
        (batch.revision, batch.nextKey) = (9, 30)
        try store.commit(batch)
        (batch.revision, batch.nextKey) = (8, 29)
        try store.commit(batch)
        let register = try store.load()
        #expect(register.revision == 9)
        #expect(register.nextKey == 30)
    }

    @Test("A batch with a reference to nothing is refused, and nothing of it is written")
    func danglingReference() throws {
        let store = try disk.open()
        var (register, changes) = try Register.make(Examples())
        try store.commit(register.batch(changes))
        let before = lines(try store.load())
        var student = try example(Student.self)
        (student.id, student.school) = ("S2", "H404")
        var batch = register.batch([.draft(makePlan()), register.put(student)])
        batch.revision += 1
        batch.events = [Event("student-changed", subject: 1)]
        batch.notices = [makeNotice(70)]
        let error = #expect(throws: (any Error).self) { try store.commit(batch) }
        #expect("\(error.map { "\($0)" } ?? "")".contains("FOREIGN KEY"))
        #expect(lines(try store.load()) == before)
        #expect(try store.ledger().openCount == 0)
        #expect(try disk.rows("SELECT * FROM event").isEmpty)
    }

    @Test("Withdrawing what others name is refused; with them it is done")
    func withdrawal() throws {
        let store = try disk.open()
        var (register, changes) = try Register.make(Examples())
        try store.commit(register.batch(changes))
        let whole = register
        let alone = register.put("E1", [Employer]())
        #expect(throws: (any Error).self) { try store.commit(register.batch([alone])) }
        #expect(lines(try store.load()) == lines(whole))
        let all = Withdrawal(owner: "E1", rows: [Employer](), from: whole).changes
        var left = whole
        for change in all { left.apply(change) }
        try store.commit(left.batch(all))
        #expect(lines(try store.load()) == lines(left))
        #expect(try store.load().count(.slot) == 0)
    }

    @Test("A reference may come before what it names within one batch")
    func anyOrder() throws {
        let store = try disk.open()
        let (register, changes) = try Register.make(Examples())
        try store.commit(register.batch(changes.reversed()))
        #expect(lines(try store.load()) == lines(register))
    }

    @Test("A batch that fails late leaves everything as it was, and the next one works")
    func failed() throws {
        let store = try disk.open()
        let (register, changes) = try Register.make(Examples())
        var bad = register.batch(changes)
        bad.notices = [makeNotice(70), makeNotice(70)]
        #expect(throws: (any Error).self) { try store.commit(bad) }
        #expect(lines(try store.load()) == lines(Register()))
        try store.commit(register.batch(changes))
        #expect(lines(try store.load()) == lines(register))
    }

    @Test("Notices that are still being composed are written with the batch, or it fails")
    func composed() throws {
        let store = try disk.open()
        var batch = Batch()
        batch.notices = [makeNotice(70)]
        batch.compositions = [
            Composition(of: [71, 72, 73] as [Int64], inSharesOf: 2) { $0.map { makeNotice($0) } }
        ]
        try store.commit(batch)
        #expect(try disk.rows("SELECT key FROM notice") == [["70"], ["71"], ["72"], ["73"]])
        #expect(try disk.rows("SELECT count(*) FROM notice_body") == [["4"]])
        batch.notices = [makeNotice(80)]
        batch.compositions = [
            Composition(of: [81, 82, 83] as [Int64], inSharesOf: 2) { share in
                if share.contains(83) { throw CancellationError() }
                return share.map { makeNotice($0) }
            }
        ]
        #expect(throws: CompositionFault.self) { try store.commit(batch) }
        #expect(try disk.rows("SELECT count(*) FROM notice") == [["4"]])
    }

    @Test("A database that a newer release has migrated is refused and left alone")
    func newer() throws {
        try disk.open().close()
        try disk.execute("INSERT INTO grdb_migrations VALUES ('9999-tomorrow')")
        let fault = #expect(throws: StoreFault.self) { try disk.open() }
        #expect(fault?.description.contains("newer release") == true)
        #expect(try disk.rows("SELECT * FROM school").isEmpty)
    }

    @Test("A directory that is not there is an error")
    func nowhere() {
        #expect(throws: (any Error).self) { try Store(directory: disk.folder + "/missing") }
    }

    @Test("Another connection reads whole batches while one commits")
    func whileCommitting() throws {
        let (writer, reader) = (try disk.open(), try disk.open())
        let (start, changes) = try Register.make(Examples())
        try writer.commit(start.batch(changes))
        let torn = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { side in
            do {
                if side == 0 {
                    try commit(to: writer, from: start)
                } else {
                    try look(at: reader, torn)
                }
            } catch {
                torn.withLock { $0.append("\(error)") }
            }
        }
        #expect(torn.withLock { $0 } == [])
        #expect(try reader.load().revision == 40)
        #expect(try reader.load().employers["E1"]?.name == "40")
    }

    private func commit(to store: Store, from start: Register) throws {
        var register = start
        for number in 1...40 {
            var (school, employer) = (try example(School.self), try example(Employer.self))
            (school.name, employer.name) = ("\(number)", "\(number)")
            let changes = [register.put(school), register.put(employer)]
            register.revision = Int64(number)
            try store.commit(register.batch(changes))
        }
    }

    private func look(at store: Store, _ torn: borrowing Mutex<[String]>) throws {
        for _ in 0..<200 {
            let register = try store.load()
            let names = [register.schools["H1"]?.name, register.employers["E1"]?.name]
            let wanted = register.revision == 0 ? nil : "\(register.revision)"
            guard let wanted, names != [wanted, wanted] else { continue }
            torn.withLock { $0.append("\(names) at \(register.revision)") }
        }
    }
}
