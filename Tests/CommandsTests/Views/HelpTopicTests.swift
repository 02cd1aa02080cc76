import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Help by task")
struct HelpTopicTests {
    /// The refusals that mean that an example is wrong.
    private static let wrong: Set<ErrorCode> = [
        .badSyntax, .unknownCommand, .badArgument, .denied,
    ]

    /// A county with what the examples name besides what is there, and a connection with a file.
    private func chat(_ user: User) -> Chat {
        var chat = Chat(user, TwoDistricts.planned())
        chat.register.add(Student.self, ["id": "S900", "name": "New", "school": "H1"])
        chat.conversation.files = [FolderFile(name: "plan.csv", bytes: [])]
        chat.intake = Intake([])
        return chat
    }

    private func refused(_ sentence: String, _ user: User) -> Failure? {
        var chat = chat(user)
        if sentence.hasPrefix("add student") { chat.register.put("S900", [Student]()) }
        let failure = chat.say(sentence).failure
        return failure.flatMap { HelpTopicTests.wrong.contains($0.code) ? $0 : nil }
    }

    @Test("Every example of every topic can be said by each role that it is for")
    func topics() {
        for topic in HelpTopic.all {
            for role in topic.roles {
                let sight = chat(People.of(role)).context.sight
                #expect(!topic.examples(for: sight).isEmpty, "\(topic.name) \(role)")
                for example in topic.examples(for: sight) {
                    let failure = refused(example, People.of(role))
                    #expect(failure == nil, "\(topic.name): \(role) says \(example)")
                }
            }
        }
    }

    @Test("Every example that help shows of a command can be said by the role that sees it")
    func verbs() {
        for user in People.ofEachRole {
            for verb in Verb.all
            where verb.roles.contains(user.role) && verb.name != "import" && verb.name != "as" {
                var chat = chat(user)
                for row in chat.say("help \(verb.name)").data {
                    guard case .text(let example)? = row["example"] else { continue }
                    guard let sentence = try? Sentence(example),
                        Verb.of(sentence)?.roles.contains(user.role) == true
                    else { continue }
                    #expect(refused(example, user) == nil, "\(user.role) says \(example)")
                }
            }
        }
    }

    @Test("The examples of as work for a teacher whose address they name")
    func bridge() {
        for example in As.verb.examples {
            var chat = chat(People.bridge)
            chat.register.add(
                Teacher.self,
                [
                    "id": "P50", "name": "X", "school": "H1",
                    "email": "rosa@schools.example.org",
                ])
            #expect(chat.say(example).isOK, "\(example)")
        }
    }

    @Test("Every topic of the list can be shown, by its name", arguments: Role.allCases)
    func shown(role: Role) {
        var chat = chat(People.of(role))
        let listed = chat.say("help").data.compactMap { $0["topic"]?.description }
        #expect(listed == HelpTopic.all.filter { $0.roles.contains(role) }.map(\.name))
        for name in listed {
            let outcome = chat.say("help \(name)")
            #expect(outcome.data.contains(["topic": .text(name)]), "\(role): help \(name)")
        }
    }

    @Test("A topic that is not for the role is not shown to it")
    func hidden() {
        for role in Role.allCases {
            var chat = chat(People.of(role))
            for topic in HelpTopic.all where !topic.roles.contains(role) {
                let outcome = chat.say("help \(topic.name)")
                #expect(!outcome.data.contains(["topic": .text(topic.name)]), "\(topic.name)")
            }
        }
    }

    @Test("Every role but the bridge has a topic, with a title and an example; names are unique")
    func whole() {
        for role in Role.allCases where role != .bridge {
            #expect(HelpTopic.all.contains { $0.roles.contains(role) })
        }
        #expect(Set(HelpTopic.all.map(\.name)).count == HelpTopic.all.count)
        for topic in HelpTopic.all {
            #expect(!topic.title.isEmpty && !topic.examples.isEmpty && !topic.roles.isEmpty)
            for text in topic.text { #expect(text.hasSuffix(".") && !text.contains("!")) }
        }
    }

    @Test("help roles has a line a role, in the order of roles")
    func roles() {
        #expect(HelpTopic.roles.map(\.0) == Role.allCases)
        var chat = chat(People.viewer)
        #expect(
            chat.say("help roles").data.map { $0["role"] }
                == Role.allCases.map { .text($0.rawValue) })
    }

    @Test("Help fits a terminal for each role", arguments: Role.allCases)
    func width(role: Role) {
        var chat = chat(People.of(role))
        for sentence in ["help", "help roles"] + HelpTopic.all.map({ "help \($0.name)" }) {
            #expect(chat.say(sentence).lines.allSatisfy { $0.count <= 100 }, "\(sentence)")
        }
    }
}
