import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct ItemTests {
    private func item(_ told: Told?, _ alter: (inout District) -> Void = { _ in }) throws -> Item {
        var district = District()
        alter(&district)
        let news = try #require(
            EmployerAsk.news(PlanFacts(district.plan, in: district.register)).first)
        return Item(news, EmployerAsk.standing, told: told, round: 9)
    }

    @Test("What is told first has its round, its root and a first event")
    func new() throws {
        let item = try item(nil)
        let keys = (item.matter.subject, item.matter.recipient)
        #expect(item.action == .new && item.after?.round == 9 && item.after?.sequence == 0)
        #expect(item.after?.root == "employer_ask.\(keys.0).\(keys.1).0.9")
        #expect(item.event?.name == item.after?.root && item.event?.isCancelled == false)
        #expect(item.ask == Ask(subject: keys.0, contact: keys.1, round: 9))
        #expect(item.after?.start == moment("2027-02-16T09:00"))
        #expect(item.event?.place == "Alder Clinic, main house, 12 Mill Street, Alderton")
    }

    @Test("Another roster keeps the sequence; another time or place raises it")
    func sequence() throws {
        let told = try #require(try item(nil).after)
        let roster = try item(told) { $0.edit(Student.self, "S1") { $0.name = "Eva Brown" } }
        #expect(roster.action == .change && roster.after?.sequence == 0)
        let time = try item(told) { $0.edit(Slot.self, "O1") { $0.end.minute += 30 } }
        #expect(time.after?.sequence == 1 && time.details["moved"] != nil)
        let place = try item(told) { $0.edit(Site.self, "W1") { $0.address = "1 New Street" } }
        #expect(place.after?.sequence == 1 && place.details["moved"] == nil)
        for change in [roster, time, place] {
            #expect(change.after?.root == told.root && change.after?.round == told.round)
            #expect(change.event?.name == told.root)
        }
    }

    @Test("Another address has not had the earlier mail: a new round, a new event")
    func address() throws {
        let told = try #require(try item(nil).after)
        var elsewhere = told
        (elsewhere.address, elsewhere.round, elsewhere.sequence) = ("old@x.example", 3, 4)
        let item = try item(elsewhere)
        #expect(item.action == .new && item.before == nil && item.after?.round == 9)
        #expect(item.after?.sequence == 0)
    }

    @Test("What is off has an event of a higher sequence, where its time is known")
    func cancelled() throws {
        var told = try #require(try item(nil).after)
        let matter = Matter(kind: "employer_ask", subject: 1, recipient: 2)
        func off() -> Item {
            Item(cancelled: matter, EmployerAsk.standing, told: told, name: "Sam", about: [:])
        }
        #expect(off().event?.sequence == 1 && off().event?.isCancelled == true)
        #expect(off().event?.name == "employer_ask.1.2.0.9")
        #expect(off().ask?.round == 9 && off().recipient.name == "Sam")
        told.start = nil
        #expect(off().event == nil)
    }
}
