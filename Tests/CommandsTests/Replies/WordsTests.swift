import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Numbers and plans in words")
struct WordsTests {
    @Test("Singular and plural agree")
    func counts() {
        #expect(counted(1, "mail") == "1 mail")
        #expect(counted(0, "mail") == "0 mails")
        #expect(counted(2, "entry", "entries") == "2 entries")
    }

    @Test("Every noun can be counted", arguments: Noun.allCases)
    func nouns(noun: Noun) {
        #expect(counted(1, noun).hasPrefix("1 "))
        #expect(counted(2, noun).hasPrefix("2 "))
        #expect(counted(1, noun).dropFirst(2) != counted(2, noun).dropFirst(2))
    }

    @Test("A plan with and without speakers")
    func plans() {
        #expect(planInWords(County.plan()) == "1 placement and 1 speaker session")
        #expect(planInWords(County.plan([], [])) == "0 placements")
    }

    @Test("Records hold keys and never an id")
    func records() {
        let talk = Talk()
        let known = talk.context.looked("show", .student, "S1")
        #expect(known.subject == talk.register.key(.student, "S1"))
        #expect(talk.context.looked("show", .student, "S99").subject == nil)
        #expect(talk.context.changed("import", nil, nil).action == .change)
    }
}
