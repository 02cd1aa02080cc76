import Testing
import Wire

@testable import Commands

@Suite("commands")
struct CommandListTests {
    @Test("It lists what the role may say, and nothing else", arguments: Role.allCases)
    func role(role: Role) {
        var chat = Chat(People.of(role))
        let outcome = chat.say("commands")
        let wanted = Verb.all.filter { $0.roles.contains(role) }
        #expect(outcome.data.map { $0["command"] } == wanted.map { .text($0.name) })
        #expect(outcome.members == ["commands": .number(wanted.count)])
        #expect(outcome.isQuiet && outcome.records.isEmpty)
    }

    @Test("Of each it says the whole grammar, lists of one length")
    func grammar() throws {
        var chat = Chat()
        let rows = chat.say("commands").data
        for (row, verb) in zip(rows, Verb.all.filter { $0.roles.contains(.coordinator) }) {
            #expect(row["usage"] == .text(verb.usage) && row["summary"] == .text(verb.summary))
            #expect(row["changes"] == .flag(verb.changes))
            #expect(row["arguments"] == .list(verb.arguments.map(\.name)))
            #expect(row["needed"] == .list(verb.arguments.filter(\.isRequired).map(\.name)))
            for key in ["kinds", "prepositions"] {
                guard case .list(let entries)? = row[key] else {
                    Issue.record("\(verb.name) has no \(key)")
                    continue
                }
                #expect(entries.count == verb.arguments.count, "\(verb.name) \(key)")
            }
        }
    }

    @Test("Kinds are words for programs")
    func kinds() throws {
        var chat = Chat()
        let rows = chat.say("commands").data
        func kinds(_ name: String) -> Value? {
            rows.first { $0["command"] == .text(name) }?["kinds"]
        }
        #expect(kinds("withdraw") == .list(["request|speaker_request", "yes_no"]))
        #expect(kinds("set format") == .list(["human|json|tsv"]))
        #expect(
            kinds("request speaker")
                == .list(["words", "section", "dates", "duration", "onsite|virtual", "words"]))
        #expect(kinds("requests") == .list(["student|section", "number"]))
        #expect(kinds("publish") == .list(["moment", "yes_no"]))
    }

    @Test("Each usage begins with the command and names each argument that is needed")
    func usage() {
        for verb in Verb.all {
            #expect(verb.usage.hasPrefix(verb.name))
            for argument in verb.arguments {
                #expect(
                    verb.usage.contains("[\(argument.usage)]") == false
                        || !argument.isRequired, "\(verb.name) \(argument.name)")
            }
        }
    }
}
