import Testing
import Wire
import WorkBasedLearning

@testable import Commands

/// What a coordinator of one district learns and changes of another.
@Suite("A coordinator of one district, and the other district")
struct OtherDistricts {
    private static let names = Outcome.words(
        of: (TwoDistricts.Names.ofSouth + ["Tam Oakhollow"]).joined(separator: " ")
    ).sorted()
    private static let ids = ["S3", "R3", "C3", "G4", "P3", "H2"]
    /// The entries that belong to the other district alone.
    private static let entries: Set<String> = [
        "school H2", "student S3", "guardian S3", "teacher P3", "section C3", "enrollment C3",
        "calendar H2", "availability H2", "availability C3", "availability S3", "request R3",
        "speaker_request G4",
    ]

    private func say(_ sentences: [String], _ check: (String, Outcome, Chat) -> Void) {
        for sentence in sentences {
            var chat = Chat(People.north, TwoDistricts.planned())
            let outcome = chat.say(sentence)
            check(sentence, outcome, chat)
        }
    }

    @Test("No sentence tells of its people")
    func names() {
        say(Sentences.all) { sentence, outcome, _ in
            #expect(outcome.tells(OtherDistricts.names, to: sentence) == [], "\(sentence)")
        }
    }

    @Test("No look tells its ids")
    func ids() {
        let sentences = (Sentences.looks + Sentences.whys + Sentences.completions).filter {
            !$0.hasPrefix("show trip")  // A trip says between which schools it goes.
        }
        say(sentences) { sentence, outcome, _ in
            #expect(outcome.tells(OtherDistricts.ids, to: sentence) == [], "\(sentence)")
        }
    }

    @Test("No sentence changes what is its own")
    func changes() {
        let before = TwoDistricts.planned().facts
        say(Sentences.all) { sentence, _, chat in
            let after = chat.register.facts
            let changed = OtherDistricts.entries.filter { before[$0] != after[$0] }
            #expect(changed == [], "\(sentence)")
            #expect(after["student S51"] == nil, "\(sentence)")
        }
    }

    @Test(
        "Nothing of it can be made, taken over or moved there",
        arguments: [
            "add student id=S50 name=X school=H2", "set student S1 school=H2",
            "set section C1 school=H2", "set teacher P1 school=H2",
            "add guardian student=S3 name=X email=x@example.net",
            "add request id=R50 student=S3 kind=job_shadow", "set request R1 student=S3",
            "add speaker_request id=G50 section=C3 earliest=2027-02-08 latest=2027-02-09 "
                + "minutes=40",
            "set speaker_request G1 section=C3", "add availability subject=H2 kind=busy",
            "add calendar school=H2 date=2027-02-16 day_type=closed",
            "add school id=H50 name=New district=South", "set school H1 district=South",
            "remove student S3", "remove school H2", "withdraw R3", "withdraw G4",
        ])
    func taken(sentence: String) {
        var chat = Chat(People.north)
        let outcome = chat.say(sentence)
        let codes: [ErrorCode] = [.denied, .notFound, .badArgument]
        #expect(outcome.failure.map { codes.contains($0.code) } == true)
        #expect(outcome.changes.isEmpty)
        #expect(outcome.records.map(\.action) == [.denied])
        #expect(chat.register.facts == TwoDistricts.make().facts)
    }

    @Test(
        "What is its own is answered as what is not there",
        arguments: ["S3", "R3", "C3", "G4", "P3", "H2"])
    func absent(hidden: String) {
        let sentences = Sentences.all.filter {
            !$0.hasPrefix("complete")
                && $0.split { $0 == " " || $0 == "=" }.contains { $0 == hidden }
        }
        #expect(!sentences.isEmpty)
        for sentence in sentences {
            var chat = Chat(People.north, TwoDistricts.planned())
            let seen = chat.say(sentence)
            var other = Chat(People.north, TwoDistricts.planned().without(hidden))
            let unseen = other.say(sentence)
            #expect(seen.text == unseen.text, "\(sentence)")
            #expect(seen.records.map(\.action) == unseen.records.map(\.action), "\(sentence)")
        }
    }

