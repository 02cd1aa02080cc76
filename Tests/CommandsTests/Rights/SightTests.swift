import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("What a user may see")
struct SightTests {
    private func sight(_ user: User, _ register: Register = TwoDistricts.planned()) -> Sight {
        Sight(user, register)
    }

    /// The nouns of which each role sees entries; all others are not for it.
    private static let nouns: [(Role, String)] = [
        (.coordinator, Noun.allCases.map(\.rawValue).joined(separator: " ")),
        (
            .teacher,
            "school student teacher section enrollment calendar employer site slot speaker trip "
                + "availability request speaker_request"
        ), (.transport, "school calendar site slot trip"),
        (.viewer, "school calendar employer site slot"), (.bridge, ""), (.operator, ""),
    ]

    @Test("Each role sees the entries of its nouns and of no other", arguments: Role.allCases)
    func nouns(role: Role) throws {
        let words = try #require(SightTests.nouns.first { $0.0 == role }).1
        let wanted = Set(words.split(separator: " ").map(String.init))
        let sight = sight(People.of(role))
        #expect(Set(Noun.allCases.filter(sight.sees).map(\.rawValue)) == wanted)
        for noun in Noun.allCases where !wanted.contains(noun.rawValue) {
            for id in Sentences.ids(noun) + ["nothing"] { #expect(!sight.sees(noun, id)) }
        }
    }

    @Test(
        "What is not there is seen by whoever sees the noun, so that it can be said to be missing")
    func missing() {
        for role in Role.allCases {
            let sight = sight(People.of(role))
            for noun in Noun.allCases { #expect(sight.sees(noun, "nothing") == sight.sees(noun)) }
        }
    }

    /// The entries that are a teacher's own.
    private static let own: [Noun: Set<String>] = [
        .student: ["S1", "S12"], .teacher: ["P1"], .section: ["C1", "C12"],
        .enrollment: ["C1", "C12"], .request: ["R1", "R17"], .speakerRequest: ["G1", "G3"],
        .guardian: [], .availability: ["H1", "H2", "C1", "K1", "S1"],
    ]

    @Test("A teacher sees own entries, and what belongs to nobody", arguments: Noun.allCases)
    func own(noun: Noun) {
        let (sight, own) = (sight(People.rosa), SightTests.own[noun])
        for id in Sentences.ids(noun) {
            #expect(sight.sees(noun, id) == own?.contains(id) ?? true, "\(noun) \(id)")
        }
    }

    @Test("A teacher is known by the login, and behind a bridge by the address in any letters")
    func teacher() {
        #expect(sight(People.rosa).teacher == "P1")
        #expect(sight(People.lee).teacher == "P2")
        #expect(sight(People.stranger).teacher == nil)
        for address in ["p1@schools.example.org", "P1@Schools.Example.ORG"] {
            let user = User(id: 8, name: "lee", role: .teacher, address: address)
            #expect(sight(user).teacher == "P1")
        }
        let nobody = User(id: 8, name: "rexample", role: .teacher, address: "x@example.org")
        #expect(sight(nobody).teacher == nil)
        let coordinator = User(id: 8, name: "rexample", role: .coordinator)
        #expect(sight(coordinator).teacher == nil)
    }

    @Test("Who has neither login nor address is no teacher whose row lacks them")
    func empty() {
        var register = TwoDistricts.make()
        register.add(Teacher.self, ["id": "P9", "name": "No Mail", "school": "H1"])
        #expect(sight(User(id: 8, name: "", role: .teacher), register).teacher == nil)
        let user = User(id: 8, name: "x", role: .teacher, address: "")
        #expect(sight(user, register).teacher == nil)
    }

    @Test("Of several rows of one name with one login the first counts; of others' none does")
    func several() {
        var register = TwoDistricts.make()
        for number in (20...40).reversed() {
            register.add(
                Teacher.self,
                ["id": "P\(number)", "name": "Two Jobs", "school": "H1", "login": "two"])
        }
        let user = User(id: 8, name: "two", role: .teacher)
        #expect(sight(user, register).teacher == "P20")
        let other = ["id": "P50", "name": "Another", "school": "H2", "login": "two"]
        register.add(Teacher.self, other)
        #expect(sight(user, register).teacher == nil)
    }

    @Test("A scope holds the schools of its districts and those that it names")
    func scope() {
        func sees(_ scope: Scope, _ id: String) -> Bool {
            sight(User(id: 1, name: "a", role: .coordinator, scope: scope)).sees(.school, id)
        }
        #expect(sees(Scope(), "H1") && sees(Scope(), "H2"))
        #expect(sees(Scope(districts: ["North"]), "H1"))
        #expect(!sees(Scope(districts: ["North"]), "H2"))
        #expect(!sees(Scope(districts: ["north"]), "H1"))
        #expect(sees(Scope(schools: ["H2"]), "H2") && !sees(Scope(schools: ["H2"]), "H1"))
        let both = Scope(districts: ["North"], schools: ["H2"])
        #expect(sees(both, "H1") && sees(both, "H2"))
        #expect(!sees(Scope(districts: ["West"]), "H1"))
    }

    /// The school of each entry that has one.
    private static let schools: [(Noun, String, String?)] = [
        (.school, "H2", "H2"), (.calendar, "H1", "H1"), (.student, "S3", "H2"),
        (.guardian, "S3", "H2"), (.teacher, "P1", "H1"), (.section, "C3", "H2"),
        (.enrollment, "C3", "H2"), (.availability, "S3", "H2"), (.availability, "C1", "H1"),
        (.availability, "H2", "H2"), (.availability, "K1", nil), (.request, "R3", "H2"),
        (.speakerRequest, "G4", "H2"), (.employer, "E1", nil), (.site, "W1", nil),
        (.slot, "O1", nil), (.speaker, "K1", nil), (.student, "nobody", nil),
    ]

    @Test("Each entry belongs to its school, or to all")
    func school() {
        let sight = sight(People.coordinator)
        for (noun, id, school) in SightTests.schools {
            #expect(sight.school(of: noun, id) == school, "\(noun) \(id)")
        }
    }

    @Test("Only a coordinator without a scope sees everything; any coordinator hears reasons")
    func everything() {
        #expect(sight(People.coordinator).isEverything && !sight(People.north).isEverything)
        for user in People.ofEachRole + [People.north] {
            #expect(sight(user).seesReasons == (user.role == .coordinator))
            #expect(sight(user).isEverything == (user == People.coordinator))
        }
    }

    @Test("A coordinator changes every noun, the vans' people their trips, nobody else anything")
    func changes() {
        for user in People.ofEachRole {
            for noun in Noun.allCases {
                let may = user.role == .coordinator || user.role == .transport && noun == .trip
                #expect(sight(user).changes(noun) == may)
            }
        }
    }

    @Test("Columns about a person's needs, birth and contacts are for coordinators")
    func columns() {
        let hidden: [Noun: Set<String>] = [
            .student: ["birthdate", "documents", "wheelchair", "priority", "travel", "email"],
            .employer: ["contact", "email", "documents"], .speaker: ["email"],
            .school: ["attendance_email", "transport_email"], .teacher: ["login"],
            .slot: ["documents", "min_age"],
        ]
        for user in People.ofEachRole {
            for noun in Noun.allCases {
                let wanted = user.role == .coordinator ? [] : hidden[noun] ?? []
                let found = sight(user).hiddenColumns(of: noun)
                #expect(found.isSuperset(of: wanted), "\(user.role) \(noun)")
                #expect(found.isSubset(of: Set(noun.rowType.columnNames)), "\(noun)")
            }
        }
        for noun in Noun.allCases { #expect(sight(People.north).hiddenColumns(of: noun) == []) }
    }

    @Test("What a denial says: the role, the sections or the scope")
    func denials() {
        func text(_ user: User, _ noun: Noun, _ id: String) -> String {
            let failure = sight(user).denial(of: noun, id)
            #expect(failure.code == .denied)
            return failure.text
        }
        #expect(
            text(People.viewer, .student, "S1")
                == "student \"S1\" is not for you: the role viewer does not see students")
        #expect(
            text(People.rosa, .student, "S2")
                == "student \"S2\" is not for you: it is not of your own sections")
        #expect(
            text(People.north, .speakerRequest, "G4")
                == "speaker request \"G4\" is not for you: its school is not within your scope")
    }

