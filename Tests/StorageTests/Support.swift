import TestSupport
import WorkBasedLearning

/// The row that a sheet shows as its example.
func example<Row: SheetRow>(_: Row.Type) throws -> Row {
    var row = Row()
    for (column, text) in zip(Row.sheet.columns, Row.sheet.example) where !text.isEmpty {
        try column.parse(text, &row)
    }
    return row
}

/// Cells of many kinds; which column takes which, its own field decides.
private let texts = [
    "", "0", "1", "7", "11", "999", "38.44", "-0.5", "89.999999", "2027-02-16", "2028-02-29",
    "2027-02-16T07:59", "12:45", "00:00", "24:00", "yes", "no", "en", "es", "onsite", "virtual",
    "onsite;virtual", "ride;walk;drive", "Mon;Fri", "workplace_tour", "career_fair", "free", "busy",
    "ana+x@example.net", "Zoë Müller-Ørsted", "漢字 и кириллица", "👩🏽‍🔬 \"quoted\" 'and'; --",
    "first line\nsecond line\r\nthird\tline", "A;B é;C", "007", "1e3", "NULL",
]

/// The example with other values in the columns that name nothing else.
func randomRow<Row: SheetRow>(_: Row.Type, _ chance: inout SeededChance) throws -> Row {
    var row = try example(Row.self)
    for column in Row.sheet.columns
    where column.refers.isEmpty && column.name != Row.sheet.ownerColumn {
        var changed = row
        let text = texts[chance.below(texts.count)]
        if !text.isEmpty {
            guard (try? column.parse(text, &changed)) != nil else { continue }
        } else if !column.required {
            column.clear(&changed)
        }
        if Row.sheet.check(changed).isEmpty { row = changed }
    }
    return row
}

/// The row with every column empty that may be.
func barestRow<Row: SheetRow>(_: Row.Type) throws -> Row {
    var row = try example(Row.self)
    for column in Row.sheet.columns where !column.required { column.clear(&row) }
    return row
}

/// How a row of any noun is made.
protocol RowMaker {
    mutating func make<Row: SheetRow>(_ type: Row.Type) throws -> Row
}

struct Examples: RowMaker {
    func make<Row: SheetRow>(_ type: Row.Type) throws -> Row { try example(type) }
}

struct BarestRows: RowMaker {
    func make<Row: SheetRow>(_ type: Row.Type) throws -> Row { try barestRow(type) }
}

struct RandomRows: RowMaker {
    var chance: SeededChance

    mutating func make<Row: SheetRow>(_ type: Row.Type) throws -> Row {
        try randomRow(type, &chance)
    }
}

extension Register {
    /// A register with one row of every noun, and the changes that make it.
    static func make(_ maker: some RowMaker) throws -> (register: Register, changes: [Change]) {
        var (register, changes, maker) = (Register(), [Change](), maker)
        func add<Row: SheetRow>(_ type: Row.Type) throws {
            changes.append(register.put(try maker.make(type)))
        }
        for noun in Noun.allCases { try add(noun.rowType) }
        return (register, changes)
    }

    /// Gives the row's owner this row alone.
    mutating func put<Row: SheetRow>(_ row: Row) -> Change {
        put(Row.sheet.owner(row), [row])
    }

    /// Gives an owner these rows; none: withdraws it.
    mutating func put<Row: SheetRow>(_ owner: String, _ rows: [Row]) -> Change {
        let change = fact(owner: owner, rows: rows)
        apply(change)
        return change
    }

    /// A batch of changes that leads to this register.
    func batch(_ changes: [Change]) -> Batch {
        var batch = Batch()
        (batch.changes, batch.revision, batch.nextKey, batch.at) = (changes, revision, nextKey, 77)
        return batch
    }
}

/// All that a register holds, as lines; equal for equal registers.
func lines(_ register: Register) -> [String] {
    func rows<Row: SheetRow>(_: Row.Type) -> [String] {
        let table = register.table(of: Row.self)
        return table.owners.map { owner in
            let key = register.key(Row.sheet.noun, owner).map(String.init) ?? "?"
            return "\(Row.sheet.noun) \(owner) \(key) \(table.rows(owner))"
        }
    }
    func told(_ entries: some Sequence<(key: Matter, value: Told)>) -> [String] {
        entries.map { "\($0.key) \($0.value)" }.sorted()
    }
    return Noun.allCases.flatMap { rows($0.rowType) } + told(register.told) + [
        "draft \(register.draft.map { "\($0)" } ?? "none")",
        "published \(register.published.map { "\($0)" } ?? "none")",
        "revision \(register.revision) next key \(register.nextKey)",
    ]
}

/// Reads a moment of a test.
func moment(_ text: String) -> Moment { Moment(text) ?? Moment(day: Day(number: 0), minute: 0) }

/// A plan with placements of every way and sessions of both modes.
func makePlan(
    seed: UInt64 = 7, requests: [String] = ["R1", "R2", "R10"], proof: Proof? = nil
) -> Plan {
    let legs: [Leg] = [.walk, .drive, .virtual, .run("T1")]
    return Plan(
        placements: requests.enumerated().map { number, request in
            Placement(
                request: request, slot: "O1", out: legs[number % 4], back: legs[(number + 3) % 4])
        },
        sessions: [
            Session(
                request: "G1", speaker: "K1", start: moment("2027-02-16T09:00"),
                end: moment("2027-02-16T09:40"), mode: .onsite),
            Session(
                request: "G2", speaker: "K1", start: moment("2027-02-17T23:00"),
                end: moment("2027-02-17T24:00"), mode: .virtual),
        ], revision: 12, asOf: moment("2027-02-01T08:00"), seed: seed, points: -3, proof: proof)
}

/// A proof in two cases, with every kind of term.
func makeProof() -> Proof {
    func entry(_ thing: String, _ term: Proof.Term, _ request: String = "") -> Proof.Entry {
        Proof.Entry(thing: thing, request: request, term: term)
    }
    return Proof(
        bound: 291_303,
        cases: [
            Proof.Case(
                name: "a",
                entries: [
                    entry("slot:O1", .open), entry("seat:T1", .price(1)),
                    entry("slot:O1", .price(-384), "R1"), entry("slot:O1", .price(640), "R10"),
                ]),
            Proof.Case(
                name: "b", entries: [entry("slot:O1", .closed), entry("seat:T1", .price(256_000))]),
        ])
}

/// A notice of a test.
func makeNotice(_ key: Int64, audience: Audience = .guardian) -> Notice {
    Notice(
        key: key,
        matter: Matter(kind: "placed", subject: 4, recipient: 5, ordinal: Int(key % 3)),
        audience: audience, messageID: "m\(key)@example.org", recipient: "to\(key)@example.net",
        bytes: Array("Subject: é\r\n\r\nLine \(key)\u{0}\r\n".utf8) + [0xFF])
}
