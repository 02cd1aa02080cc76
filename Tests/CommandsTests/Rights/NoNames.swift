import Testing
import Wire
import WorkBasedLearning

@testable import Commands

/// What those learn who may see numbers only, or nothing of students.
@Suite("Roles that see no names")
struct NoNames {
    /// The names, but what stands in an example of help.
    private static let names = Outcome.words(
        of: TwoDistricts.Names.all.joined(separator: " ")
    ).subtracting(Outcome.words(of: Add.verb.examples.joined(separator: " "))).sorted()
    private static let personal = [
        "S1", "S12", "S2", "S3", "R1", "R17", "R2", "R3", "G1", "G2", "G3", "G4", "P1", "P2", "P3",
        "C1", "C12", "C2", "C3", "K1", "K2",
    ]

    @Test("No sentence tells a viewer, an operator or a bridge a person's name")
    func nobody() {
        for user in [People.viewer, People.operator, People.bridge] {
            for sentence in Sentences.all {
                var chat = Chat(user, TwoDistricts.planned())
                let outcome = chat.say(sentence)
                #expect(
                    outcome.tells(NoNames.names, to: sentence) == [],
                    "\(user.role) says \(sentence)")
            }
        }
    }

    @Test("Nor does it tell them an id of a person, a class or a request")
    func ids() {
        let sentences = Sentences.looks + Sentences.whys + Sentences.changes + Sentences.completions
        for user in [People.viewer, People.operator, People.bridge] {
            for sentence in sentences {
                var chat = Chat(user, TwoDistricts.planned())
                let outcome = chat.say(sentence)
                #expect(
                    outcome.tells(NoNames.personal, to: sentence) == [],
                    "\(user.role) says \(sentence)")
            }
        }
    }

    @Test("Notes that name somebody are not for a viewer")
    func notes() {
        var chat = Chat(People.viewer, TwoDistricts.make())
        chat.register.add(
            Site.self,
            [
                "id": "W50", "employer": "E1", "name": "Annex",
                "arrival_notes": "Ask for Sam Netherby at the desk",
            ])
        chat.register.add(
            School.self,
            ["id": "H50", "name": "Third", "visitor_notes": "Rosa Ironwood has the key"])
        for sentence in ["show site W50", "show school H50"] {
            #expect(chat.say(sentence).tells(NoNames.names, to: sentence) == [], "\(sentence)")
        }
    }

    @Test("Whatever they say, nothing changes")
    func quiet() {
        let before = TwoDistricts.planned()
        for user in [People.viewer, People.operator, People.bridge] {
            for sentence in Sentences.all {
                var chat = Chat(user, before)
                let outcome = chat.say(sentence)
                #expect(outcome.changes.isEmpty, "\(user.role) says \(sentence)")
                #expect(outcome.announcements.isEmpty, "\(user.role) says \(sentence)")
            }
        }
    }

    @Test("A viewer is told how many there are")
    func numbers() {
        var chat = Chat(People.viewer, TwoDistricts.planned())
        #expect(chat.say("show plan published").data.contains(["placements": 4]))
        #expect(chat.say("show plan published").data.contains(["speaker_sessions": 4]))
        #expect(chat.say("show slot O1").data.contains(["placements": 4]))
        #expect(chat.say("show day 2027-02-16").members["placements"] == 4)
        #expect(chat.say("show day 2027-02-16").data.contains(["speaker_sessions": 2]))
    }

    @Test("A scope counts for a viewer's numbers too")
    func scope() {
        let scope = Scope(districts: ["South"])
        let viewer = User(id: 7, name: "board", role: .viewer, scope: scope)
        var chat = Chat(viewer, TwoDistricts.planned())
        #expect(chat.say("show plan published").data.contains(["placements": 1]))
        #expect(chat.say("show plan published").data.contains(["speaker_sessions": 1]))
        #expect(chat.say("show school H1").failure?.code == .notFound)
        #expect(chat.say("show school H2").isOK)
        #expect(chat.say("show schools").members["rows"] == 1)
    }

    @Test("The vans' people see who rides, and nobody else")
    func riders() {
        var register = TwoDistricts.planned()
        register.published?.placements[0] = County.walk
        var chat = Chat(People.transport, register)
        let shown = chat.say("show slot O1").inAllForms
        #expect(!shown.contains("Quillfeather") && shown.contains("Thistlewood"))
        #expect(chat.say("show day 2027-02-16").members["placements"] == 3)
        for sentence in Sentences.all {
            var chat = Chat(People.transport, register)
            let kept = chat.register.facts.filter { !$0.key.hasPrefix("trip ") }
            let outcome = chat.say(sentence)
            let told = outcome.tells(
                ["points", "tb-test", "2010-03-14", "Ferncastle"], to: sentence
            )
            .filter { $0 != "points" || sentence.hasPrefix("why") }
            #expect(told == [], "\(sentence)")
            let left = chat.register.facts.filter { !$0.key.hasPrefix("trip ") }
            #expect(left == kept, "\(sentence)")
        }
    }
}
