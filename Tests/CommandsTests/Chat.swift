import Planning
import Wire
import WorkBasedLearning

@testable import Commands

/// The people of ``TwoDistricts``, one of each role and some more.
enum People {
    static let coordinator = User(id: 1001, name: "rflores", role: .coordinator)
    /// Sees the district North only.
    static let north = User(
        id: 1002, name: "nora", role: .coordinator, scope: Scope(districts: ["North"]))
    /// The teacher P1.
    static let rosa = User(id: 1003, name: "rexample", role: .teacher)
    /// The teacher P2.
    static let lee = User(id: 1004, name: "lee", role: .teacher)
    /// A teacher of whom the register knows nothing.
    static let stranger = User(id: 1005, name: "stranger", role: .teacher)
    static let transport = User(id: 1006, name: "vans", role: .transport)
    static let viewer = User(id: 1007, name: "board", role: .viewer)
    static let bridge = User(id: 1008, name: "gateway", role: .bridge)
    static let `operator` = User(id: 1009, name: "admin", role: .operator)

    static let ofEachRole = [coordinator, rosa, transport, viewer, bridge, `operator`]

    static func of(_ role: Role) -> User {
        ofEachRole.first { $0.role == role } ?? coordinator
    }
}

/// One connection after another, with all that the office remembers between sentences.
struct Chat {
    var register: Register
    var conversation: Conversation
    var now = County.now
    var intake: Intake?
    var job: JobStatus?
    var deeds: [Deed] = []
    var present: [User] = []
    /// The last reply that was kept for a sentence that is done only once.
    var kept: (key: String, reply: String)?
    var settings = CommandSettings()
    /// What publishing tells.
    var announced: [Announcement] = []

    init(
        _ user: User = People.coordinator, _ register: Register = TwoDistricts.make(),
        strict: Bool = false
    ) {
        self.register = register
        conversation = Conversation(user: user)
        conversation.strict = strict
    }

    var user: User { conversation.user }

    /// Lets somebody else speak, on a new connection.
    mutating func turn(to user: User, strict: Bool = false) {
        conversation = Conversation(user: user)
        conversation.strict = strict
    }

    var context: Context {
        Context(world, conversation, intake: intake)
    }

    private var world: World {
        guard let kept else {
            return World(
                register: register, now: now, job: job, deeds: deeds,
                present: { [present] in present }, settings: settings, ports: ports)
        }
        return World(
            register: register, now: now, job: job, deeds: deeds,
            present: { [present] in present }, answers: dictionary(kept.key, kept.reply),
            settings: settings, ports: ports)
    }

    private var ports: Ports {
        Ports(
            write: { _, plan, _ in
                [FolderFile(name: "plan.csv", bytes: Array("plan \(plan?.count ?? 0)\n".utf8))]
            },
            template: { [FolderFile(name: "README.md", bytes: [35, 10])] },
            announcements: { [announced] _, _, _ in Tidings(announced) },
            acceptances: { [announced] _, _, _ in Tidings(announced) },
            refusals: { [announced] _, _, _ in announced },
            userNumber: { name in (People.ofEachRole + [People.north]).first { $0.name == name }?.id
            },
            userName: { id in People.ofEachRole.first { $0.id == id }?.name ?? String(id) })
    }

    /// Runs a line as the office does.
    @discardableResult
    mutating func say(_ line: String) -> Outcome {
        let (before, user) = (register, conversation.user)
        let outcome = Gate.run(Line(line), context).0.thought
        register.take(outcome.changes)
        if !outcome.changes.isEmpty { register.revision += 1 }
        if let undone = outcome.undoes {
            deeds.removeAll { $0.number == undone }
        } else if !outcome.changes.isEmpty {
            let number = (deeds.last?.number ?? 0) + 1
            deeds.append(
                Deed(
                    number, by: outcome.user ?? user, verb: outcome.verb, outcome, from: before))
        }
        if let once = outcome.once, outcome.isOK, let text = once.kept(outcome.reply).text {
            kept = (once.key, text)
        }
        if let conversation = outcome.conversation { self.conversation = conversation }
        return outcome
    }
}

/// A dictionary of whatever kind with one entry.
private func dictionary<Entries: ExpressibleByDictionaryLiteral>(
    _ key: Entries.Key, _ value: Entries.Value
) -> Entries { [key: value] }

extension Register {
    /// Everything that is known, as texts by noun and owner, to see what has changed.
    var facts: [String: [String]] {
        var facts: [String: [String]] = [:]
        for noun in Noun.allCases {
            func add<Row: SheetRow>(_ type: Row.Type) {
                for (owner, entry) in table(of: type).unordered {
                    facts["\(noun.rawValue) \(owner)"] = entry.rows.map {
                        Row.sheet.cells($0).joined(separator: "|")
                    }
                }
            }
            add(noun.rowType)
        }
        return facts
    }
}
