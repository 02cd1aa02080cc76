import Planning
import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Who has no place in a plan")
struct UnplacedViewTests {
    /// A full slot that two want.
    private func full() -> Talk { Talk.ofFullSlot(price: 962) }

    @Test("Each request is a row with its reason, by the same road as why")
    func reasons() {
        var talk = full()
        let outcome = talk.say("show unplaced")
        #expect(
            outcome.data.map { $0["request"]?.description } == ["R1", "G1"])
        #expect(outcome.data.first?["because"] == "slot")
        #expect(outcome.data.first?["for"] == "S1")
        #expect(
            outcome.data.first?["reason"]?.description.hasPrefix("O1: the slot is full (1 of 1)")
                == true)
        #expect(outcome.members == ["plan": "draft", "rows": 2])
        #expect(outcome.records.map(\.verb) == ["show unplaced"])
        #expect(outcome.lines.allSatisfy { $0.count <= 100 })
        #expect(outcome.lines.contains("# why REQUEST says more about one of them."))
        #expect(talk.say("show plan draft unplaced").reply == outcome.reply)
        #expect(talk.say("show plan unplaced").reply == outcome.reply)
    }

    @Test("What the rules close names the nearest miss")
    func closed() {
        var talk = Talk()
        talk.register.draft = County.plan([], [])
        talk.say("set slot O1 kind=mock_interview")
        let row = talk.say("show unplaced").data.first { $0["request"] == "R1" }
        #expect(row?["because"] == "no-option")
        talk.say("set slot O1 kind=job_shadow documents=tb-test")
        let miss = talk.say("show unplaced").data.first { $0["request"] == "R1" }
        #expect(miss?["reason"]?.description.hasPrefix("nearest O1: ") == true)
    }

    @Test("What nothing keeps back is said to be free")
    func free() {
        var talk = Talk()
        talk.register.draft = County.plan([], [])
        let row = talk.say("show unplaced").data.first { $0["request"] == "R1" }
        #expect(row?["because"] == "plan-again" && row?["reason"] == "O1 is free; plan again")
    }

    @Test("Where everybody has a place that is said; without a plan there is nothing to show")
    func none() {
        var talk = Talk()
        talk.register.published = County.plan()
        #expect(
            talk.say("show unplaced").lines == [
                "# Every request has a place.", "OK plan=published rows=0",
            ])
        #expect(talk.say("show unplaced draft").failure?.code == .notFound)
        #expect(talk.say("show unplaced tomorrow").failure?.code == .badArgument)
    }

    private func empty(_ user: User) -> Chat {
        var chat = Chat(user, TwoDistricts.planned())
        chat.register.draft = County.plan([], [])
        return chat
    }

    @Test("A teacher is shown own requests, in words that tell no requirement")
    func teacher() {
        var chat = empty(People.rosa)
        let outcome = chat.say("show unplaced")
        #expect(outcome.data.map { $0["request"]?.description } == ["R1", "R17", "G1", "G3"])
        #expect(outcome.tells(["points", "wheelchair", "tb-test", "age"], to: "") == [])
    }

    @Test("A viewer is told numbers by kind, a coordinator may ask for one school")
    func others() {
        var viewer = empty(People.viewer)
        #expect(
            viewer.say("show unplaced").lines == [
                " 8 requests without a place", "   4 job shadow", "   4 speaker",
                "OK plan=draft rows=8",
            ])
        var coordinator = empty(People.coordinator)
        #expect(
            coordinator.say("show unplaced school=H2").data.map { $0["request"]?.description }
                == ["R3", "G4"])
        var vans = empty(People.transport)
        #expect(vans.say("show unplaced").failure?.code == .denied)
    }

    @Test("Pages are as for other tables")
    func pages() {
        var chat = empty(People.coordinator)
        chat.settings.pageRows = 3
        let first = chat.say("show unplaced")
        #expect(first.data.count == 3 && first.members["more"] == 4)
        #expect(chat.say("show unplaced from=7").data.count == 2)
    }
}
