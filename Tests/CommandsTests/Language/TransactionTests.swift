import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Sentences between begin and commit")
struct TransactionTests {
    private func opened(
        _ user: User = People.coordinator, _ register: Register = TwoDistricts.make()
    ) -> Chat {
        var chat = Chat(user, register)
        chat.say("begin")
        return chat
    }

    @Test("What changes something waits, and all of it is done at once")
    func waits() {
        var chat = opened()
        let queued = chat.say("withdraw R1")
        #expect(queued.members == ["queued": 1] && queued.isQuiet)
        #expect(queued.records.isEmpty && queued.events.isEmpty)
        #expect(chat.say("set employer E1 name=New").members == ["queued": 2])
        #expect(chat.register.facts == TwoDistricts.make().facts)
        let done = chat.say("commit")
        #expect(done.members == ["committed": 2])
        #expect(done.changes.count == 2 && done.records.count == 2)
        #expect(done.records.map(\.verb) == ["remove", "set"])
        #expect(done.events.map(\.kind) == ["request-removed", "employer-changed"])
        #expect(!chat.register.has(.request, "R1"))
        #expect(chat.register.employers["E1"]?.name == "New")
        #expect(chat.register.revision == 8)
        #expect(chat.conversation.transaction == nil)
    }

    @Test("Each sentence is checked on what the earlier ones would leave")
    func preview() {
        var chat = opened()
        #expect(chat.say("add student id=S60 name=X school=H1").isOK)
        #expect(chat.say("request shadow for S60").isOK)
        #expect(chat.say("request shadow for S60").isOK)
        #expect(chat.say("withdraw R1").isOK)
        #expect(chat.say("withdraw R1").failure?.code == .notFound)
        #expect(chat.say("add student id=S60 name=Y school=H1").failure?.code == .exists)
        #expect(chat.say("commit").members == ["committed": 4])
        let wishes = chat.register.requests.allRows.filter { $0.student == "S60" }
        #expect(Set(wishes.map(\.id)) == ["R18", "R19"])
    }

    @Test("A sentence that cannot be done is refused at once and not queued")
    func refused() {
        var chat = opened()
        chat.say("withdraw R1")
        #expect(chat.say("withdraw R99").failure?.code == .notFound)
        #expect(chat.say("set employer E1 nmae=X").failure?.code == .badArgument)
        #expect(chat.say("commit").members == ["committed": 1])
    }

    @Test("What is denied is denied within it, and on record")
    func denied() {
        var chat = opened(People.rosa)
        let outcome = chat.say("withdraw R2 confirm=yes")
        #expect(outcome.failure?.code == .notFound)
        #expect(outcome.records.map(\.action) == [.denied])
        #expect(chat.say("set student S1 grade=12").failure?.code == .denied)
    }

    @Test("Looks are answered meanwhile, by what stands")
    func looks() {
        var chat = opened()
        chat.say("withdraw R1")
        #expect(chat.say("show request R1").isOK)
        #expect(chat.say("requests").members["rows"] == 8)
        #expect(chat.say("commit").isOK)
        #expect(chat.say("requests").members["rows"] == 7)
    }

    @Test("What needs a yes says so beforehand")
    func confirm() {
        var chat = opened(People.coordinator, TwoDistricts.planned())
        let outcome = chat.say("withdraw R1")
        #expect(outcome.failure?.code == .missingArgument)
        #expect(outcome.failure?.text.contains("confirm=yes") == true)
        #expect(chat.conversation.question == nil)
        #expect(chat.say("withdraw R1 confirm=yes").members == ["queued": 1])
        #expect(chat.say("commit").isOK)
    }

    @Test("A sentence waits in the words in which it would be done at once")
    func words() {
        for sentence in [
            "request speaker about first aid for my period 3 next week", "request shadow for ana",
            "please withdraw the R1",
        ] {
            var chat = Chat(People.rosa)
            #expect(chat.say(sentence).isOK, "\(sentence)")
            chat = opened(People.rosa)
            #expect(chat.say(sentence).members["queued"] == 1, "\(sentence)")
            #expect(chat.say("commit").members["committed"] == 1, "\(sentence)")
        }
    }

