import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("The list of runs")
struct RunListTests {
    @Test("A run shows its vehicle, way, seats and riders of either plan")
    func row() {
        var chat = Chat()
        #expect(chat.say("show trips").isOK)
        #expect(chat.say("plan").isOK)
        let lines = RunList.table(of: ["T1"], chat.context).lines
        #expect(lines.count == 2)
        guard case .data(let text, let members) = lines.last else {
            Issue.record("there is no row of T1")
            return
        }
        #expect(text.hasPrefix(" T1"))
        #expect(members.map(\.key) == RunList.columns.map(\.key))
        #expect(members.first { $0.key == "drafted" }?.value == .number(0))
    }

    @Test("Who rides out and back takes one seat")
    func riders() {
        var chat = Chat()
        let both = ["R1", "R2"].map {
            Placement(request: $0, slot: "O1", out: .run("T1"), back: .run("T1"))
        }
        let out = Placement(request: "R3", slot: "O1", out: .run("T1"), back: .walk)
        chat.register.published = County.plan(both + [out], [])
        let row = Outcome(.ok(RunList.table(of: ["T1"], chat.context).lines)).data.first
        #expect(row?["published"] == 3 && row?["drafted"] == 0)
    }

    @Test("A run that is not known has no row")
    func unknown() {
        #expect(RunList.table(of: ["T999"], Chat().context).lines.isEmpty)
    }
}
