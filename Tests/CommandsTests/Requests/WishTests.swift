import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("What sentences that ask have in common")
struct WishTests {
    private func register(_ ids: String...) -> Register {
        var register = TwoDistricts.make()
        for id in ids {
            register.add(Request.self, ["id": id, "student": "S1", "kind": "job_shadow"])
        }
        return register
    }

    @Test("A new id is one above the highest of its letter, of either kind of request")
    func newID() {
        #expect(Wish.newID("R", Register()) == "R1")
        #expect(Wish.newID("R", register()) == "R18")
        #expect(Wish.newID("G", register()) == "G5")
        #expect(Wish.newID("G", register("G40")) == "G41")
        #expect(Wish.newID("R", register("R99", "X500", "R-5", "RR200", "r300")) == "R100")
        #expect(Wish.newID("R", register("R007", "R0100")) == "R101")
    }

    @Test("An id that was withdrawn is not used again while later ones stand")
    func gaps() {
        var register = register()
        register.put("R2", [Request]())
        #expect(Wish.newID("R", register) == "R18")
    }

    @Test(
        "However high an id is, the next is new and nothing overflows",
        arguments: [
            "R9223372036854775806", "R9223372036854775807", "R9223372036854775808",
            "R99999999999999999999999",
        ])
    func highest(id: String) {
        var register = register(id)
        for _ in 0..<3 {
            let next = Wish.newID("R", register)
            #expect(!register.has(.request, next) && !register.has(.speakerRequest, next))
            register.add(Request.self, ["id": next, "student": "S1", "kind": "job_shadow"])
        }
    }

    @Test("Choices are ids, names or sectors, the best first")
    func choices() throws {
        let chat = Chat()
        func choices(_ text: String, _ nouns: Noun...) throws -> [String] {
            let said = Said(try Sentence("request shadow for S1 choose=\"\(text)\""))
            let arguments = try Arguments(said, of: RequestExperience.verb, chat.context)
            return try Wish.choices(arguments, among: nouns, chat.context)
        }
        #expect(try choices("E12, E3", .employer) == ["E12", "E3"])
        #expect(try choices("cedar ;mill works", .employer) == ["E12", "E3"])
        #expect(
            try choices("Sector:heALth, e1,", .employer) == ["sector:Health", "E1"])
        #expect(try choices("sector:heal", .employer) == ["sector:Health"])
        #expect(try choices("E1, E3, e1, sector:heal, sector:health", .employer).count == 3)
        #expect(throws: Failure.self) { try choices("sector:", .employer) }
        #expect(try choices("kim, E3", .speaker, .employer) == ["K1", "E3"])
        #expect(try choices(" , ;", .employer) == [])
        #expect(throws: Failure.self) { try choices("K1", .employer) }
        #expect(
            throws: Failure(
                .badArgument,
                "no employer is of the sector \"Heath\"; did you mean Health? (known: Health)")
        ) { try choices("E1, sector: Heath", .employer) }
        #expect(throws: Failure.self) { try choices("E1, nobody", .employer) }
    }

    @Test("Without choices there are none")
    func none() throws {
        let chat = Chat()
        let arguments = try Arguments(
            Said(try Sentence("request shadow for S1")), of: RequestExperience.verb, chat.context)
        #expect(try Wish.choices(arguments, among: [.employer], chat.context) == [])
    }

    @Test("Choices in words, by name where there is one")
    func words() {
        let register = TwoDistricts.make()
        #expect(Wish.inWords([], register) == "")
        #expect(
            Wish.inWords(["E1", "sector:Health", "K1"], register)
                == ", choosing Alder Clinic (E1), then sector:Health, then Kim Ravenscar (K1)")
    }
}
