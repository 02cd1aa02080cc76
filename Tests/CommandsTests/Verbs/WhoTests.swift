import Testing
import Wire

@testable import Commands

@Suite("who")
struct WhoTests {
    @Test("A row for each user, role and scope, with how many connections; sorted")
    func rows() {
        var chat = Chat()
        let behind = User(id: 8, name: "gateway", role: .teacher, address: "p1@schools.example.org")
        chat.present = [
            People.viewer, People.coordinator, People.north, People.coordinator, behind,
            People.bridge,
        ]
        let outcome = chat.say("who")
        #expect(outcome.members == ["connections": 6])
        #expect(
            outcome.data.map { $0["user"] } == [
                "board", "gateway", "nora", "p1@schools.example.org", "rflores",
            ])
        #expect(outcome.data.map { $0["connections"] } == [1, 1, 1, 1, 2])
        #expect(outcome.data[2]["scope"] == "district=North")
        #expect(outcome.data[4]["scope"] == "all schools")
        #expect(outcome.isQuiet)
    }

    @Test("The order does not depend on the order of connections")
    func order() {
        var (one, other) = (Chat(), Chat())
        one.present = People.ofEachRole + [People.north]
        other.present = one.present.reversed()
        #expect(one.say("who").reply == other.say("who").reply)
    }

    @Test("Two scopes of one user are two rows")
    func scopes() {
        var chat = Chat(People.operator)
        let south = User(
            id: 1002, name: "nora", role: .coordinator, scope: Scope(districts: ["South"]))
        chat.present = [People.north, south, People.north]
        #expect(chat.say("who").data.map { $0["connections"] } == [2, 1])
    }
}
