import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("request speaker")
struct RequestSpeakerTests {
    @Test("The sentence of a teacher makes a request of the class")
    func made() {
        var chat = Chat(People.rosa)
        let outcome = chat.say("request speaker about robotics for my period 3 next week")
        #expect(outcome.members == ["request": "G5"])
        #expect(
            outcome.lines.first
                == " G5: a guest speaker about robotics for Health 3 (C1, period 3), Mon 8 Feb "
                + "2027 to Fri 12 Feb 2027, 40 minutes, on site or online")
        let wish = chat.register.speakerRequests["G5"]
        #expect(wish?.section == "C1" && wish?.topic == "robotics" && wish?.minutes == 40)
        #expect(wish?.earliest.description == "2027-02-08" && wish?.mode == nil)
        #expect(wish?.latest.description == "2027-02-12" && wish?.priority == 1)
    }

    @Test("Length, mode and choices as they are said")
    func all() {
        var chat = Chat()
        let outcome = chat.say(
            "request speaker about nursing for C12 2 feb to 19 feb 45 min virtual choose kim, E3")
        #expect(
            outcome.data == [
                [
                    "request": "G5", "topic": "nursing", "section": "C12",
                    "earliest": "2027-02-02", "latest": "2027-02-19", "minutes": 45,
                    "mode": "virtual", "choices": .list(["K1", "E3"]),
                ]
            ])
        let wish = chat.register.speakerRequests["G5"]
        #expect(wish?.minutes == 45 && wish?.mode == .virtual && wish?.choices == ["K1", "E3"])
        #expect(outcome.text.contains("45 minutes, online, choosing Kim Ravenscar (K1), then Mill"))
    }

    @Test("One change, one event and one record of it, by key")
    func record() {
        var chat = Chat()
        let outcome = chat.say("request speaker about x for C1 tomorrow")
        let key = chat.register.key(.speakerRequest, "G5")
        #expect(key != nil && outcome.changes.count == 1 && outcome.announcements.isEmpty)
        #expect(outcome.records.map(\.noun) == [.speakerRequest])
        #expect(outcome.records.map(\.subject) == [key])
        #expect(outcome.events.map(\.kind) == ["speaker_request-changed"])
    }

    @Test("Days that are over are asked about, today is not over")
    func over() {
        var chat = Chat()
        let outcome = chat.say("request speaker about x for C1 yesterday")
        #expect(outcome.isQuestion && outcome.isQuiet)
        #expect(chat.say("today").isOK)
        #expect(chat.register.speakerRequests["G5"]?.latest == chat.now.day)
        chat.turn(to: People.coordinator, strict: true)
        let strict = chat.say("request speaker topic=x section=C1 dates=2027-01-31")
        #expect(strict.failure?.code == .badArgument)
    }

    @Test(
        "A span without an end would keep the planner busy for ever: it is asked about",
        arguments: ["after feb 16", "feb 16 onward", "2027-02-01..9999-12-31"])
    func openEnd(dates: String) {
        var chat = Chat()
        let outcome = chat.say("request speaker topic=x section=C1 dates=\"\(dates)\"")
        #expect(!outcome.isOK && outcome.isQuiet)
        #expect(chat.register.speakerRequests.count == 4)
    }

    @Test("Dates far apart that came by other ways keep nobody busy", .timeLimit(.minutes(1)))
    func farApart() {
        var chat = Chat()
        #expect(chat.say("set speaker_request G1 latest=2327-02-08").isOK)
        #expect(chat.say("why G1").isOK)
        #expect(chat.say("why not G1 with K1").isOK)
    }

    @Test("A school year is not too long")
    func year() {
        var chat = Chat()
        #expect(chat.say("request speaker about x for C1 2027-02-02..2028-01-31").isOK)
    }

    @Test("Whose class it is not may not ask for it")
    func others() {
        var chat = Chat(People.rosa)
        for line in [
            "request speaker about x for C2 next week", "request speaker about x for C3 next week",
        ] {
            #expect(chat.say(line).failure?.code == .notFound)
        }
        #expect(chat.say("request speaker about x for law next week").failure?.code == .notFound)
        #expect(chat.register.facts == TwoDistricts.make().facts)
    }

    @Test("A length beyond what a session may be is refused, and nothing is done")
    func length() {
        var chat = Chat()
        let line = "request speaker topic=x section=C1 dates=tomorrow minutes="
        for minutes in ["0", "-1", "1001", "100001", "x", ""] {
            let outcome = chat.say(line + minutes)
            #expect(!outcome.isOK && outcome.isQuiet, "\(minutes)")
            if outcome.isQuestion { chat.say("cancel") }
        }
        #expect(chat.register.speakerRequests.count == 4)
    }
}
