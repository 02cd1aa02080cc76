import Testing

@testable import WorkBasedLearning

@Suite("Ids that people take for another")
struct LookAlikesTests {
    private func school(_ id: String) -> School {
        var school = School()
        (school.id, school.name) = (id, "Alder")
        return school
    }

    private func register(_ ids: String...) -> Register {
        var register = Register()
        for id in ids { register.apply(register.fact(owner: id, rows: [school(id)])) }
        return register
    }

    private func faults(_ new: String, in register: Register) -> [String] {
        Resolution(
            Intake(owner: new, rows: [school(new)]), in: register, replacing: false
        ).faults.map(\.description)
    }

    @Test(
        "One that differs only by case, by compatible forms or by look-alike letters is refused",
        arguments: [
            ("S1", "s1"), ("s1", "S1"), ("S1", "Ｓ１"), ("S1", "S¹"), ("A1", "А1"), ("OK", "ΟΚ"),
            ("straße", "STRASSE"), ("ﬁx", "FIX"),
        ])
    func alike(known: String, new: String) {
        #expect(
            faults(new, in: register(known)) == [
                "schools.csv:2: id: \(quoted(new)) looks like \(quoted(known)), which is another "
                    + "school; choose an id that nobody takes for it"
            ])
    }

    @Test("A trip's id likewise, though it has several rows; a further row is no new id")
    func trips() throws {
        let county = try County.make()
        let legs = county.trips.rows("T1")
        func faults(_ id: String) -> Int {
            let rows = legs.map { leg in
                var leg = leg
                leg.id = id
                return leg
            }
            return Edit(owner: id, rows: rows, in: county).faults.count
        }
        #expect(faults("t1") == 1 && faults("T1") == 0 && faults("T3") == 0)
    }

    @Test("Others are not, nor the id itself, nor what is known already", arguments: ["S2", "S11"])
    func other(new: String) {
        #expect(faults(new, in: register("S1", "Ж1")) == [])
        #expect(faults("S1", in: register("S1", "s1")) == [])
    }

    @Test("Of two new ids in one file the second is at fault; one that goes is no obstacle")
    func together() {
        let raw = RawSheet(
            file: "schools.csv", header: ["id", "name", "district", "town"],
            rows: [
                RawSheet.Row(line: 2, cells: ["h1", "A", "", ""]),
                RawSheet.Row(line: 3, cells: ["H1", "B", "", ""]),
            ])
        let both = Resolution(Intake([raw]), in: Register(), replacing: true)
        #expect(both.faults.map(\.line) == [3])
        let one = RawSheet(
            file: "schools.csv", header: ["id", "name", "district", "town"],
            rows: [RawSheet.Row(line: 2, cells: ["h1", "A", "", ""])])
        #expect(
            Resolution(Intake([one]), in: register("H1"), replacing: true).faults.isEmpty)
        #expect(
            Resolution(Intake([one]), in: register("H1"), replacing: false).faults.count == 1)
    }

    @Test("An id of several scripts is hinted at, one of one script is not")
    func mixed() {
        func warnings(_ id: String) -> [String] {
            let intake = Intake(owner: id, rows: [school(id)])
            return Resolution(intake, in: Register(), replacing: false).warnings
        }
        #expect(
            warnings("CС1").contains(
                "the id \"CС1\" of a school mixes Latin and Cyrillic letters; is that meant?"))
        #expect(!warnings("ШК1").contains { $0.contains("mixes") })
        #expect(!warnings("é1").contains { $0.contains("mixes") })
    }
}
