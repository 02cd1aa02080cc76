import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("as")
struct AsTests {
    private static let rosa = "p1@schools.example.org"

    private func chat(_ people: [String: Grant] = [:]) -> Chat {
        var chat = Chat(People.bridge)
        chat.settings.people = people
        return chat
    }

    @Test("One sentence is the person's, and the bridge is itself again")
    func one() {
        var chat = chat()
        let outcome = chat.say("as \(AsTests.rosa) requests")
        #expect(outcome.data.map { $0["request"] } == ["R1", "R17", "G1", "G3"])
        #expect(outcome.conversation == nil && chat.user == People.bridge)
        #expect(chat.say("requests").failure?.code == .denied)
    }

    @Test("From now on every sentence is the person's")
    func on() {
        var chat = chat()
        let outcome = chat.say("as P1@Schools.Example.org")
        #expect(
            outcome.members == [
                "address": .text(AsTests.rosa), "role": "teacher",
            ])
        #expect(chat.user.role == .teacher && chat.user.address == AsTests.rosa)
        #expect(chat.user.id == People.bridge.id && chat.user.name == People.bridge.name)
        #expect(chat.say("requests").data.count == 4)
        #expect(chat.say("as p2@schools.example.org").failure?.code == .denied)
    }

    @Test("Who did it is on record: the bridge's user, and the person by key")
    func record() {
        var chat = chat()
        let person = chat.register.key(.teacher, "P1")
        let look = chat.say("as \(AsTests.rosa) why R1").records.first
        #expect(look?.user == People.bridge.id && look?.person == person)
        #expect(look?.action == .look && look?.verb == "why")
        let denied = chat.say("as \(AsTests.rosa) why R2").records
        #expect(denied.map(\.action) == [.denied] && denied.map(\.verb) == ["why"])
        #expect(denied.map(\.person) == [person])
        let change = chat.say("as \(AsTests.rosa) withdraw R1").records.first
        #expect(change?.action == .change && change?.person == person)
        let other = chat.say("as nobody@example.org requests").records
        #expect(other.map(\.action) == [.denied] && other.map(\.verb) == ["as"])
        #expect(other.first?.person == nil)
    }

    @Test("People of the configuration have their role and scope; it never makes a coordinator")
    func people() {
        let scope = Scope(schools: ["H1"])
        var people: [String: Grant] = [:]
        for role in Role.allCases {
            people["\(role.rawValue)@x.org"] = Grant(role: role, scope: scope)
        }
        var chat = chat(people)
        for role in Role.allCases {
            let may = [.teacher, .transport, .viewer].contains(role)
            for sentence in ["", " show schools", " ping"] {
                let outcome = chat.say("as \(role.rawValue)@x.org\(sentence)")
                #expect((outcome.failure?.code == .denied) == !may, "\(role)\(sentence)")
                chat.turn(to: People.bridge)
            }
        }
        #expect(chat.say("as viewer@x.org show schools").members["rows"] == 1)
        #expect(chat.say("as viewer@x.org show student S1").failure?.code == .denied)
    }

    @Test("A teacher's row counts before the configuration")
    func teacherFirst() {
        var chat = chat([AsTests.rosa: Grant(role: .transport)])
        #expect(chat.say("as \(AsTests.rosa)").members["role"] == "teacher")
    }

    @Test(
        "Nobody speaks for an address that nobody has",
        arguments: [
            "as nobody@example.org", "as \"\" requests", "as \"\"", "as \" \" requests",
            "as p1 requests", "as rexample requests", "as P1", "as @example.org requests",
            "as address= requests",
        ])
    func nobody(line: String) {
        var chat = chat()
        chat.register.add(Teacher.self, ["id": "P9", "name": "No Mail", "school": "H1"])
        let outcome = chat.say(line)
        #expect(outcome.failure?.code == .denied)
        #expect(outcome.records.map(\.action) == [.denied])
        #expect(chat.user == People.bridge)
    }

    @Test("One sentence leaves no question behind that somebody else could answer")
    func noQuestion() {
        var chat = chat()
        for sentence in ["withdraw", "requests for health", "request speaker", "show my"] {
            let outcome = chat.say("as \(AsTests.rosa) \(sentence)")
            #expect(outcome.reply.status != nil && chat.conversation.question == nil)
        }
        chat.register.published = TwoDistricts.planned().published
        let outcome = chat.say("as \(AsTests.rosa) withdraw R1")
        #expect(outcome.failure?.code == .missingArgument)
        #expect(chat.say("yes").failure?.code == .unknownCommand)
        #expect(chat.register.has(.request, "R1"))
        #expect(chat.say("as \(AsTests.rosa) withdraw R1 confirm=yes").isOK)
    }

    @Test("The form and strictness stay as the bridge has them; nothing else of it goes along")
    func conversation() {
        var chat = chat()
        chat.say("set format json")
        chat.say("set strict on")
        chat.conversation.files = [FolderFile(name: "a", bytes: [])]
        chat.say("as \(AsTests.rosa)")
        #expect(chat.conversation.form == .json && chat.conversation.strict)
        #expect(chat.conversation.files.isEmpty && chat.conversation.transaction == nil)
    }

    @Test("A sentence with a key is done once for the person, and is another's too")
    func once() {
        var chat = chat()
        let sentence = "as \(AsTests.rosa) request shadow for S1 once=k"
        let first = chat.say(sentence)
        #expect(first.isOK && first.once != nil)
        let again = chat.say(sentence)
        #expect(again.reply.lines == first.reply.lines && again.changes.isEmpty)
        #expect(chat.register.requests.count == 5)
        #expect(
            chat.say("as p2@schools.example.org request shadow for S2 once=k").changes.count == 1)
    }

    @Test(
        "What holds for a whole conversation is no matter of one sentence",
        arguments: ["begin", "set format json", "set strict off"])
    func whole(sentence: String) {
        var chat = chat()
        #expect(chat.say("as \(AsTests.rosa) \(sentence)").failure != nil)
    }

    @Test("Nouns of two words and quoted words stay what they are")
    func words() {
        var chat = chat()
        let look = chat.say("as \(AsTests.rosa) show speaker request G1")
        #expect(look.data.contains(["id": "G1"]))
        let wish = chat.say(
            "as \(AsTests.rosa) request speaker about \"life in space\" section=C1 "
                + "dates=\"next week\"")
        #expect(wish.isOK)
        #expect(chat.register.speakerRequests["G5"]?.topic == "life in space")
    }
}