    @Test(
        "Nobody of it can be named in an own entry, which would give others a sight of them",
        arguments: [
            "add enrollment section=C1 student=S3", "set section C1 teacher=P3",
            "add section id=C50 name=X teacher=P3 school=H1",
        ])
    func named(sentence: String) {
        var chat = Chat(People.north)
        #expect(chat.say(sentence).failure?.code == .badArgument)
        chat.turn(to: People.rosa)
        #expect(chat.say("show student S3").failure?.code == .notFound)
    }

    @Test(
        "A run that serves the other district's schools only is not changed",
        arguments: ["set trip T9 seats=1", "remove trip T9", "add trip id=T9 from=H1 to=W1"])
    func trips(sentence: String) {
        var chat = Chat(People.north)
        chat.say(sentence)
        #expect(chat.register.trips.rows("T9") == TwoDistricts.make().trips.rows("T9"))
    }

    @Test("A shared slot in which others' students stand in the draft is not removed")
    func drafted() {
        var register = TwoDistricts.planned()
        register.published = nil
        var chat = Chat(People.north, register)
        let outcome = chat.say("remove slot O5 confirm=yes")
        #expect(
            outcome.failure?.text
                == "this would change 1 place in the draft of schools that are not within your "
                + "scope; ask a coordinator for all schools")
        #expect(chat.register.has(.slot, "O5"))
        chat.turn(to: People.coordinator)
        #expect(chat.say("remove slot O5 confirm=yes").isOK)
    }

    @Test("A scope that fits no school is said with every reply but those about nothing kept")
    func blind() {
        let user = User(
            id: 9, name: "olga", role: .coordinator, scope: Scope(districts: ["Nowhere"]))
        func isTold(_ sentence: String, _ user: User) -> Bool {
            var chat = Chat(user, TwoDistricts.planned())
            return chat.say(sentence).lines.contains { $0.hasPrefix("# Your scope fits no school") }
        }
        for sentence in ["status", "show students", "compare", "show unreached", "requests"] {
            #expect(isTold(sentence, user), "\(sentence)")
            #expect(!isTold(sentence, People.north), "\(sentence)")
        }
        #expect(!isTold("ping", user) && !isTold("help", user))
    }

    @Test(
        "What all share is not removed where something of the other district goes with it",
        arguments: ["remove employer E3 confirm=yes", "remove site W3 confirm=yes"])
    func shared(sentence: String) {
        var chat = Chat(People.north)
        chat.register.add(
            TripLeg.self,
            [
                "id": "T50", "from": "H2", "to": "W3", "seats": "4",
                "departs": "2027-02-16T08:15", "arrives": "2027-02-16T08:45",
            ])
        chat.say(sentence)
        #expect(chat.register.has(.trip, "T50"))
    }

    @Test(
        "What is about all schools at once is denied, and the denial is on record",
        arguments: [
            "plan", "publish", "publish confirm=yes", "export", "import", "audit",
            "audit about student S1",
        ])
    func forAll(sentence: String) {
        var chat = Chat(People.north, TwoDistricts.planned())
        let outcome = chat.say(sentence)
        #expect(outcome.failure?.code == .denied)
        #expect(outcome.failure?.text.contains("all schools") == true)
        #expect(outcome.effect == nil && outcome.isQuiet)
        #expect(outcome.records.map(\.action) == [.denied])
    }

    @Test("Own entries are seen and changed as by any coordinator")
    func own() {
        for sentence in [
            "show student S1", "set student S1 priority=2", "add student id=S50 name=X school=H1",
            "withdraw G1", "request shadow for S1", "set section C1 teacher=P2",
            "set school H1 town=X", "add enrollment section=C1 student=S2", "why R1", "compare",
        ] {
            var chat = Chat(People.north, TwoDistricts.planned())
            #expect(chat.say(sentence).failure == nil, "\(sentence)")
        }
    }

    @Test("A scope of schools is as one of districts; an unknown one is empty")
    func kinds() {
        let bySchool = User(id: 1, name: "a", role: .coordinator, scope: Scope(schools: ["H1"]))
        let nowhere = User(id: 2, name: "b", role: .coordinator, scope: Scope(districts: ["West"]))
        var chat = Chat(bySchool)
        #expect(chat.say("show students").members["rows"] == 3)
        #expect(chat.say("show student S3").failure?.code == .notFound)
        chat.turn(to: nowhere)
        #expect(chat.say("show students").members["rows"] == 0)
        #expect(chat.say("show student S1").failure?.code == .notFound)
        #expect(chat.say("show employers").members["rows"] == 3)
    }
}
