import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("requests")
struct RequestsTests {
    private func ids(_ outcome: Outcome) -> [String] {
        outcome.data.compactMap { $0["request"]?.description }
    }

    @Test("A row a request with whose it is, and the look is on record")
    func rows() {
        var chat = Chat()
        let outcome = chat.say("requests")
        #expect(ids(outcome) == ["R1", "R2", "R3", "R17", "G1", "G2", "G3", "G4"])
        #expect(outcome.members == ["rows": 8])
        #expect(
            outcome.data[3] == [
                "request": "R17", "what": "job shadow", "for": "S12", "name": "Bo Winterbourne",
                "state": "waiting", "dates": "",
            ])
        #expect(outcome.data[4]["what"] == "speaker: first aid")
        #expect(outcome.data[4]["dates"] == "Mon 8 Feb 2027 to Fri 26 Feb 2027")
        #expect(
            outcome.records == [
                AuditRecord(user: 1001, action: .look, verb: "requests", noun: nil, subject: nil)
            ])
        #expect(outcome.isQuiet)
    }

    @Test("Of a student or a class, by id, name or period")
    func owner() {
        var chat = Chat(People.rosa)
        #expect(ids(chat.say("requests for S12")) == ["R17"])
        #expect(ids(chat.say("requests of bo")) == ["R17"])
        #expect(ids(chat.say("requests for robotics")) == ["G3"])
        #expect(ids(chat.say("requests for my period 3")) == ["G1"])
        #expect(ids(chat.say("requests owner=C1")) == ["G1"])
    }

    @Test("Each sees what is theirs")
    func sight() {
        var chat = Chat(People.rosa)
        #expect(ids(chat.say("requests")) == ["R1", "R17", "G1", "G3"])
        chat.turn(to: People.lee)
        #expect(ids(chat.say("requests")) == ["R2", "G2"])
        chat.turn(to: People.north)
        #expect(ids(chat.say("requests")) == ["R1", "R2", "R17", "G1", "G2", "G3"])
        chat.turn(to: People.stranger)
        let none = chat.say("requests")
        #expect(none.data.isEmpty && none.members == ["rows": 0])
        #expect(none.lines.first?.hasPrefix("# ") == true)
    }

    @Test("What became of them: published before draft before waiting")
    func states() throws {
        var chat = Chat()
        chat.register.draft = County.plan(
            [County.walk, Placement(request: "R2", slot: "O1", out: .walk, back: .walk)], [])
        chat.register.published = County.plan([County.walk], [County.session])
        let states = chat.say("requests").data.compactMap { $0["state"]?.description }
        #expect(
            states == [
                "published", "draft", "waiting", "waiting", "published", "waiting", "waiting",
                "waiting",
            ])
    }

    @Test("Dates that are bounded on one side")
    func dates() {
        var chat = Chat()
        chat.register.add(
            Request.self,
            ["id": "R60", "student": "S1", "kind": "job_shadow", "earliest": "2027-02-16"])
        chat.register.add(
            Request.self,
            ["id": "R61", "student": "S1", "kind": "job_shadow", "latest": "2027-02-16"])
        let rows = chat.say("requests for S1").data
        #expect(
            rows.map { $0["dates"] } == ["", "from Tue 16 Feb 2027", "until Tue 16 Feb 2027"])
    }

    @Test("A long table comes page by page, each row once")
    func pages() {
        var chat = Chat()
        chat.settings.pageRows = 3
        var (all, next, pages) = ([String](), 1, 0)
        while pages < 10 {
            let outcome = chat.say("requests from=\(next)")
            all += ids(outcome)
            pages += 1
            #expect(outcome.members["rows"] == 8)
            guard case .number(let more)? = outcome.members["more"] else { break }
            next = more
        }
        #expect(pages == 3)
        #expect(all == ["R1", "R2", "R3", "R17", "G1", "G2", "G3", "G4"])
        #expect(chat.say("requests from=9").data.isEmpty)
        #expect(chat.say("requests from=1000000000").members == ["rows": 8])
        #expect(chat.say("requests from=0").failure?.code == .badArgument)
    }
}
