import Testing

@testable import WorkBasedLearning

@Suite("Withdrawals")
struct WithdrawalTests {
    private func dependents(_ withdrawal: Withdrawal) -> Set<String> {
        Set(withdrawal.dependents.map { "\($0.noun) \($0.owner)" + ($0.isGone ? " gone" : "") })
    }

    private func after(_ withdrawal: Withdrawal, _ register: Register) -> Register {
        var register = register
        for change in withdrawal.changes { register.apply(change) }
        return register
    }

    /// What the register names and does not have, as its own rows read into nothing would say.
    private func dangling(_ register: Register) -> [String] {
        func raw<Row: SheetRow>(_ type: Row.Type) -> RawSheet {
            let rows = register.table(of: type).allRows.map { Row.sheet.cells($0) }
            return RawSheet(
                file: Row.sheet.file, header: Row.sheet.header,
                rows: rows.map { RawSheet.Row(line: 2, cells: $0) })
        }
        let folder = Intake(Noun.allCases.map { raw($0.rowType) })
        return Resolution(folder, in: Register(), replacing: false).complaints
    }

    @Test("What nothing names goes alone")
    func leaf() throws {
        let county = try County.make()
        let withdrawal = Withdrawal(owner: "R1", rows: [Request](), from: county)
        #expect(withdrawal.dependents == [])
        #expect(withdrawal.changes.count == 1)
        #expect(after(withdrawal, county).count(.request) == 0)
    }

    @Test("A student goes with the guardians, requests, windows and the place in sections")
    func student() throws {
        let county = try County.make()
        let withdrawal = Withdrawal(owner: "S1", rows: [Student](), from: county)
        #expect(
            dependents(withdrawal) == [
                "guardian S1 gone", "availability S1 gone", "request R1 gone", "enrollment C1",
            ])
        let rest = after(withdrawal, county)
        #expect(rest.enrollments.rows("C1").map(\.student) == ["S2"])
        #expect(!rest.has(.student, "S1"))
        #expect(dangling(rest) == [])
    }

    @Test("A school takes all with it that belongs to it, step by step")
    func school() throws {
        let county = try County.make()
        let withdrawal = Withdrawal(owner: "H1", rows: [School](), from: county)
        let rest = after(withdrawal, county)
        #expect(
            rest.cells == [
                "schools.csv H2,Birch High,,,,,,,,",
                "students.csv S3,Cy,,H2,,,,,ride;walk,no,1,en",
                "teachers.csv P2,Sam,,H2,,en",
                "sections.csv C2,Web 1,P2,H2,,,,",
                "enrollments.csv S3,C2",
            ]
                + county.cells.filter { line in
                    ["employers", "sites", "slots", "speakers"].contains { line.hasPrefix($0) }
                } + ["availability.csv K1,free,,,,,,"])
        #expect(dangling(rest) == [])
        let gone = withdrawal.dependents.filter(\.isGone).map { "\($0.noun) \($0.owner)" }
        #expect(Set(gone).count == gone.count)
        #expect(Set(gone).isSuperset(of: ["section C1", "speakerRequest G1", "trip T2"]))
    }

    @Test("An employer takes sites, slots and speakers; a run keeps the rows to other ends")
    func employer() throws {
        let county = try County.make()
        let withdrawal = Withdrawal(owner: "E1", rows: [Employer](), from: county)
        let rest = after(withdrawal, county)
        #expect(rest.count(.slot) == 0)
        #expect(rest.count(.speaker) == 0)
        #expect(rest.sites.owners == ["W2"])
        #expect(rest.trips.rows("T1").map(\.to) == ["W2"])
        #expect(rest.trips.rows("T2").map(\.from) == ["town:Alderton"])
        #expect(rest.requests["R1"]?.choices == ["E1", "sector:Wood"])
        #expect(rest.availability.owners == ["H1", "S1", "C1"].sorted(by: inNaturalOrder))
        #expect(dangling(rest) == [])
    }

    @Test("A cell that need not be filled is emptied, and its row stays")
    func optional() throws {
        let county = try County.make()
        let withdrawal = Withdrawal(owner: "W1", rows: [Site](), from: county)
        #expect(dependents(withdrawal) == ["slot O1 gone", "speaker K1", "trip T1"])
        let rest = after(withdrawal, county)
        #expect(rest.speakers["K1"]?.site == "")
        #expect(rest.speakers["K1"]?.name == "Kim")
        #expect(rest.key(.speaker, "K1") == county.key(.speaker, "K1"))
        #expect(dangling(rest) == [])
    }

    @Test("An owner that keeps rows takes nothing with it")
    func partial() throws {
        let county = try County.make()
        let kept = [county.guardians.rows("S1")[1]]
        let withdrawal = Withdrawal(owner: "S1", rows: kept, from: county)
        #expect(withdrawal.dependents == [])
        let rest = after(withdrawal, county)
        #expect(rest.guardians.rows("S1").map(\.name) == ["Joe"])
        #expect(rest.has(.student, "S1"))
    }

    @Test("Whatever goes, nothing is left that names what is not there", arguments: Noun.allCases)
    func anything(noun: Noun) throws {
        let county = try County.make()
        func check<Row: SheetRow>(_ type: Row.Type) {
            for owner in county.table(of: type).owners {
                let rest = after(Withdrawal(owner: owner, rows: [Row](), from: county), county)
                #expect(!rest.has(noun, owner))
                #expect(dangling(rest) == [], "\(owner)")
            }
        }
        check(noun.rowType)
    }
}
