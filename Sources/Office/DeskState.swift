import Commands
import HashTreeCollections
import WorkBasedLearning

/// What the desk knows between batches.
struct DeskState: Sendable {
    var register: Register
    var conversations = TreeDictionary<Int, Conversation>()
    var job: PlanningJob?
    var outbox: Ledger
    /// The number of the last event.
    var lastEvent: Int64
    var watchers: [Int: Watcher] = [:]
    /// The latest changes, oldest first, for `undo`.
    var deeds: [Deed] = []
    /// How many deeds there ever were.
    var deedCount = 0
    /// Replies that are kept by key.
    var answers: TreeDictionary<String, String>

    /// Deeds that can be taken back at most.
    private static let deedsKept = 200

    init(_ memory: Memory) {
        register = memory.register
        outbox = memory.outbox
        lastEvent = memory.lastEvent
        answers = TreeDictionary(
            uniqueKeysWithValues: memory.answers.map { ($0.key, $0.reply) })
    }

    /// What every sentence sees, now.
    func world(_ settings: CommandSettings, _ ports: Commands.Ports, _ staff: Staff) -> World {
        World(
            register: register, now: staff.clock.local, job: job?.status, outbox: outbox,
            hindrance: staff.hindrance(), deeds: deeds,
            present: { [conversations] in conversations.values.map(\.user) },
            answers: answers, settings: settings, ports: ports)
    }

    /// Notes what a sentence changed, or took back.
    mutating func note(
        _ outcome: Outcome, by user: User, from register: Register, silenced: Int
    ) {
        if let number = outcome.undoes {
            deeds.removeAll { $0.number == number }
        } else if !outcome.changes.isEmpty {
            deedCount += 1
            deeds.append(
                Deed(
                    deedCount, by: user, verb: outcome.verb, outcome, from: register,
                    silenced: silenced))
            if deeds.count > DeskState.deedsKept { deeds.removeFirst() }
        }
    }

    /// Gives everybody the role and scope that they have now: a conversation begins anew where
    /// that is another one, and ends where there is none.
    mutating func regrant(_ grants: (User) -> Grant?) {
        for (visitor, conversation) in conversations {
            let user = conversation.user
            guard let grant = grants(user) else {
                conversations[visitor] = nil
                watchers[visitor] = nil
                continue
            }
            if grant == Grant(role: user.role, scope: user.scope) { continue }
            var next = Conversation(
                user: User(
                    id: user.id, name: user.name, role: grant.role, scope: grant.scope,
                    address: user.address))
            (next.form, next.strict) = (conversation.form, conversation.strict)
            conversations[visitor] = next
        }
    }
}
