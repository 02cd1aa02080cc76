import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Finding entries by what people call them")
struct FinderTests {
    private func find(
        _ text: String, _ nouns: Noun..., by user: User = People.coordinator,
        strict: Bool = false, in register: Register = TwoDistricts.make()
    ) throws(Failure) -> String {
        let chat = Chat(user, register, strict: strict)
        return try Finder("it", chat.context).find(text, among: nouns).id
    }

    private func failure(_ find: @autoclosure () throws -> String) -> Failure? {
        do {
            _ = try find()
            return nil
        } catch {
            return error as? Failure
        }
    }

    @Test("By id, in small letters too, and behind the noun")
    func ids() throws {
        #expect(try find("S12", .student) == "S12")
        #expect(try find("s12", .student) == "S12")
        #expect(try find("student S12", .student) == "S12")
        #expect(try find("Speaker Request G1", .request, .speakerRequest) == "G1")
        #expect(try find("s12", .student, strict: true) == "S12")
    }

    @Test("By the name, whole or a part of it, in any letters and order")
    func names() throws {
        for text in [
            "Bo Winterbourne", "bo winterbourne", "WINTERBOURNE", "bo", "winter", "winter bo",
            "w b",
            "  bo   w ", "bo-winter",
        ] {
            #expect(try find(text, .student) == "S12", "\(text)")
        }
        #expect(failure(try find("interbourne", .student))?.code == .notFound)
        #expect(failure(try find("bo bo", .student))?.code == .notFound)
    }

    @Test("Accents count for nothing, on either side")
    func accents() throws {
        var register = TwoDistricts.make()
        for (id, name) in [("S60", "José Nuñez"), ("S61", "Zoe Kru\u{308}ger")] {
            register.add(Student.self, ["id": id, "name": name, "school": "H1"])
        }
        for text in ["jose nunez", "José", "NUÑEZ", "jose\u{301} nu"] {
            #expect(try find(text, .student, in: register) == "S60", "\(text)")
        }
        #expect(try find("zoë krüger", .student, in: register) == "S61")
    }

    @Test("A whole name comes before parts of names")
    func whole() throws {
        var register = TwoDistricts.make()
        register.add(Student.self, ["id": "S60", "name": "Ana", "school": "H1"])
        #expect(try find("ana", .student, in: register) == "S60")
        #expect(try find("ana q", .student, in: register) == "S1")
    }

    @Test("A whole name that is not for the user does not hide a part of one that is")
    func unseenWhole() throws {
        var register = TwoDistricts.make()
        register.add(Student.self, ["id": "S60", "name": "Ana", "school": "H2"])
        #expect(try find("ana", .student, by: People.rosa, in: register) == "S1")
        #expect(try find("ana", .student, by: People.north, in: register) == "S1")
    }

    @Test("For scripts a part of a name is nothing, a whole name is one")
    func strict() throws {
        #expect(try find("bo winterbourne", .student, strict: true) == "S12")
        let part = failure(try find("winterbourne", .student, strict: true))
        #expect(part?.code == .notFound)
        #expect(part?.text.hasSuffix("; the strict form takes an id, or a whole name") == true)
        #expect(failure(try find("S99", .student, strict: true))?.text.contains("whole") == false)
    }

    @Test("Words that say nothing count for nothing, in names too, for scripts as for people")
    func empty() throws {
        var register = TwoDistricts.make()
        register.add(Employer.self, ["id": "E50", "name": "The Pines"])
        register.add(Employer.self, ["id": "E51", "name": "A Class Act"])
        for isStrict in [false, true] {
            for (text, id) in [
                ("The Pines", "E50"), ("the pines", "E50"), ("Pines", "E50"),
                ("a class act", "E51"),
            ] {
                #expect(try find(text, .employer, strict: isStrict, in: register) == id, "\(text)")
            }
        }
        #expect(try find("the S12", .student) == "S12")
        #expect(try find("the student S12", .student) == "S12")
        #expect(try find("speaker_request G1", .request, .speakerRequest) == "G1")
        #expect(failure(try find("the", .employer, in: register))?.code == .notFound)
    }

    @Test(
        "A request is found alike by whatever verb", arguments: ["why", "withdraw", "show request"])
    func requests(verb: String) {
        for id in ["R1", "r1", "request R1", "the request R1"] {
            var chat = Chat()
            #expect(chat.say("\(verb) \(id)").failure == nil, "\(id)")
        }
        var chat = Chat(People.rosa)
        #expect(chat.say("\(verb) r2").failure?.code == .notFound)
    }

    @Test("What fits several is ambiguous, with those that it may be in natural order")
    func several() {
        var register = TwoDistricts.make()
        for number in [10, 9] {
            register.add(
                Student.self, ["id": "S9\(number)", "name": "Ana Zed", "school": "H1"])
        }
        let found = failure(try find("ana", .student, in: register))
        #expect(found?.code == .ambiguous)
        #expect(found?.text.contains("3 students") == true)
        #expect(
            found?.wanted
                == Wanted(
                    "it",
                    among: [
                        Wanted.Choice("S1", "Ana Quillfeather, Alderton High"),
                        Wanted.Choice("S99", "Ana Zed, Alderton High"),
                        Wanted.Choice("S910", "Ana Zed, Alderton High"),
                    ]))
    }

    @Test("No more choices are offered than a person reads, but all are counted")
    func many() {
        var register = TwoDistricts.make()
        for number in 100..<130 {
            register.add(
                Student.self, ["id": "S\(number)", "name": "Zed \(number)", "school": "H1"])
        }
        let found = failure(try find("zed", .student, in: register))
        #expect(found?.wanted?.choices.count == Finder.mostChoices)
        #expect(found?.text.contains("30 students") == true)
    }

    @Test("Only those count that the user sees")
    func sight() throws {
        #expect(failure(try find("cy", .student, by: People.rosa))?.code == .notFound)
        #expect(failure(try find("S2", .student, by: People.rosa))?.code == .notFound)
        #expect(failure(try find("s2", .student, by: People.rosa))?.code == .notFound)
        #expect(try find("S2", .student, by: People.lee) == "S2")
        let none = failure(try find("S22", .student, by: People.rosa))
        #expect(none?.text == "there is no student \"S22\" that you may see; did you mean S12?")
    }

    @Test("A period is a class: one's own with my, else any that one sees")
    func periods() throws {
        #expect(try find("my period 3", .section, by: People.rosa) == "C1")
        #expect(try find("period 3", .section, by: People.rosa) == "C1")
        #expect(try find("my 5th period", .section, by: People.rosa) == "C12")
        #expect(try find("p3", .section, by: People.lee) == "C2")
        #expect(failure(try find("period 3", .section))?.wanted?.choices.count == 3)
        let none = failure(try find("my period 7", .section, by: People.rosa))
        #expect(none?.code == .notFound)
        #expect(none?.wanted == Wanted("it"))
        let nobody = failure(try find("my period 3", .section))
        #expect(nobody?.code == .badArgument && nobody?.wanted == Wanted("it"))
        #expect(failure(try find("my period 3", .student, by: People.rosa))?.code == .notFound)
    }

    @Test("Nothing is found by nothing, and a noun without names has ids only")
    func nothing() {
        for text in ["", " ", "-", "student", "student "] {
            #expect(failure(try find(text, .student))?.code == .notFound, "\(text)")
        }
        #expect(failure(try find("alder", .slot))?.code == .notFound)
        #expect(failure(try find("job", .request))?.code == .notFound)
    }
}
