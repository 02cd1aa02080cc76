import Testing

@testable import WorkBasedLearning

@Suite("What a folder does to a register")
struct ResolutionTests {
    @Test("A folder for an empty register is all new")
    func new() {
        let resolution = Register().resolving(County.tables)
        #expect(resolution.complaints == [])
        #expect(resolution.counts.map(\.noun) == Noun.allCases)
        let expected = [2, 3, 1, 2, 2, 2, 1, 2, 2, 1, 1, 2, 4, 1, 1]
        #expect(resolution.counts.map(\.new) == expected)
        #expect(resolution.counts.allSatisfy { $0.changed == 0 && $0.unchanged == 0 })
        #expect(resolution.changes.count == expected.reduce(0, +))
    }

    @Test("The same folder again changes nothing", arguments: [false, true])
    func again(replacing: Bool) throws {
        let county = try County.make()
        let resolution = county.resolving(County.tables, replacing: replacing)
        #expect(resolution.changes.isEmpty)
        #expect(resolution.counts.map(\.unchanged).reduce(0, +) == 27)
        #expect(resolution.counts.allSatisfy { $0.new + $0.changed + $0.withdrawn.count == 0 })
        #expect(resolution.register.cells == county.cells)
        #expect(resolution.register.nextKey == county.nextKey)
    }

    @Test("A file or row that is absent changes nothing")
    func absent() throws {
        let county = try County.make()
        let resolution = county.resolving([
            "schools.csv": "id,name\nH1,Alder High", "sites.csv": "id,employer,name",
        ])
        #expect(resolution.changes.isEmpty)
        #expect(resolution.counts.map(\.noun) == [.school, .site])
        #expect(county.resolving([:]).changes.isEmpty)
    }

    @Test("A row with a known id updates it under its key; an absent column reads as empty")
    func update() throws {
        let county = try County.make()
        let resolution = county.resolving([
            "employers.csv": "id,name,monthly_limit\nE1,Clinic North,4\nE3,Farm,"
        ])
        let count = try #require(resolution.count(.employer))
        #expect((count.new, count.changed, count.unchanged) == (1, 1, 0))
        let employer = try #require(resolution.register.employers["E1"])
        #expect((employer.name, employer.sector, employer.monthlyLimit) == ("Clinic North", "", 4))
        #expect(resolution.register.key(.employer, "E1") == county.key(.employer, "E1"))
        #expect(resolution.register.employers.owners == ["E1", "E2", "E3"])
    }

    @Test("The windows of a subject that is named replace its earlier ones, no others")
    func availability() throws {
        let county = try County.make()
        let after = try county.taking([
            "availability.csv": "subject,kind,start,end\nH1,busy,11:00,12:00"
        ])
        #expect(after.availability.rows("H1").map(\.kind) == [.busy])
        #expect(after.availability.rows("H1").map(\.days) == [[]])
        #expect(after.availability.rows("S1") == county.availability.rows("S1"))
        #expect(after.availability.count == 4)
    }

    @Test("The rows of a school's calendar, a section's enrollments and a student's guardians")
    func groups() throws {
        let after = try County.make().taking([
            "calendar.csv": "school,date,day_type\nH1,2027-03-01,B\nH2,2027-03-01,closed",
            "enrollments.csv": "student,section\nS3,C1",
            "guardians.csv": "student,name,email\nS2,Lee,lee@example.net\nS1,Ada,a@example.net",
        ])
        #expect(try after.calendars.rows("H1").map(\.date) == [day("2027-03-01")])
        #expect(after.calendars.rows("H2").map(\.dayType) == [CalendarDay.closed])
        #expect(after.enrollments.rows("C1").map(\.student) == ["S3"])
        #expect(after.enrollments.rows("C2").map(\.student) == ["S3"])
        #expect(after.guardians.rows("S1").map(\.name) == ["Ada"])
        #expect(after.guardians.rows("S2").map(\.name) == ["Lee"])
    }

    @Test("All rows of a run are replaced together")
    func trips() throws {
        let after = try County.make().taking([
            "trips.csv": "id,vehicle,from,to,departs,arrives,seats\n"
                + "T1,V2,W1,H1,2027-02-18T08:15,2027-02-18T08:45,9"
        ])
        #expect(after.trips.rows("T1").map(\.seats) == [9])
        #expect(after.trips.rows("T1").map(\.from) == ["W1"])
        #expect(after.trips.rows("T2").map(\.seats) == [6])
    }

