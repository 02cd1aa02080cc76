import Testing
import Wire
import WorkBasedLearning

@testable import Commands

/// What a teacher learns and changes by any sentence.
@Suite("A teacher and other teachers' students")
struct OwnStudents {
    private static let strangers = Outcome.words(
        of: (TwoDistricts.Names.ofLee + TwoDistricts.Names.ofSouth).joined(separator: " "))
    private static let guardians = Outcome.words(
        of: TwoDistricts.Names.ofRosa[2...].joined(separator: " "))
    private static let otherIDs = [
        "S2", "S3", "R2", "R3", "C2", "C3", "G2", "G4", "P2", "P3",
    ]

    /// The sentences, each on a county of its own, with what it comes to.
    private func say(
        _ sentences: [String], _ check: (String, Outcome, Chat) -> Void
    ) {
        for strict in [false, true] {
            for sentence in sentences {
                var chat = Chat(People.rosa, TwoDistricts.planned(), strict: strict)
                let outcome = chat.say(sentence)
                check(sentence, outcome, chat)
            }
        }
    }

    @Test("No sentence names another's student or any guardian")
    func names() {
        let secrets = OwnStudents.strangers.union(OwnStudents.guardians).sorted()
        say(Sentences.all) { sentence, outcome, _ in
            #expect(outcome.tells(secrets, to: sentence) == [], "\(sentence)")
        }
    }

    @Test("No sentence tells an id of another's student, class or request")
    func ids() {
        let sentences = Sentences.looks + Sentences.whys + Sentences.changes + Sentences.completions
        say(sentences) { sentence, outcome, _ in
            #expect(outcome.tells(OwnStudents.otherIDs, to: sentence) == [], "\(sentence)")
        }
    }

    @Test("A misspelt id is not mended to one of another's requests", arguments: ["R22", "G22"])
    func nearest(id: String) {
        var chat = Chat(People.rosa)
        let outcome = chat.say("why \(id)")
        #expect(outcome.failure?.code == .notFound)
        #expect(outcome.tells(OwnStudents.otherIDs, to: id) == [])
    }

    @Test("What another has is as if it were not there, by whatever verb, and that is on record")
    func denied() {
        var sentences = ["why not R2 in O1", "why not G2 with K1", "show availability S2"]
        for id in ["S2", "S3"] {
            sentences += ["show student \(id)", "request shadow for \(id)", "why \(id)"]
        }
        for id in ["R2", "R3", "G2", "G4"] { sentences += ["why \(id)", "withdraw \(id)"] }
        for id in ["C2", "C3"] {
            sentences += ["show section \(id)", "show enrollment \(id)", "requests for \(id)"]
            sentences.append("request speaker about x for \(id) tomorrow")
        }
        say(sentences) { sentence, outcome, chat in
            #expect(outcome.failure?.code == .notFound, "\(sentence)")
            #expect(outcome.records.map(\.action) == [.denied], "\(sentence)")
            #expect(outcome.records.first?.user == People.rosa.id)
            #expect(sentence.hasPrefix(outcome.records.first?.verb ?? "-"))
            #expect(chat.register.facts == TwoDistricts.planned().facts)
        }
    }

    @Test(
        "Nobody can tell what may not be seen from what is not there",
        arguments: ["S2", "R2", "G2", "C2", "P2", "S3", "R3"])
    func absent(hidden: String) {
        let sentences = (Sentences.looks + Sentences.whys + Sentences.changes).filter {
            $0.split(separator: " ").contains { $0 == hidden }
        }
        #expect(!sentences.isEmpty)
        for sentence in sentences {
            var chat = Chat(People.rosa, TwoDistricts.planned())
            let seen = chat.say(sentence)
            var other = Chat(People.rosa, TwoDistricts.planned().without(hidden))
            let unseen = other.say(sentence)
            #expect(seen.text == unseen.text, "\(sentence)")
            #expect(seen.records.map(\.action) == unseen.records.map(\.action), "\(sentence)")
        }
    }

    @Test("No sentence tells a birth date, document, disability, priority or age")
    func secrets() {
        let sentences = (Sentences.looks + Sentences.whys + Sentences.changes).filter {
            !$0.contains("trip") && !$0.contains("speaker_request") && !$0.contains("priority")
        }
        let secrets = TwoDistricts.secrets + ["birthdate", "min_age", "min", "age", "documents"]
        say(sentences) { sentence, outcome, _ in
            let told = outcome.tells(secrets, to: sentence).filter {
                // A slot's smallest number of students is no secret; "min age" is.
                $0 != "min" || outcome.inAllForms.contains("min age")
            }
            #expect(told == [], "\(sentence)")
        }
    }

    @Test("The priority of a class's request is told to coordinators only")
    func priority() {
        var chat = Chat(People.rosa)
        #expect(!chat.say("show speaker_request G1").inAllForms.contains("priority"))
        chat.turn(to: People.coordinator)
        #expect(chat.say("show speaker_request G1").inAllForms.contains("priority"))
    }

    @Test(
        "No points are told, not even a plan's",
        arguments: ["show plan", "show plan published", "status", "why R1", "why not R1 in O1"])
    func points(sentence: String) {
        var chat = Chat(People.rosa, TwoDistricts.planned())
        #expect(chat.say(sentence).tells(["points", "31415", "27182"], to: sentence) == [])
    }

    @Test("Whatever a teacher says, only own requests change")
    func changes() {
        let before = TwoDistricts.planned()
        say(Sentences.all) { sentence, _, chat in
            let (old, new) = (before.facts, chat.register.facts)
            let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
            for key in changed {
                let id = String(key.split(separator: " ")[1])
                let register = old[key] == nil ? chat.register : before
                let student = register.requests[id]?.student
                let section = register.speakerRequests[id]?.section
                let owner = key.hasPrefix("speaker_request ") ? section : student
                #expect(["S1", "S12", "C1", "C12"].contains(owner), "\(sentence): \(key)")
            }
            #expect(chat.register.published == before.published, "\(sentence)")
            #expect(chat.register.draft == before.draft, "\(sentence)")
        }
    }

    @Test("Whom no row of the teachers names sees nobody")
    func unknown() {
        for sentence in Sentences.looks + Sentences.whys {
            var chat = Chat(People.stranger, TwoDistricts.planned())
            let secrets = Outcome.words(
                of: (TwoDistricts.Names.ofRosa + TwoDistricts.Names.ofLee
                    + TwoDistricts.Names.ofSouth).joined(separator: " "))
            #expect(
                chat.say(sentence).tells(secrets.sorted(), to: sentence) == [], "\(sentence)")
        }
    }
}
