import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Which role may say what")
struct PermissionsTests {
    /// The roles that may say each command, entry by entry: coordinator, teacher, transport,
    /// viewer, bridge, operator.
    private static let table = """
        abort           C T V - - -
        accept          C - - - - -
        add             C - V - - -
        as              - - - - B -
        asks            C - - - - -
        audit           C - - - - -
        backup          C - - - - O
        begin           C T V - - -
        cancel          C T V N B O
        commands        C T V N B O
        commit          C T V - - -
        compare         C - - - - -
        complete        C T V N B O
        decline         C - - - - -
        disable webhook C - - - - O
        enable webhook  C - - - - O
        export          C - - - - -
        get             C - - - - -
        health          C - - - - O
        help            C T V N B O
        hold mail       C - - - - -
        hold webhook    C - - - - O
        import          C - - - - -
        my week         - T - - - -
        outbox          C - - - - O
        outbox drop     C - - - - -
        outbox retry    C - - - - -
        outbox show     C - - - - -
        permissions     C T V N B O
        ping            C T V N B O
        plan            C - - - - -
        publish         C - - - - -
        quit            C T V N B O
        recall          C - - - - -
        release mail    C - - - - -
        release webhook C - - - - O
        reload          C - - - - O
        remove          C - V - - -
        replay webhook  C - - - - O
        request         C T - - - -
        request speaker C T - - - -
        requests        C T - - - -
        set             C - V - - -
        set format      C T V N B O
        set strict      C T V N B O
        show            C T V N - -
        status          C T V N - O
        stop plan       C - - - - -
        template        C - - - - -
        test webhook    C - - - - O
        undo            C T V - - -
        watch           C T V N - O
        webhooks        C - - - - O
        who             C - - - - O
        why             C T - - - -
        why not         C T - - - -
        withdraw        C T - - - -
        """

    private static let letters: [Character: Role] = [
        "C": .coordinator, "T": .teacher, "V": .transport, "N": .viewer, "B": .bridge,
        "O": .operator,
    ]

    /// The table as pairs of a command and its roles.
    private static let rows: [(verb: String, roles: Set<Role>)] = table.split(separator: "\n").map {
        let marks = $0.suffix(11).compactMap { letters[$0] }
        let name = $0.dropLast(11).split(separator: " ").joined(separator: " ")
        return (name, Set(marks))
    }

    @Test("The table of commands has these roles and no other command")
    func verbs() {
        #expect(PermissionsTests.rows.map(\.verb) == Verb.all.map(\.name))
        for (row, verb) in zip(PermissionsTests.rows, Verb.all) {
            #expect(row.roles == verb.roles, "\(verb.name)")
        }
    }

    @Test("The command shows the same table, to everybody", arguments: Role.allCases)
    func shown(role: Role) {
        var chat = Chat(People.of(role))
        let outcome = chat.say("permissions")
        #expect(outcome.isOK && outcome.isQuiet && outcome.records.isEmpty)
        let rows = outcome.data.map { row in
            Set(Role.allCases.filter { row[$0.rawValue] == "yes" })
        }
        #expect(outcome.data.map { $0["command"] } == PermissionsTests.rows.map { .text($0.verb) })
        #expect(rows == PermissionsTests.rows.map(\.roles))
        #expect(outcome.lines.allSatisfy { $0.count <= 100 })
    }

    @Test("The gate denies each pair that is not in it, and puts that on record")
    func denied() throws {
        for role in Role.allCases {
            for (name, roles) in PermissionsTests.rows where !roles.contains(role) {
                let verb = try #require(Verb.all.first { $0.name == name })
                for sentence in verb.examples + [name, "\(name) x y=z confirm=yes"] {
                    var chat = Chat(People.of(role), TwoDistricts.planned())
                    let outcome = chat.say(sentence)
                    #expect(outcome.failure?.code == .denied, "\(role) says \(sentence)")
                    #expect(outcome.isQuiet && outcome.data.isEmpty)
                    #expect(
                        outcome.records == [
                            AuditRecord(
                                user: People.of(role).id, action: .denied, verb: name, noun: nil,
                                subject: nil)
                        ], "\(role) says \(sentence)")
                    #expect(chat.conversation.question == nil)
                    #expect(chat.register.facts == TwoDistricts.planned().facts)
                }
            }
        }
    }

    @Test("The gate does not deny a pair that is in it for the role's sake")
    func allowed() throws {
        for role in Role.allCases {
            for (name, roles) in PermissionsTests.rows where roles.contains(role) {
                var chat = Chat(People.of(role), TwoDistricts.planned())
                let outcome = chat.say(name)
                #expect(
                    outcome.failure?.text.contains("not for the role") != true, "\(role) \(name)")
            }
        }
    }

    @Test("Within a transaction and behind a bridge the same is denied")
    func elsewhere() {
        for (name, roles) in PermissionsTests.rows where !roles.contains(.teacher) {
            var chat = Chat(People.rosa)
            chat.say("begin")
            #expect(chat.say(name).failure?.code == .denied, "\(name)")
            chat.turn(to: People.bridge)
            #expect(chat.say("as p1@schools.example.org \(name)").failure?.code == .denied)
            chat.say("as p1@schools.example.org")
            #expect(chat.say(name).failure?.code == .denied, "\(name)")
        }
    }

    @Test("A denial says for whom it is")
    func words() {
        var chat = Chat(People.viewer)
        #expect(
            chat.say("why R1").failure
                == Failure(
                    .denied, "why is not for the role viewer; it is for coordinator, teacher"))
    }
}
