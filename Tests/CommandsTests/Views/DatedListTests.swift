import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("What has a date, on some days")
struct DatedListTests {
    private func ids(_ sentence: String, _ key: String, _ user: User = People.coordinator)
        -> [String]
    {
        var chat = Chat(user, TwoDistricts.planned())
        return chat.say(sentence).data.compactMap { $0[key]?.description }
    }

    @Test("Slots and trips of a day, or of several")
    func nouns() {
        #expect(ids("show slots on feb 16", "slot") == ["O1"])
        #expect(ids("show slots on 16 feb to 17 feb", "slot") == ["O1", "O5"])
        #expect(ids("show slots on \"16 feb to 17 feb\"", "slot") == ["O1", "O5"])
        #expect(ids("show slots", "slot") == ["O1", "O5", "O7"])
        #expect(ids("show trips on 2027-02-17", "trip") == ["T9"])
        #expect(ids("show trips on=tomorrow", "trip") == [])
        var chat = Chat()
        #expect(
            chat.say("show calendars on feb 15").data
                == ["H1", "H2"].map {
                    ["school": .text($0), "date": "Mon 15 Feb 2027", "day_type": "closed"]
                })
        #expect(
            chat.say("show slots on feb 20").lines == ["# There are none then.", "OK rows=0"])
    }

    @Test("Placements and sessions, by time, with the rights of each role")
    func plans() {
        #expect(
            ids("show placements on feb 16", "request") == ["R1", "R2", "R3", "R17"])
        #expect(ids("show placements on feb 16", "request", People.rosa) == ["R1", "R17"])
        #expect(ids("show placements", "request", People.rosa) == ["R1", "R17", "R1", "R17"])
        #expect(ids("show sessions", "request", People.rosa).count == 4)
        var viewer = Chat(People.viewer, TwoDistricts.planned())
        let outcome = viewer.say("show placements on feb 16")
        #expect(outcome.data == [["placements": 4]])
        #expect(outcome.records.map(\.verb) == ["show placements"])
    }

    @Test("A noun without a date says so; a day is a day with or without on")
    func without() {
        var chat = Chat(People.coordinator, TwoDistricts.planned())
        #expect(chat.say("show students on feb 16").failure?.code == .badArgument)
        #expect(
            chat.say("show day on feb 16").reply == chat.say("show day feb 16").reply)
    }

    @Test("A month's name alone is a name still")
    func names() {
        var chat = Chat()
        chat.register.add(Student.self, ["id": "S70", "name": "April May", "school": "H1"])
        #expect(chat.say("show student april").data.first?["id"] == "S70")
    }
}
