import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("The words with which a line may go on")
struct CompletionTests {
    private func words(
        _ line: String, _ user: User = People.coordinator,
        _ register: Register = TwoDistricts.make()
    ) -> [String] {
        Completion(line, Chat(user, register).context).words
    }

    @Test("An empty line may be any first word of the role's verbs, each once and sorted")
    func empty() {
        for user in People.ofEachRole {
            let firsts = Verb.all.filter { $0.roles.contains(user.role) }.map { $0.words[0] }
            #expect(words("", user) == Set(firsts).sorted(by: inNaturalOrder))
        }
    }

    @Test("A begun word goes on to those that begin with it")
    func begun() {
        #expect(words("sh") == ["show"])
        #expect(words("req") == ["request", "requests"])
        #expect(words("stop ") == ["plan"])
        #expect(words("stop p") == ["plan"])
        #expect(words("xyz") == [] && words("xyz ") == [])
        #expect(words("SH") == [])
    }

    @Test("After the verb come its arguments: words, keys and prepositions")
    func arguments() {
        #expect(words("set format ") == ["human", "json", "tsv"])
        #expect(words("set format j") == ["json"])
        #expect(words("plan se") == ["seconds=", "seed="])
        let speaker = words("request speaker ")
        for word in ["about", "for", "in", "choose", "dates=", "mode=", "topic="] {
            #expect(speaker.contains(word), "\(word)")
        }
        #expect(words("request ").contains("speaker"))
        #expect(words("show ").contains("student") && words("show ").contains("day"))
    }

    @Test("What can be shown besides nouns, and which notices are meant, are offered too")
    func sights() {
        #expect(words("show un") == ["unplaced", "unreached"])
        #expect(words("show un", People.rosa) == ["unplaced"])
        #expect(words("outbox retry r") == ["recalled", "redirected"])
        #expect(words("outbox retry fi") == ["file"])
    }

    @Test("Nouns are offered to who may change them, or see them")
    func nouns() {
        #expect(words("set t", People.transport) == ["trip"])
        #expect(words("add s", People.transport) == [])
        #expect(words("show s", People.transport).contains("slot"))
        #expect(words("add st") == ["student"])
        #expect(words("audit about st") == ["student"])
        #expect(words("help on", People.coordinator).contains("once"))
    }

    @Test("Behind a preposition come the values of its argument")
    func prepositions() {
        #expect(words("requests for S1") == ["S1", "S12"])
        #expect(
            words("request speaker about x for ") == ["C1", "C2", "C3", "C12"])
        #expect(words("request speaker about x for C1 in ").contains("next week"))
    }

    @Test("Ids are those of the noun, in natural order")
    func ids() {
        let keys = ["from=", "on", "on=", "school="]
        #expect(
            words("show student ").filter { !keys.contains($0) } == ["S1", "S2", "S3", "S12"])
        #expect(words("show students S1") == ["S1", "S12"])
        #expect(words("set trip T") == ["T1", "T9"])
        #expect(words("withdraw ").starts(with: ["G1", "G2", "G3", "G4", "R1"]))
    }

    @Test("Names are offered beside ids: whole in quotes, or what is missing of them")
    func names() {
        #expect(words("show student qu") == ["\"Ana Quillfeather\""])
        #expect(words("show student \"Ana Qu") == ["\"Ana Quillfeather\""])
        #expect(words("show student Ana Qu") == ["Quillfeather"])
        #expect(words("requests for Bo W") == ["Winterbourne"])
        #expect(words("why s1") == ["S1", "S12"])
        #expect(words("why R1") == ["R1", "R17"])
        #expect(words("request shadow for S1 choose ced") == ["\"Cedar Labs\""])
        #expect(
            words("show unplaced school=h") == [
                "school=\"Alderton High\"", "school=H1", "school=H2",
            ])
    }

    @Test("A sentence about an entry goes on with its columns, and a column with its few words")
    func columns() {
        #expect(words("set slot O1 m") == ["max=", "min=", "min_age=", "mode="])
        #expect(words("set slot O1 max=3 ma") == [])
        #expect(words("add student sch") == ["school="])
        #expect(words("add student school=h") == ["school=H1", "school=H2"])
        #expect(words("set slot O1 mode=") == ["mode=onsite", "mode=virtual"])
        #expect(words("set slot O1 kind=job") == ["kind=job_shadow"])
        #expect(words("set student S1 wheelchair=") == ["wheelchair=no", "wheelchair=yes"])
        #expect(words("request speaker about x for C1 mode=v") == ["mode=virtual"])
        #expect(words("set trip T1 se", People.transport) == ["seats="])
        #expect(words("set student S1 na", People.transport) == [])
    }

    @Test("Only what the user sees is offered")
    func sight() {
        #expect(words("show student S", People.rosa) == ["S1", "S12"])
        #expect(words("show student S", People.north) == ["S1", "S2", "S12"])
        #expect(words("withdraw R", People.rosa) == ["R1", "R17"])
        #expect(words("show student S", People.viewer) == [])
        #expect(
            words("show s", People.viewer) == ["school", "school=", "sessions", "site", "slot"])
        #expect(words("show student cy", People.rosa) == [])
        #expect(words("show student Cy ", People.rosa).contains("Thistlewood") == false)
        #expect(words("withdraw R", People.viewer) == [])
        #expect(words("show ", People.operator) == [])
        #expect(words("as ", People.rosa) == [])
    }

    @Test("No more is offered than a terminal shows")
    func most() {
        var register = TwoDistricts.make()
        for number in 100..<500 {
            register.add(
                Student.self, ["id": "S\(number)", "name": "N", "school": "H1"])
        }
        #expect(words("show student S", People.coordinator, register).count == 200)
        #expect(words("show student S49", People.coordinator, register).count == 10)
    }

    @Test("Each offered word can stand there: the line with it is still the verb's")
    func fits() throws {
        for line in [
            "", "s", "set ", "stop ", "why ", "request ", "help ", "show ", "requests for ",
        ] {
            for word in words(line) {
                let begun = line.split(separator: " ", omittingEmptySubsequences: false).dropLast()
                let whole = (begun.map(String.init) + [word]).joined(separator: " ")
                #expect(
                    Verb.of(try Sentence(whole)) != nil
                        || Verb.all.contains { $0.name.hasPrefix(whole) }, "\(whole)")
            }
        }
    }
}
