import Planning
import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("What is not told of a student's requirements")
struct DiscretionTests {
    /// A county in which R1 cannot take O1 because of what a change says.
    private func chat(_ change: (inout Register) -> Void) -> Chat {
        var chat = Chat(People.coordinator)
        change(&chat.register)
        return chat
    }

    private func set(_ register: inout Register, _ cells: [String: String]) {
        var all = RowWords<Student>.cells(of: register.students["S1"] ?? Student())
        all.merge(cells) { _, new in new }
        register.put("S1", [Student]())
        register.add(Student.self, all)
    }

    /// What the teacher and the coordinator hear to the same sentence.
    private func heard(_ chat: Chat, _ sentence: String) -> (teacher: Outcome, full: Outcome) {
        var (one, other) = (chat, chat)
        one.turn(to: People.rosa)
        other.turn(to: People.coordinator)
        return (one.say(sentence), other.say(sentence))
    }

    @Test(
        "A teacher hears that a requirement is missing, a coordinator which one",
        arguments: [
            (["documents": ""], "tb-test"), (["birthdate": "2020-03-14"], "must be 16"),
            (["birthdate": ""], "birth date"),
        ])
    func general(cells: [String: String], reason: String) {
        let chat = chat { set(&$0, cells) }
        for sentence in ["why R1", "why not R1 in O1", "why S1", "why not S1 in O1"] {
            let (teacher, full) = heard(chat, sentence)
            #expect(teacher.isOK && teacher.inAllForms.contains("a requirement is missing"))
            #expect(!teacher.inAllForms.contains(reason), "\(sentence)")
            for word in ["age", "documents", "birth", "tb-test", "must be", "2020"] {
                #expect(!teacher.words.contains(word), "\(sentence): \(word)")
            }
            #expect(full.inAllForms.contains(reason), "\(sentence)")
            #expect(!full.inAllForms.contains("a requirement is missing"))
        }
    }

    @Test("Several missing requirements are one, and what may be told stays")
    func several() {
        let chat = chat {
            set(&$0, ["documents": "", "birthdate": "2020-03-14", "grade": "9"])
            $0.put("O1", [Slot]())
            $0.add(
                Slot.self,
                [
                    "id": "O1", "site": "W1", "kind": "job_shadow", "max": "9", "min_age": "16",
                    "start": "2027-02-16T09:00", "end": "2027-02-16T11:00", "grades": "11;12",
                    "documents": "tb-test",
                ])
        }
        let (teacher, full) = heard(chat, "why not R1 in O1")
        let rules = teacher.data.compactMap { $0["rule"] }
        #expect(rules == ["grade", "requirement"])
        #expect(teacher.members["allowed"] == .flag(false))
        let told = full.data.compactMap { $0["rule"]?.description }
        #expect(Set(told) == ["age", "documents", "grade"])
        let closed = heard(chat, "why R1").teacher.data.filter { $0["sentence"] != nil }
        #expect(closed.contains { $0["rule"] == "requirement" && $0["closed"] == 3 })
        #expect(closed.contains { $0["rule"] == "grade" && $0["closed"] == 1 })
        #expect(!closed.contains { $0["rule"] == "age" || $0["rule"] == "documents" })
    }

    @Test("A place in a van for a wheelchair that there is not is a missing requirement")
    func noChair() {
        let chat = chat {
            set(&$0, ["travel": "ride", "wheelchair": "yes"])
            addRun(to: &$0, seats: 4, chairs: 0)
        }
        let (teacher, full) = heard(chat, "why not R1 in O1")
        #expect(full.inAllForms.contains("has no wheelchair place"))
        #expect(!teacher.words.contains("wheelchair"))
        #expect(teacher.data.map { $0["rule"] } == ["requirement"])
    }

    @Test("That a wheelchair place is taken is told in the words for any seat")
    func chairTaken() {
        func told(chair: Bool) -> [String] {
            let chat = chat {
                set(&$0, ["travel": "ride", "wheelchair": chair ? "yes" : "no"])
                var other = $0.students["S12"] ?? Student()
                other.wheelchair = chair
                $0.put("S12", [other])
                addRun(to: &$0, seats: 1, chairs: 1)
                $0.draft = County.plan(
                    [Placement(request: "R17", slot: "O1", out: .run("T1"), back: .run("T1"))], [])
            }
            let (teacher, full) = heard(chat, "why not R1 in O1")
            #expect(full.text.contains(chair ? "a wheelchair place on" : "a seat on"))
            #expect(!teacher.words.contains("wheelchair"))
            return teacher.lines + teacher.json
        }
        #expect(told(chair: true) == told(chair: false))
    }

    @Test("How many points a place would earn is for coordinators")
    func points() {
        var chat = chat { set(&$0, ["priority": "1"]) }
        chat.settings.planning.placementPoints = 0
        let (teacher, full) = heard(chat, "why not R1 in O1")
        #expect(full.inAllForms.contains("it would earn"))
        #expect(!teacher.words.contains("points") && !teacher.words.contains("earn"))
    }

    @Test("What is allowed is told without points, prices and counts of what others take")
    func openings() {
        var chat = Chat(People.rosa, TwoDistricts.planned())
        for sentence in ["why R1", "why not R1 in O7", "why G1"] {
            let outcome = chat.say(sentence)
            let keys = Set(outcome.data.flatMap(\.keys))
            #expect(outcome.isOK)
            #expect(keys.isDisjoint(with: ["points", "prices", "used", "capacity", "minimum"]))
        }
        chat.turn(to: People.coordinator)
        #expect(chat.say("why R1").data.contains { $0["points"] != nil })
    }

    @Test("Which reasons are private is told by the rule, or by the word wheelchair")
    func isPrivate() {
        func isPrivate(_ rule: String, _ reason: String) -> Bool {
            Discretion.isPrivate(Refusal(rule: rule, reason: reason))
        }
        #expect(isPrivate("age", "x") && isPrivate("documents", "x"))
        #expect(isPrivate("seat-on-run", "run T1 has no wheelchair place"))
        #expect(!isPrivate("seat-on-run", "run T1 has no seat"))
        #expect(!isPrivate("free-time", "the student is not free"))
        #expect(!isPrivate(Discretion.general.rule, Discretion.general.reason))
    }

    /// A run to O1 and back.
    private func addRun(to register: inout Register, seats: Int, chairs: Int) {
        register.put("T1", [TripLeg]())
        for (from, to, departs, arrives) in [
            ("H1", "W1", "08:15", "08:45"), ("W1", "H1", "11:15", "11:45"),
        ] {
            register.add(
                TripLeg.self,
                [
                    "id": "T1", "from": from, "to": to, "seats": "\(seats)",
                    "wheelchair_seats": "\(chairs)", "departs": "2027-02-16T\(departs)",
                    "arrives": "2027-02-16T\(arrives)",
                ])
        }
    }
}
