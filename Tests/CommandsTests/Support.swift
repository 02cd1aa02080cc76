import Planning
import Testing
import Wire
import WorkBasedLearning

@testable import Commands

/// Reads a moment of a test.
func moment(_ text: String) -> Moment { Moment(text) ?? Moment(day: Day(number: 0), minute: 0) }

extension Register {
    /// Gives an owner these rows.
    mutating func put<Row: SheetRow>(_ owner: String, _ rows: [Row]) {
        let change = fact(owner: owner, rows: rows)
        apply(change)
    }

    /// Adds the row of these cells to those of its owner.
    mutating func add<Row: SheetRow>(_: Row.Type, _ cells: [String: String]) {
        let header = Row.sheet.header
        switch RowReader<Row>(header: header).read(header.map { cells[$0] ?? "" }) {
        case .success(let row):
            let owner = Row.sheet.owner(row)
            put(owner, table(of: Row.self).rows(owner) + [row])
        case .failure(let bad): Issue.record("a row of a test cannot be read: \(bad.faults)")
        }
    }

    /// Adds the row that a noun's sheet has as its example.
    mutating func addExample(of noun: Noun) {
        func add<Row: SheetRow>(_ type: Row.Type) {
            let cells = zip(Row.sheet.header, Row.sheet.example)
            self.add(type, Dictionary(uniqueKeysWithValues: cells))
        }
        add(noun.rowType)
    }
}

/// A county with one entry of every noun, all of which fit each other.
enum County {
    static let now = moment("2027-02-01T08:00")

    static func make() -> Register {
        var register = Register()
        for noun in Noun.allCases where noun != .availability { register.addExample(of: noun) }
        for (subject, start, end) in [
            ("H1", "08:00", "12:45"), ("C1", "09:00", "09:50"), ("K1", "08:00", "18:00"),
        ] {
            register.add(
                Availability.self,
                ["subject": subject, "kind": "free", "start": start, "end": end])
        }
        register.revision = 7
        return register
    }

    /// A second student with a request of the same kind.
    static func addSecondStudent(to register: inout Register) {
        register.add(
            Student.self,
            [
                "id": "S2", "name": "Ben Example", "school": "H1", "grade": "12",
                "birthdate": "2009-05-01", "pathways": "Health Science",
                "documents": "parent-permission",
            ])
        register.add(Request.self, ["id": "R2", "student": "S2", "kind": "job_shadow"])
    }

    /// The county's slot as replies name it.
    static let place =
        "O1 (job shadow at Alder Clinic, main house, Tue 16 Feb 2027, 09:00-11:00)"

    static let walk = Placement(request: "R1", slot: "O1", out: .walk, back: .walk)

    static let session = Session(
        request: "G1", speaker: "K1", start: moment("2027-02-17T09:00"),
        end: moment("2027-02-17T09:40"), mode: .onsite)

    static func plan(
        _ placements: [Placement] = [walk], _ sessions: [Session] = [session], points: Int = 2000
    ) -> Plan {
        Plan(
            placements: placements, sessions: sessions, revision: 7, asOf: now, seed: 1,
            points: points)
    }

    /// A proof of one price, in points.
    static func proof(_ thing: String, _ points: Int) -> Proof {
        let entry = Proof.Entry(thing: thing, request: "", term: .price(points * Proof.unit))
        return Proof(bound: 9000, cases: [Proof.Case(name: "", entries: [entry])])
    }

    static func announcement(
        _ ordinal: Int, _ audience: Audience, _ action: Announcement.Action = .new
    ) -> Announcement {
        let told = Told(digest: "d", address: "a@example.net", language: .english, gist: "gist")
        let matter = Matter(kind: "host-ask", subject: 1, recipient: 2, ordinal: ordinal)
        return Announcement(
            kind: "host-ask", matter: matter, audience: audience, action: action,
            tellings: [Telling(matter: matter, told: action == .cancellation ? nil : told)],
            recipient: Recipient(
                name: "Sam Example", address: "a@example.net", language: .english), details: [:])
    }
}

/// A connection and all that its sentences see; what they change is applied.
struct Talk {
    var register: Register
    var conversation: Conversation
    var intake: Intake?
    var job: JobStatus?
    var outbox = Ledger()
    var hindrance: Hindrance?
    var settings = CommandSettings()
    var announced: [Announcement] = []
    /// From this moment on nobody is told anything.
    var tellsUntil: Moment?
    var unreachable: [Audience: Int] = [:]

    static let user = User(id: 1001, name: "rflores", role: .coordinator)

    /// With the webhooks `office` and `sis`, of which three notices wait.
    static func withWebhooks() -> Talk {
        var talk = Talk()
        talk.settings.webhooks = [
            WebhookFacts(name: "office", host: "hooks.test", format: "slack", topics: ["plan"]),
            WebhookFacts(name: "sis", host: "sis.test", format: "standard", topics: []),
        ]
        for key: Int64 in 1...3 {
            talk.outbox.add(
                key,
                Ledger.Entry(
                    state: .waiting, notBefore: 0, before: nil, channel: "webhook:sis"))
        }
        return talk
    }

