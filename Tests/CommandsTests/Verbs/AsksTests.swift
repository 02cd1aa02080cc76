import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("asks")
struct AsksTests {
    @Test("Each with who, when, for how many, and what was answered")
    func rows() {
        var talk = Talk.asking()
        talk.say("accept G1 confirm=yes")
        let outcome = talk.say("asks")
        #expect(
            outcome.data == [
                [
                    "id": "O1", "what": "job shadow", "contact": "Alder Clinic, main house",
                    "when": "Tue 16 Feb 2027, 09:00", "students": 1, "state": "asked",
                    "reason": "",
                ],
                [
                    "id": "G1", "what": "speaker: emergency medicine", "contact": "Kim Example",
                    "when": "Wed 17 Feb 2027, 09:00", "students": 0, "state": "accepted",
                    "reason": "",
                ],
            ])
        #expect(outcome.members["rows"] == 2 && outcome.isQuiet)
        #expect(outcome.records.map(\.action) == [.look])
    }

    @Test("Those of one state, and what was declined though nothing is planned there")
    func states() {
        var talk = Talk.asking()
        talk.say("decline G1 confirm=yes")
        #expect(talk.say("asks state=asked").data.map { $0["id"] } == ["O1"])
        #expect(talk.say("asks declined").data.map { $0["id"] } == ["G1"])
        #expect(talk.say("asks accepted").data.isEmpty)
        #expect(talk.say("asks from=2").data.map { $0["id"] } == ["G1"])
    }

    @Test("Where nobody is asked, that is said; what has begun is left out")
    func none() {
        var talk = Talk()
        #expect(
            talk.say("asks").lines.first == "# Nobody is asked for anything; publish asks.")
        talk = .asking()
        talk.say("set slot O1 start=2027-01-20T09:00 end=2027-01-20T11:00 confirm=yes")
        #expect(talk.say("asks").data.map { $0["id"] } == ["G1"])
    }

    @Test("A scope sees what concerns its own schools, and counts its own students")
    func scope() {
        var chat = Chat(People.north, TwoDistricts.planned())
        let data = chat.say("asks").data
        #expect(data.map { $0["id"] } == ["O1", "G1", "G2", "G3"])
        #expect(data.first?["students"] == 3)
    }
}