    @Test("What is missing is asked for within it too, and the answer is queued")
    func asks() {
        var chat = opened(People.rosa)
        #expect(chat.say("request shadow").isQuestion)
        #expect(chat.say("S1").members == ["queued": 1])
        #expect(chat.say("requests for a").failure != nil && chat.conversation.transaction != nil)
        #expect(chat.say("commit").members == ["committed": 1])
        #expect(chat.register.requests["R18"]?.student == "S1")
    }

    @Test("Where the world has moved so that one cannot be done, nothing is, and it stays open")
    func moved() {
        var chat = opened()
        chat.say("set employer E1 name=New")
        chat.say("withdraw R1")
        chat.register.put("R1", [Request]())
        let before = chat.register.facts
        let outcome = chat.say("commit")
        #expect(outcome.failure?.code == .notFound)
        #expect(outcome.failure?.text.contains("sentence 2") == true)
        #expect(outcome.isQuiet && chat.register.facts == before)
        #expect(chat.conversation.transaction?.sentences.count == 2)
        #expect(chat.say("abort").isOK)
        #expect(chat.register.facts == before)
    }

    @Test("A revision that a queued sentence expects counts at the commit too")
    func expected() {
        var chat = opened()
        #expect(chat.say("set employer E1 name=New expect=6").failure?.code == .conflict)
        #expect(chat.say("set employer E1 name=New expect=7").isOK)
        chat.register.revision += 1
        #expect(chat.say("commit").failure?.code == .conflict)
        #expect(chat.register.employers["E1"]?.name == "Alder Clinic")
    }

    @Test("What would not see a transaction's sentences is refused until the commit")
    func excluded() {
        var chat = opened()
        chat.say("request shadow for S1")
        for sentence in ["plan", "publish", "undo", "import"] {
            let outcome = chat.say(sentence)
            #expect(outcome.failure?.code == .conflict, "\(sentence)")
            #expect(outcome.isQuiet, "\(sentence)")
        }
        #expect(chat.say("commit").isOK)
    }

    @Test("A commit with a key is done once")
    func once() {
        var chat = opened()
        chat.say("request shadow for S1")
        let done = chat.say("commit once=k")
        #expect(done.isOK)
        #expect(chat.say("commit once=k").members["committed"] == done.members["committed"])
        #expect(chat.say("commit").failure?.code == .notFound)
        #expect(chat.register.requests.count == 5)
    }

    @Test("The rights of the commit's moment count")
    func rights() {
        var chat = opened(People.rosa)
        chat.say("withdraw R17")
        chat.register.put("C1", [Enrollment]())
        chat.register.put("C12", [Enrollment]())
        #expect(chat.say("commit").failure?.code == .notFound)
        #expect(chat.register.has(.request, "R17"))
    }

    @Test("Which sentences wait: those that change facts and nothing else")
    func takes() {
        let waiting = Verb.all.filter(Transaction.takes).map(\.name)
        #expect(
            waiting == ["add", "remove", "request", "request speaker", "set", "withdraw"])
    }

    @Test("It holds so many sentences and no more")
    func limit() throws {
        var chat = opened()
        var transaction = try #require(chat.conversation.transaction)
        let (said, verb) = (Said(try Sentence("set employer E1 name=X")), SetEntry.verb)
        for _ in 0..<Transaction.limit {
            _ = try transaction.add(said, verb, chat.context)
        }
        #expect(throws: Failure.self) { try transaction.add(said, verb, chat.context) }
        #expect(transaction.sentences.count == Transaction.limit)
        chat.conversation.transaction = transaction
        #expect(chat.say("withdraw R1").failure?.code == .limit)
    }

    @Test("It is of its connection alone")
    func connection() {
        var chat = opened()
        chat.say("withdraw R1")
        chat.turn(to: People.coordinator)
        #expect(chat.say("commit").failure?.code == .notFound)
        #expect(chat.say("withdraw R2").members["removed"] == "R2")
        #expect(chat.register.has(.request, "R1"))
    }
}