    init(_ register: Register = County.make(), strict: Bool = false) {
        self.register = register
        conversation = Conversation(user: Talk.user)
        conversation.strict = strict
    }

    var context: Context {
        let world = World(
            register: register, now: County.now, job: job, outbox: outbox, hindrance: hindrance,
            settings: settings, ports: ports)
        return Context(world, conversation, intake: intake)
    }

    /// A published plan with the slot O1 and the session of G1, of which the host and the speaker
    /// have been asked by mail.
    static func asking() -> Talk {
        var talk = Talk()
        talk.register.published = County.plan()
        let told = Told(
            digest: "d", address: "a@example.net", language: .english, gist: "g", round: 5)
        for (kind, parties) in [
            (AskKind.employer, talk.register.parties(ofSlot: "O1")),
            (.speaker, talk.register.parties(ofRequest: "G1", speaker: "K1")),
        ] {
            guard let parties else { continue }
            talk.register.apply(.told(kind.matter(parties), told))
        }
        return talk
    }

    /// What has come of the asking about the slot O1.
    var state: AskState? {
        register.parties(ofSlot: "O1").map { register.answer(.employer, $0).state }
    }

    /// A draft that gives the only place in the slot to the second student; `price` is what its
    /// proof puts on the slot.
    static func ofFullSlot(price: Int? = nil) -> Talk {
        var register = County.make()
        County.addSecondStudent(to: &register)
        let other = Placement(request: "R2", slot: "O1", out: .walk, back: .walk)
        register.draft = County.plan([other], [], points: 962)
        register.draft?.proof = price.map { County.proof("slot:O1", $0) }
        var talk = Talk(register)
        talk.say("set slot O1 max=1")
        return talk
    }

    private var ports: Ports {
        Ports(
            write: { register, plan, status in
                let words = "\(register.revision) \(plan?.count ?? 0) \(status)"
                return [FolderFile(name: "plan.csv", bytes: Array(words.utf8))]
            },
            template: { [FolderFile(name: "README.md", bytes: [35, 10])] },
            announcements: { [announced, tellsUntil, unreachable] _, _, now in
                let isLate = tellsUntil.map { now >= $0 } == true
                return Tidings(isLate ? [] : announced, unreachable: unreachable)
            },
            acceptances: { [announced, unreachable] _, _, _ in
                Tidings(announced, unreachable: unreachable)
            },
            refusals: { [announced] _, _, _ in announced },
            delivery: { $0.isEmpty || $0.hasSuffix("]") ? nil : $0 })
    }

    /// Runs a line as the office does.
    @discardableResult
    mutating func say(_ line: String) -> Outcome {
        let outcome = Gate.run(Line(line), context).0.thought
        register.take(outcome.changes)
        if !outcome.changes.isEmpty { register.revision += 1 }
        if let conversation = outcome.conversation { self.conversation = conversation }
        return outcome
    }
}

extension Ledger {
    /// A ledger with notices that wait, under the keys 1 and on.
    static func waiting(_ count: Int) -> Ledger {
        var ledger = Ledger()
        for key in 1...Int64(count) {
            ledger.add(key, Ledger.Entry(state: .waiting, notBefore: 0, before: []))
        }
        return ledger
    }
}

extension Outcome {
    /// The outcome with the reply that the office has worked out elsewhere.
    var thought: Outcome {
        guard case .think(let reply) = effect else { return self }
        var outcome = self
        (outcome.reply, outcome.effect) = (reply(), nil)
        return outcome
    }

    /// The reply as people read it, without its last line end.
    var text: String {
        String(decoding: Form.human.bytes(reply, tag: nil).dropLast(), as: UTF8.self)
    }

    var lines: [String] { text.split(separator: "\n").map(String.init) }

    /// The reply as programs read it, a line each.
    var json: [String] {
        String(decoding: Form.json.bytes(reply, tag: nil), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    /// The error; nil for OK and for a question.
    var failure: Failure? {
        if case .error(let failure) = reply.status { failure } else { nil }
    }

    /// The members of an OK; empty for anything else.
    var members: [String: Value] {
        if case .ok(let members) = reply.status {
            Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
        } else {
            [:]
        }
    }

    /// The members of each line of data.
    var data: [[String: Value]] {
        reply.lines.compactMap { line in
            guard case .data(_, let members) = line else { return nil }
            return Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
        }
    }

    var isOK: Bool { if case .ok = reply.status { true } else { false } }

    var isQuestion: Bool { reply.status == nil }

    /// Whether nothing was altered, told or started.
    var isQuiet: Bool { changes.isEmpty && announcements.isEmpty && effect == nil }
}
