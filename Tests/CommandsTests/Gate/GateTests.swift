import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("The one door for every sentence")
struct GateTests {
    @Test("An unknown word gets the nearest command, or help")
    func unknown() {
        var talk = Talk()
        #expect(
            talk.say("pnig").failure
                == Failure(.unknownCommand, "no command begins with \"pnig\"; did you mean ping?"))
        #expect(
            talk.say("zzzzzzzz").failure
                == Failure(
                    .unknownCommand,
                    "no command begins with \"zzzzzzzz\"; help lists the commands"))
        #expect(talk.say("\"ping\"").failure?.code == .unknownCommand)
        let quoted = "no command begins with \"show student S1\"; say the words without quotes"
        #expect(talk.say("\"show student S1\"").failure?.text.hasPrefix(quoted) == true)
        #expect(talk.say("Ping").failure?.text.contains("did you mean ping?") == true)
    }

    @Test("A first word that is half a command is not suggested to itself")
    func halfCommand() {
        var talk = Talk()
        let wanted = "no command begins with \"stop\"; did you mean stop plan?"
        #expect(talk.say("stop").failure == Failure(.unknownCommand, wanted))
        #expect(talk.say("seed=3").failure?.text.contains("\"\"") == false)
    }

    @Test("An empty line, or a tag alone, is nothing and is well")
    func empty() {
        let talk = Talk()
        for line in ["", "   ", "@t"] {
            let (outcome, tag) = Gate.run(Line(line), talk.context)
            #expect(outcome.reply == .ok())
            #expect(tag == (line == "@t" ? "t" : nil))
        }
    }

    @Test("A tag comes back with its reply, an error's too")
    func tags() {
        let talk = Talk()
        #expect(Gate.run(Line("@a ping"), talk.context).tag == "a")
        #expect(Gate.run(Line("@b nothing"), talk.context).tag == "b")
        #expect(Gate.run(Line("@c ping \""), talk.context).tag == "c")
    }

    @Test("A line that cannot be read is bad syntax")
    func syntax() {
        var talk = Talk()
        #expect(talk.say("ping \"").failure?.code == .badSyntax)
        #expect(talk.say("@a.b ping").failure?.code == .badSyntax)
    }

    @Test("What a role may not say is denied, and on record")
    func rights() {
        var talk = Talk()
        talk.conversation = Conversation(user: User(id: 7, name: "v", role: .viewer))
        let outcome = talk.say("publish")
        #expect(
            outcome.failure
                == Failure(
                    .denied, "publish is not for the role viewer; it is for coordinator"))
        #expect(
            outcome.records == [
                AuditRecord(user: 7, action: .denied, verb: "publish", noun: nil, subject: nil)
            ])
    }

    @Test("Only import uses up files")
    func files() {
        #expect(Line("import --dry-run").takesFiles)
        #expect(Line("@t import").takesFiles)
        #expect(!Line("export").takesFiles)
        #expect(!Line("import \"").takesFiles)
        #expect(!Line("").takesFiles)
        #expect(Verb.all.filter(\.takesFiles).map(\.name) == ["import"])
    }

    @Test("Yes does what was asked, in any case", arguments: ["yes", "y", "YES", "@t yes"])
    func yes(answer: String) {
        var talk = Talk()
        #expect(talk.say("remove student S1").isQuestion)
        #expect(talk.conversation.question != nil)
        let outcome = talk.say(answer)
        #expect(outcome.isOK)
        #expect(!talk.register.has(.student, "S1"))
        #expect(talk.conversation.question == nil)
    }

    @Test("No and cancel do nothing", arguments: ["no", "n", "No", "cancel"])
    func no(answer: String) {
        var talk = Talk()
        talk.say("remove student S1")
        let outcome = talk.say(answer)
        #expect(outcome.lines == ["# Nothing was done.", "OK"])
        #expect(outcome.isQuiet)
        #expect(talk.register.has(.student, "S1"))
        #expect(talk.conversation.question == nil)
        #expect(talk.say("ping").isOK)
    }

    @Test(
        "Anything else is asked again and not run",
        arguments: ["", "maybe", "ping", "yes please", "\"yes\"", "remove student S1 confirm=yes"])
    func other(answer: String) {
        var talk = Talk()
        talk.say("remove student S1")
        let outcome = talk.say(answer)
        #expect(outcome.lines == ["? Please answer yes or no (or cancel)."])
        #expect(outcome.isQuiet)
        #expect(talk.conversation.question != nil)
        #expect(talk.say("yes").isOK)
    }

    @Test("A line that cannot be read leaves the question open")
    func syntaxWithinQuestion() {
        var talk = Talk()
        talk.say("remove student S1")
        #expect(talk.say("\"yes").failure?.code == .badSyntax)
        #expect(talk.conversation.question != nil)
    }

    @Test("A question can be left by quit")
    func quit() {
        var talk = Talk()
        talk.say("remove student S1")
        let outcome = talk.say("quit")
        #expect(outcome.isOK)
    }

    @Test("A question that was answered no beforehand can be answered yes after all")
    func twice() {
        var talk = Talk()
        #expect(talk.say("remove student S1 confirm=no").isQuestion)
        let outcome = talk.say("yes")
        #expect(outcome.isOK)
    }

    @Test("What goes wrong after yes is an error, and the question is gone")
    func movedWorld() {
        var talk = Talk()
        talk.say("remove student S1")
        talk.register.put("S1", [Student]())
        #expect(talk.say("yes").failure?.code == .notFound)
        #expect(talk.conversation.question == nil)
    }

    @Test("What was asked is what is done, though the world has moved")
    func moreThanAsked() {
        var talk = Talk()
        talk.register.add(Teacher.self, ["id": "P2", "name": "Lee Example", "school": "H1"])
        #expect(talk.say("remove school H1").isQuestion)
        talk.register.add(Student.self, ["id": "S9", "name": "New Example", "school": "H1"])
        talk.register.revision += 1
        let outcome = talk.say("yes")
        #expect(outcome.isQuestion && outcome.isQuiet)
        #expect(
            outcome.lines.first
                == "# Something has changed since the question; it is put again.")
        #expect(outcome.lines.contains(" student S9 goes too"))
        #expect(talk.say("yes").isOK)
        #expect(!talk.register.has(.student, "S9"))
    }

    @Test("In strict form a question is an error that says how to answer beforehand")
    func strict() {
        var talk = Talk(strict: true)
        let outcome = talk.say("remove student S1")
        let wanted = Failure(
            .missingArgument, "confirm: this needs a yes; say the sentence again with confirm=yes")
        #expect(outcome.failure == wanted)
        #expect(outcome.isQuiet)
        #expect(talk.conversation.question == nil)
        guard case .hint(let text) = outcome.reply.lines.last else {
            Issue.record("the question is no hint")
            return
        }
        #expect(text.hasPrefix("Remove student S1, and with it what is listed here "))
        #expect(outcome.data.count > 1)
        #expect(talk.say("remove student S1 confirm=yes").isOK)
        #expect(!talk.register.has(.student, "S1"))
    }

    @Test("The same sentence and context give the same outcome")
    func pure() {
        let talk = Talk()
        for line in ["show student S1", "remove school H1", "help", "status", "show slots"] {
            let one = Gate.run(Line(line), talk.context).0
            let other = Gate.run(Line(line), talk.context).0
            #expect(one.reply == other.reply)
            #expect(one.records == other.records)
        }
    }
}