    @Test("Of a plan everybody is told what is theirs")
    func plans() throws {
        let register = TwoDistricts.planned()
        let plan = try #require(register.published)
        func told(_ user: User) -> String {
            let part = plan.only(Sight(user, register))
            return (part.placements.map(\.request) + part.sessions.map(\.request))
                .joined(separator: " ")
        }
        #expect(told(People.coordinator) == "R1 R2 R3 R17 G1 G2 G3 G4")
        #expect(told(People.north) == "R1 R2 R17 G1 G2 G3")
        #expect(told(People.rosa) == "R1 R17 G1 G3")
        #expect(told(People.lee) == "R2 G2")
        #expect(told(People.stranger) == "")
        #expect(told(People.transport) == "R1 R2 R3 R17")
        #expect(told(People.viewer) == "R1 R2 R3 R17 G1 G2 G3 G4")
        #expect(told(People.bridge) == "" && told(People.operator) == "")
        #expect(plan.only(Sight(People.coordinator, register)) == plan)
    }

    @Test("A placement of a request that is gone is nobody's but a coordinator's")
    func gone() throws {
        var register = TwoDistricts.planned()
        register.put("R1", [Request]())
        let plan = try #require(register.published)
        #expect(plan.only(Sight(People.coordinator, register)).placements.count == 4)
        #expect(Sight(People.rosa, register).sees(.request, "R1"))
        #expect(Sight(People.viewer, register).counts(plan.placements[0]))
    }
}

extension SheetRow {
    fileprivate static var columnNames: [String] { sheet.header }
}
