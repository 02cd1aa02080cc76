import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("What belongs to an entry")
struct DetailsTests {
    private func planned() -> Talk {
        var talk = Talk()
        talk.register.draft = County.plan([
            Placement(request: "R1", slot: "O1", out: .run("T1"), back: .walk)
        ])
        return talk
    }

    @Test("A student's guardians, windows, requests and placements")
    func student() {
        var talk = planned()
        talk.register.add(Availability.self, ["subject": "S1", "kind": "busy", "days": "Mon"])
        let outcome = talk.say("show student S1")
        let lines = outcome.lines
        let titles = lines.filter { $0.hasPrefix("# ") && $0.hasSuffix(":") }
        #expect(titles == ["# guardians:", "# free and busy:", "# requests:", "# placements:"])
        #expect(lines.contains { $0.contains("Maria Example") })
        #expect(outcome.data.last?["when"] == "Tue 16 Feb 2027, 09:00-11:00")
    }

    @Test(
        "Where nothing stands yet, that is said",
        arguments: ["student S1", "slot O1", "trip T1", "request R1"])
    func nothingPlaced(what: String) {
        var talk = Talk()
        #expect(talk.say("show \(what)").lines.contains("# No placement stands here yet."))
    }

    @Test(
        "Where nobody speaks yet, that is said",
        arguments: ["section C1", "speaker K1", "speaker_request G1"])
    func nothingSpoken(what: String) {
        var talk = Talk()
        #expect(talk.say("show \(what)").lines.contains("# No speaker session stands here yet."))
    }

    @Test(
        "A placement is shown with its slot, its run and its request",
        arguments: ["slot O1", "trip T1", "request R1", "student S1"])
    func placed(what: String) {
        var talk = planned()
        let rows = talk.say("show \(what)").data.filter { $0["state"] == "draft" }
        #expect(rows.map { $0["request"] } == ["R1"])
    }

    @Test(
        "A session is shown with its section, speaker and request",
        arguments: ["section C1", "speaker K1", "speaker_request G1"])
    func spoken(what: String) {
        var talk = planned()
        let rows = talk.say("show \(what)").data.filter { $0["state"] == "draft" }
        #expect(rows.map { $0["request"] } == ["G1"])
    }

    @Test(
        "Slots are counted by plan with their employer and site",
        arguments: ["employer E1", "site W1"])
    func slots(what: String) {
        var talk = planned()
        let row = talk.say("show \(what)").data.first { $0["slot"] != nil }
        #expect(
            row == [
                "slot": "O1", "kind": "job shadow", "when": "Tue 16 Feb 2027, 09:00-11:00",
                "site": "W1", "max": 2, "drafted": 1, "published": 0,
            ])
    }

    @Test("A section says how many are enrolled")
    func section() {
        var talk = Talk()
        let outcome = talk.say("show section C1")
        #expect(outcome.lines.contains(" 1 student enrolled"))
        #expect(outcome.data.contains(["enrolled": 1]))
    }
}
