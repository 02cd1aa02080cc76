import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Events as those are told who watch")
struct EventLineTests {
    private let register = TwoDistricts.make()

    private func event(_ noun: Noun, _ id: String, _ what: String = "changed") -> Event {
        Event(
            "\(noun.rawValue)-\(what)", subject: register.key(noun, id), noun: noun, owner: id)
    }

    private func line(
        _ event: Event, for user: User = People.coordinator, _ topics: Set<String> = []
    ) -> ReplyLine? {
        EventLine.line(event, seq: 5, topics: topics, for: user, in: register)
    }

    @Test("The number, the kind and whose it is")
    func line() {
        #expect(
            line(event(.student, "S1"))
                == .event(5, "student-changed", [Member("student", "S1")]))
        #expect(line(Event("published")) == .event(5, "published", []))
        #expect(
            line(Event(Event.webhookDisabled, subject: 9, webhook: "sis"))
                == .event(
                    5, "webhook-disabled", [Member("webhook", "sis"), Member("notice", 9)]))
        #expect(
            line(event(.speakerRequest, "G1"))
                == .event(5, "speaker_request-changed", [Member("speaker_request", "G1")]))
    }

    @Test("An event is told to those who see its entry, for every noun and user")
    func sight() {
        let users = People.ofEachRole + [People.north, People.lee, People.stranger]
        for user in users {
            let sight = Sight(user, register)
            for noun in Noun.allCases {
                for id in Sentences.ids(noun) {
                    let isTold = line(event(noun, id), for: user) != nil
                    #expect(isTold == sight.sees(noun, id), "\(user.name) \(noun) \(id)")
                }
            }
        }
    }

    @Test("No event tells a teacher of another's student, or a viewer of any")
    func others() {
        for (noun, id) in [
            (Noun.student, "S2"), (.request, "R2"), (.speakerRequest, "G2"), (.section, "C2"),
            (.availability, "S2"), (.guardian, "S1"), (.enrollment, "C2"), (.teacher, "P2"),
        ] {
            for what in ["changed", "removed"] {
                #expect(line(event(noun, id, what), for: People.rosa) == nil, "\(noun) \(id)")
                #expect(line(event(noun, id, what), for: People.viewer) == nil, "\(noun) \(id)")
                #expect(line(event(noun, id, what), for: People.operator) == nil)
            }
        }
    }

    @Test("Whose an entry was that is gone cannot be told, so that only those hear who see all")
    func gone() {
        let removed = Event("student-removed", subject: 4711, noun: .student, owner: "S77")
        #expect(line(removed) != nil)
        for user in [People.north, People.rosa, People.transport, People.viewer] {
            #expect(line(removed, for: user) == nil, "\(user.role)")
        }
        let unknown = Event("student-removed", subject: 4711, noun: .student)
        #expect(line(unknown) == .event(5, "student-removed", []))
        #expect(line(unknown, for: People.north) == nil)
    }

    @Test("What is about nobody is told to all who watch")
    func nobody() {
        for user in People.ofEachRole {
            for kind in ["drafted", "published", "imported"] {
                #expect(line(Event(kind), for: user) == .event(5, kind, []))
            }
        }
    }

    @Test("Topics are kinds, nouns, or plan")
    func topics() {
        let change = event(.student, "S1")
        for topics in [["student"], ["student-changed"], ["slot", "student"], []] {
            #expect(line(change, Set(topics)) != nil, "\(topics)")
        }
        for topics in [["slot"], ["plan"], ["students"], ["student-removed"], [""]] {
            #expect(line(change, Set(topics)) == nil, "\(topics)")
        }
        for kind in ["drafted", "published"] {
            #expect(line(Event(kind), ["plan"]) != nil && line(Event(kind), [kind]) != nil)
            #expect(line(Event(kind), ["student"]) == nil)
        }
        #expect(line(Event("imported"), ["plan"]) == nil)
    }

    private func line(_ event: Event, _ topics: Set<String>) -> ReplyLine? {
        line(event, for: People.coordinator, topics)
    }

    private func recalled(_ past: PastEvent) -> Event {
        var recollection = Recollection(register)
        return recollection.event(past)
    }

    @Test("A past event has the id that its entry has now", arguments: Noun.allCases)
    func recalled(noun: Noun) throws {
        for id in Sentences.ids(noun) {
            for what in ["changed", "removed"] {
                let now = event(noun, id, what)
                let past = PastEvent(seq: 3, at: 0, kind: now.kind, subject: now.subject)
                #expect(recalled(past) == now)
            }
        }
        let gone = PastEvent(seq: 3, at: 0, kind: "\(noun.rawValue)-removed", subject: 4711)
        let recalled = recalled(gone)
        #expect(recalled.noun == noun && recalled.owner == nil && recalled.subject == 4711)
    }

    @Test("A past answer is of the slot or of the request that it was about")
    func answers() {
        for (noun, id) in [(Noun.slot, "O1"), (.speakerRequest, "G1")] {
            let key = register.key(noun, id)
            let past = PastEvent(seq: 3, at: 0, kind: "ask-declined", subject: key)
            let now = Event("ask-declined", subject: key, noun: noun, owner: id)
            #expect(recalled(past) == now)
            #expect(line(now, ["plan"]) != nil && line(now, [noun.rawValue]) != nil)
            #expect(line(now, ["ask-declined"]) != nil && line(now, ["ask-accepted"]) == nil)
        }
    }

    @Test(
        "A past event of no noun stays of none",
        arguments: ["published", "drafted", "imported", "x-y", ""])
    func plain(kind: String) {
        for subject in [nil, 7] as [Int64?] {
            let past = PastEvent(seq: 3, at: 0, kind: kind, subject: subject)
            #expect(recalled(past) == Event(kind, subject: subject))
        }
    }
}
