import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Lists of a noun's entries")
struct NounListTests {
    private func talk(students count: Int) -> Talk {
        var talk = Talk()
        for number in 2..<count + 1 {
            talk.register.add(
                Student.self, ["id": "S\(number)", "name": "Student \(number)", "school": "H1"])
        }
        talk.settings.pageRows = 2
        return talk
    }

    @Test("A page at a time, in natural order")
    func pages() {
        var talk = talk(students: 11)
        let first = talk.say("show students")
        #expect(first.data.map { $0["id"] } == ["S1", "S2"])
        #expect(first.members == ["rows": 11, "more": 3])
        let last = talk.say("show students from=11")
        #expect(last.data.map { $0["id"] } == ["S11"])
        #expect(last.members == ["rows": 11])
        #expect(talk.say("show students from=12").members == ["rows": 11])
    }

    @Test("Following more gives every entry once")
    func follow() {
        var talk = talk(students: 7)
        var (seen, from): ([Value?], Value?) = ([], 1)
        while let start = from {
            let page = talk.say("show students from=\(start)")
            seen += page.data.map { $0["id"] }
            from = page.members["more"]
        }
        #expect(seen == (1...7).map { .text("S\($0)") })
    }

    @Test("Names stand beside ids, and row counts where an owner has several")
    func columns() {
        var talk = Talk()
        #expect(talk.say("show students").data == [["id": "S1", "name": "Ana Example"]])
        #expect(
            talk.say("show guardians").data == [
                ["student": "S1", "name": "Maria Example", "rows": 1]
            ])
        #expect(
            talk.say("show trips").data == [
                [
                    "trip": "T1", "vehicle": "V1", "when": "Tue 16 Feb 2027, 08:15-08:45",
                    "from": "Alderton", "to": "Alderton", "seats": 6, "drafted": 0, "published": 0,
                ]
            ])
        #expect(talk.say("show requests").data == [["id": "R1"]])
        #expect(
            talk.say("show students").lines == [
                "# student  name", "  S1       Ana Example", "OK rows=1",
            ])
    }

    @Test("None is said, not shown as an empty table")
    func none() {
        var talk = Talk(Register())
        #expect(talk.say("show slots").lines == ["# None is known yet.", "OK rows=0"])
    }

    @Test("A first row is a number from 1", arguments: ["0", "-1", "x"])
    func badStart(from: String) {
        var talk = Talk()
        #expect(talk.say("show students from=\(from)").failure?.code == .badArgument)
    }
}
