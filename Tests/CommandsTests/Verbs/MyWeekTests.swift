import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("my week")
struct MyWeekTests {
    private func chat(_ user: User = People.rosa) -> Chat {
        var chat = Chat(user, TwoDistricts.planned())
        chat.now = moment("2027-02-15T08:00")
        return chat
    }

    @Test("The coming seven days: who of the teacher's own is away, and who speaks")
    func coming() {
        var chat = chat()
        let outcome = chat.say("my week")
        #expect(
            outcome.members
                == ["first": "2027-02-15", "last": "2027-02-21", "away": 2, "sessions": 2])
        #expect(
            outcome.data.compactMap { $0["student"]?.description } == ["S1", "S12"])
        #expect(outcome.data.first?["classes"] == .list(["C1"]))
        #expect(outcome.data.first?["away"] == "Tue 16 Feb 2027, 08:15-11:19")
        #expect(outcome.lines.first == "# Mon 15 Feb 2027 to Sun 21 Feb 2027")
        #expect(outcome.lines.allSatisfy { $0.count <= 100 })
        #expect(outcome.records.map(\.verb) == ["my week"])
        #expect(outcome.tells(TwoDistricts.Names.ofLee, to: "") == [])
    }

    @Test("Another week can be asked for; an empty one says so")
    func other() {
        var chat = chat()
        let outcome = chat.say("my week next week")
        #expect(outcome.members["first"] == "2027-02-22" && outcome.members["away"] == 0)
        #expect(
            outcome.lines.contains(
                "# Nobody of yours is away, and no speaker comes to your classes."))
        #expect(chat.say("my week feb 16").members["away"] == 2)
    }

    @Test("Only what is published counts; that a draft waits is said")
    func draft() {
        var chat = chat()
        chat.register.published = nil
        let outcome = chat.say("my week")
        #expect(outcome.members["away"] == 0)
        #expect(outcome.lines.contains { $0.contains("A draft waits to be published") })
    }

    @Test("It is for teachers, whom the register must know")
    func others() {
        var stranger = chat(People.stranger)
        #expect(stranger.say("my week").failure?.code == .badArgument)
        var coordinator = chat(People.coordinator)
        #expect(coordinator.say("my week").failure?.code == .denied)
    }
}
