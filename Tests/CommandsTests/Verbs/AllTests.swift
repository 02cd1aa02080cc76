import Testing
import Wire

@testable import Commands

@Suite("The table of commands")
struct AllTests {
    @Test("It is sorted, and no command stands in it twice")
    func sorted() {
        let names = Verb.all.map(\.name)
        #expect(names == names.sorted())
        #expect(Set(names).count == names.count)
    }

    @Test(
        "Each has a summary that is a sentence, and two examples", arguments: Verb.all.map(\.name))
    func summaries(name: String) throws {
        let verb = try #require(Verb.all.first { $0.name == name })
        #expect(verb.summary.hasSuffix("."))
        #expect(verb.summary.first?.isUppercase == true)
        #expect(!verb.summary.contains("!"))
        #expect(verb.examples.count >= 2)
        #expect(verb.usage.hasPrefix(name))
    }

    @Test("Each example is a sentence of that very command", arguments: Verb.all.map(\.name))
    func examples(name: String) throws {
        let verb = try #require(Verb.all.first { $0.name == name })
        for example in verb.examples where example != "get README.md" {
            let found = Verb.of(try Sentence(example))
            #expect(found?.name == name, "\(example)")
        }
    }

    @Test("The second example of template is what is said after it")
    func template() throws {
        #expect(Verb.of(try Sentence("get README.md"))?.name == "get")
    }

    @Test("Examples are not of bad form, but for folders, which the client takes out")
    func runnable() {
        for verb in Verb.all where verb.name != "import" {
            for example in verb.examples {
                var talk = Talk()
                let failure = talk.say(example).failure
                let codes: [ErrorCode] = [.badSyntax, .unknownCommand, .missingArgument]
                #expect(failure.map { codes.contains($0.code) } != true, "\(example)")
            }
        }
    }

    @Test("Each argument is explained, and needed ones come before the others")
    func arguments() {
        for verb in Verb.all {
            let positions = verb.arguments.filter { $0.place == .position }
            let firstFree = positions.firstIndex { !$0.isRequired } ?? positions.endIndex
            #expect(positions[firstFree...].allSatisfy { !$0.isRequired })
            #expect(verb.arguments.allSatisfy { !$0.about.isEmpty })
            #expect(Set(verb.arguments.map(\.name)).count == verb.arguments.count)
        }
    }
}
