import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("What a change does to the published plan")
struct ConsequencesTests {
    private let later = "set slot O1 start=2027-02-23T09:00 end=2027-02-23T11:00"

    /// A published plan in which S1 and S12 hold a place by all rules.
    private func held(strict: Bool = false) -> Chat {
        var chat = Chat(People.coordinator, TwoDistricts.planned(), strict: strict)
        for student in ["S1", "S12"] { chat.say("set student \(student) travel=ride;walk") }
        return chat
    }

    @Test("A change that takes published places asks first, and does it after a yes")
    func asks() {
        var chat = held()
        let question = chat.say("set trip T1 wheelchair_seats=0")
        #expect(question.isQuestion && question.changes.isEmpty)
        #expect(question.data.contains { $0["published_lost"] == 2 })
        #expect(chat.say("yes").changes.count == 1)
    }

    @Test("So does one after which people would come at the wrong time")
    func moves() {
        var chat = Chat(People.coordinator, TwoDistricts.planned())
        #expect(chat.say(later).isQuestion)
        #expect(chat.say("no").isOK)
        #expect(chat.say("\(later) confirm=yes").changes.count == 1)
    }

    @Test("A script is told what to add")
    func strict() {
        var chat = held(strict: true)
        #expect(chat.say("set trip T1 wheelchair_seats=0").failure?.code == .missingArgument)
    }

    @Test("What no rule reads, and what nobody was told of, is done at once")
    func harmless() {
        var chat = Chat(People.coordinator, TwoDistricts.planned())
        #expect(chat.say("set employer E1 email=new@mill.example.com").isOK)
        var unpublished = Chat(People.coordinator, TwoDistricts.make())
        #expect(unpublished.say(later).isOK)
    }

    @Test("A coordinator of some schools takes no place from others")
    func scope() {
        var chat = held()
        chat.turn(to: People.north)
        let outcome = chat.say("\(later) confirm=yes")
        #expect(outcome.failure?.code == .denied && outcome.changes.isEmpty)
        let removal = chat.say("remove slot O1 confirm=yes")
        #expect(removal.failure?.code == .denied && removal.changes.isEmpty)
    }

    @Test("Nor does a school change its district, by which scopes go")
    func district() {
        var chat = Chat(People.north, TwoDistricts.planned())
        let moved = chat.say("set school H1 district=South")
        #expect(moved.failure?.code == .denied && moved.changes.isEmpty)
        #expect(chat.say("set school H1 visitor_notes=\"Ring twice\"").isOK)
        var all = Chat(People.coordinator, TwoDistricts.planned())
        #expect(all.say("set school H1 district=South confirm=yes").isOK)
    }

    @Test("Nor do others' mails go elsewhere: a host who hears of their students keeps the address")
    func readers() {
        var chat = Chat(People.north, TwoDistricts.planned())
        let others = chat.say("set employer E1 email=mine@north.example.org")
        #expect(others.failure?.code == .denied && others.changes.isEmpty)
        #expect(others.failure?.text.contains("of schools that are not within your scope") == true)
        #expect(chat.say("set employer E1 contact=\"Sam N\"").isOK)
        var alone = Chat(People.north, TwoDistricts.make())
        #expect(alone.say("set employer E1 email=mine@north.example.org").isOK)
        var all = Chat(People.coordinator, TwoDistricts.planned())
        #expect(all.say("set employer E1 email=mine@north.example.org").isOK)
    }
}
