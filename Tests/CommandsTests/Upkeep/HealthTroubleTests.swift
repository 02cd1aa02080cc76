import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("What somebody has to look after")
struct HealthTroubleTests {
    private func keys(_ condition: Condition = Condition(), _ talk: Talk = Talk()) -> [String] {
        HealthTrouble.all(condition, talk.context).map(\.key)
    }

    @Test("Nothing where all is well")
    func none() {
        #expect(keys() == [])
        #expect(keys(Condition(), Talk.withWebhooks()) == [])
    }

    @Test(
        "The disk is short of room where a copy, or a bad day, would fill it",
        arguments: [
            (104_857_600, 0, false), (104_857_599, 0, true), (200_000_000, 200_000_001, true),
            (200_000_000, 200_000_000, false),
        ])
    func disk(free: Int, database: Int, isShort: Bool) {
        var condition = Condition()
        (condition.freeBytes, condition.databaseBytes) = (free, database)
        #expect(keys(condition) == (isShort ? ["disk-short"] : []))
    }

    @Test("A clock before the last record has been set back")
    func clock() {
        var condition = Condition()
        let now = Int64(County.now.minutes) * 60
        condition.lastRecord = now
        #expect(keys(condition) == [])
        condition.lastRecord = now + 120
        #expect(keys(condition) == ["clock-back"])
    }

    @Test("A file that the daemon would not start with says its first fault and how many there are")
    func configuration() {
        var condition = Condition()
        condition.configurationFaults = ["f:1: a", "f:2: b"]
        let troubles = HealthTrouble.all(condition, Talk().context)
        #expect(troubles.map(\.key) == ["configuration"])
        #expect(troubles[0].text.contains("has 2 faults") && troubles[0].text.contains("(f:1: a)"))
    }

    @Test("A scope names what no school has")
    func scopes() {
        var condition = Condition()
        let district = County.make().schools["H1"]?.district ?? ""
        condition.scopes = [
            "roles.users.a": Scope(districts: [district], schools: ["H1"]),
            "roles.users.b": Scope(districts: ["Nowhere"], schools: ["H1", "H77"]),
        ]
        let troubles = HealthTrouble.all(condition, Talk().context)
        #expect(troubles.map(\.key) == ["scope", "scope"])
        #expect(
            troubles[0].text.hasPrefix(
                "roles.users.b: there is no school of the district \"Nowhere\" in "))
        #expect(troubles[1].text.hasPrefix("roles.users.b: there is no school \"H77\" in "))
        var talk = Talk()
        talk.register = Register()
        #expect(keys(condition, talk) == [])
    }

    @Test("Two teachers with one login or address are known by neither; one with two rows is")
    func teachers() {
        var talk = Talk()
        func add(_ id: String, _ name: String, _ cells: [String: String]) {
            let row = ["id": id, "name": name, "school": "H1"].merging(cells) { $1 }
            talk.register.add(Teacher.self, row)
        }
        add("P20", "Two Jobs", ["login": "two"])
        add("P21", "Two Jobs", ["login": "two"])
        #expect(keys(Condition(), talk) == [])
        add("P22", "Another", ["login": "two", "email": "a@schools.example.org"])
        add("P23", "Third", ["email": "A@schools.example.org"])
        let troubles = HealthTrouble.all(Condition(), talk.context)
        #expect(troubles.map(\.key) == ["teacher-twice", "teacher-twice"])
        #expect(troubles[0].text.hasPrefix("the teachers P20, P21, P22 have one login, so that"))
        #expect(troubles[1].text.hasPrefix("the teachers P22, P23 have one email, so that"))
    }

    @Test("A relay that takes nothing and mails that are given up, but no hold and no quiet hours")
    func mails() {
        var talk = Talk()
        talk.hindrance = .relay("connect: refused", until: 0)
        talk.outbox.add(1, Ledger.Entry(state: .dead, notBefore: 0, before: nil))
        #expect(keys(Condition(), talk) == ["relay", "mails-given-up"])
        for calm in [Hindrance.held, .quiet(until: 0), .ceiling(3, until: 0)] {
            var talk = Talk()
            talk.hindrance = calm
            #expect(keys(Condition(), talk) == [])
        }
    }

    @Test("A webhook that is off, is late, or has lost something")
    func webhooks() {
        var talk = Talk.withWebhooks()
        let lost = Ledger.Entry(
            state: .dead, notBefore: 0, before: nil, channel: "webhook:sis")
        talk.outbox.add(9, lost)
        talk.outbox.disable(true, channel: "webhook:office")
        let troubles = HealthTrouble.all(Condition(), talk.context)
        #expect(troubles.map(\.key) == ["webhook-off", "webhook-failing"])
        #expect(
            troubles.last?.text
                == "webhook sis: 0 notices late, 1 given up; outbox channel=webhook:sis says why")
    }
}
