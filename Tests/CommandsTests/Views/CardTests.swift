import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("The columns of an entry")
struct CardTests {
    @Test("Only filled columns, one a line, by key")
    func card() {
        let register = County.make()
        let lines = Card.lines(.teacher, "P1", Talk(register).context)
        #expect(
            lines == [
                .data("id        P1", [Member("id", "P1")]),
                .data("name      Rosa Example", [Member("name", "Rosa Example")]),
                .data(
                    "email     rosa@schools.example.org",
                    [Member("email", "rosa@schools.example.org")]),
                .data("school    H1", [Member("school", "H1")]),
                .data("login     rexample", [Member("login", "rexample")]),
                .data("language  en", [Member("language", "en")]),
            ])
    }

    @Test("Rows of an owner are numbered as set and remove count them")
    func rows() {
        var register = County.make()
        register.add(
            Guardian.self, ["student": "S1", "name": "Leo Example", "email": "leo@example.net"])
        let outcome = Outcome(.ok(Card.lines(.guardian, "S1", Talk(register).context)))
        #expect(outcome.data.map { $0["row"] } == [1, 2])
        #expect(outcome.data.map { $0["name"] } == ["Maria Example", "Leo Example"])
        #expect(
            outcome.lines.prefix(2) == [
                "# row  student  name           email              language",
                "    1  S1       Maria Example  maria@example.net  es",
            ])
    }

    @Test("Columns that are empty in all rows are left out")
    func filled() {
        let outcome = Outcome(.ok(Card.lines(.availability, "C1", Talk().context)))
        #expect(
            outcome.data == [
                ["row": 1, "subject": "C1", "kind": "free", "start": "09:00", "end": "09:50"]
            ])
    }

    @Test("Nothing is known of an unknown entry")
    func unknown() {
        #expect(Card.lines(.teacher, "P9", Talk().context).isEmpty)
        #expect(Card.lines(.guardian, "S9", Talk().context).isEmpty)
    }
}