    @Test("With replacing, absence is withdrawal, and what goes is listed in natural order")
    func replacing() throws {
        let county = try County.make()
        let resolution = county.resolving(
            [
                "schools.csv": "id,name\nH1,Alder High", "students.csv": "id,name,school\nS2,Bo,H1",
                "availability.csv": "subject,kind\nH1,free",
            ], replacing: true)
        #expect(resolution.complaints == [])
        #expect(resolution.counts.map(\.noun) == Noun.allCases)
        #expect(resolution.count(.school)?.withdrawn == ["H2"])
        #expect(resolution.count(.student)?.withdrawn == ["S1", "S3"])
        #expect(resolution.count(.student)?.changed == 1)
        #expect(resolution.count(.availability)?.withdrawn == ["C1", "K1", "S1"])
        #expect(resolution.count(.trip)?.withdrawn == ["T1", "T2"])
        #expect(
            resolution.register.cells == [
                "schools.csv H1,Alder High,,,,,,,,",
                "students.csv S2,Bo,,H1,,,,,ride;walk,no,1,en",
                "availability.csv H1,free,,,,,,",
            ])
    }

    @Test("With replacing, a row that names what goes is a fault")
    func replacingDangling() throws {
        let resolution = try County.make().resolving(
            ["teachers.csv": "id,name,school\nP1,Rosa,H1"], replacing: true)
        #expect(resolution.complaints == ["teachers.csv:2: school: \"H1\" is no known school"])
        #expect(resolution.changes.isEmpty)
    }

    @Test("With replacing, an id may move to another noun of its space")
    func moving() throws {
        let resolution = try County.make().resolving(
            [
                "schools.csv": "id,name\nS1,Alder High",
                "students.csv": "id,name,school\nH1,Ana,S1",
            ], replacing: true)
        #expect(resolution.complaints == [])
        #expect(resolution.register.students.owners == ["H1"])
    }

    @Test("With one fault nothing of the folder is taken")
    func allOrNothing() throws {
        let county = try County.make()
        let resolution = county.resolving(
            [
                "schools.csv": "id,name\nH1,Renamed\nH3,New High",
                "students.csv": "id,name,school,priority\nS1,Ana,H1,10",
            ], replacing: true)
        #expect(
            resolution.complaints
                == ["students.csv:2: priority: \"10\" is not a whole number from 1 to 9"])
        #expect(resolution.changes.isEmpty)
        #expect(resolution.register.cells == county.cells)
        #expect(resolution.register.nextKey == county.nextKey)
    }

    @Test("All faults of all files are told at once")
    func everyFault() {
        let resolution = Register().resolving([
            "schools.csv": "id,name,latitude\nH1,Alder High,\nH1,Alder High,\nH 2,,38",
            "students.csv": "id,name,school,birthdate,wheelchair\nS1,Ana,H1,2010-02-30,maybe\n"
                + "S2,Ben,H7,,\nH1,Cy,H1,,",
            "requests.csv": "id,student,kind\nR1,S1,internship\nR2,S9,job_shadow",
        ])
        #expect(
            resolution.faults.map { "\($0.file):\($0.line): \($0.column ?? "")" } == [
                "schools.csv:2: id", "schools.csv:3: id", "schools.csv:4: id",
                "schools.csv:4: name",
                "students.csv:2: birthdate", "students.csv:2: wheelchair",
                "students.csv:3: school", "students.csv:4: id", "requests.csv:2: kind",
                "requests.csv:3: student",
            ])
    }

    @Test(
        "A kind of many sessions is refused with a sentence",
        arguments: ["internship", "project", "pre_apprenticeship", "externship"])
    func manySessions(kind: String) throws {
        let resolution = try County.make().resolving([
            "requests.csv": "id,student,kind\nR2,S1,\(kind)"
        ])
        #expect(
            resolution.complaints == [
                "requests.csv:2: kind: \"\(kind)\" is a kind of many sessions, which cannot be "
                    + "planned yet; plan single sessions of it as job_shadow or leave the row out"
            ])
    }

    @Test("Nothing complains of the rows of a file whose header is at fault")
    func headerAlone() {
        let resolution = Register().resolving([
            "schools.csv": "id,title\nH1,Alder High", "students.csv": "id,name,school\nS1,Ana,H1",
        ])
        #expect(resolution.faults.map(\.file) == ["schools.csv"])
    }

    @Test("The plan of a register is not touched by facts")
    func plans() throws {
        var county = try County.make()
        county.draft = Plan(
            placements: [Placement(request: "R1", slot: "O1", out: .walk, back: .walk)],
            sessions: [], revision: 3, asOf: nil, seed: 1, points: 5)
        let after = try county.taking(["schools.csv": "id,name\nH1,Renamed"])
        #expect(after.draft == county.draft)
    }
}
