import Testing

@testable import WorkBasedLearning

@Suite("Sheets")
struct SheetTests {
    @Test("Every file has the columns of the planning folder, and the same ones must be filled")
    func columns() {
        func columns<Row: SheetRow>(_: Row.Type) -> String {
            Row.sheet.columns.map { $0.name + ($0.required ? "*" : "") }.joined(separator: " ")
        }
        #expect(planningFolderTable.map(\.noun) == Noun.allCases)
        for entry in planningFolderTable {
            #expect(entry.noun.file == entry.file)
            #expect(columns(entry.noun.rowType) == entry.columns)
        }
    }

    @Test("The example of each file reads without fault and is written as it stands")
    func examples() throws {
        func check<Row: SheetRow>(_: Row.Type) throws {
            let sheet = Row.sheet
            let row = try RowReader<Row>(header: sheet.header).read(sheet.example).get()
            #expect(sheet.cells(row) == sheet.example)
            #expect(row != Row())
            #expect(!sheet.owner(row).isEmpty)
        }
        for noun in Noun.allCases { try check(noun.rowType) }
    }

    @Test("The examples of all files together are a folder without fault")
    func examplesTogether() {
        func raw<Row: SheetRow>(_: Row.Type) -> RawSheet {
            let row = RawSheet.Row(line: 2, cells: Row.sheet.example)
            return RawSheet(file: Row.sheet.file, header: Row.sheet.header, rows: [row])
        }
        let intake = Intake(Noun.allCases.map { raw($0.rowType) })
        let resolution = Resolution(intake, in: Register(), replacing: false)
        #expect(resolution.complaints == [])
        #expect(resolution.changes.count == Noun.allCases.count)
    }

    @Test("The owner, identity and shared columns are columns of the file")
    func ownerColumns() {
        func check<Row: SheetRow>(_: Row.Type) {
            let sheet = Row.sheet
            let named = [sheet.ownerColumn] + sheet.identity + sheet.shared
            #expect(named.allSatisfy(sheet.header.contains), "\(sheet.file)")
            #expect(Set(sheet.header).count == sheet.header.count)
        }
        for noun in Noun.allCases { check(noun.rowType) }
    }

    @Test("A cell that is emptied means what an empty one means")
    func clear() throws {
        func check<Row: SheetRow>(_: Row.Type) throws {
            let sheet = Row.sheet
            var row = try RowReader<Row>(header: sheet.header).read(sheet.example).get()
            for column in sheet.columns { column.clear(&row) }
            #expect(row == Row(), "\(sheet.file)")
        }
        for noun in Noun.allCases { try check(noun.rowType) }
    }

    @Test("Empty cells mean the defaults of the planning folder")
    func defaults() {
        #expect(Student.sheet.cells(Student()).suffix(4) == ["ride;walk", "no", "1", "en"])
        #expect(Slot().min == 1)
        #expect(Slot().mode == .onsite)
        #expect(TripLeg().wheelchairSeats == 0)
        #expect(SpeakerRequest().mode == nil)
        #expect(SpeakerRequest().priority == 1)
        #expect(
            [School().dailyReleaseLimit, Employer().monthlyLimit, Speaker().monthlyLimit]
                == [nil, nil, nil])
        #expect(Availability().minutes == 0..<1440)
        #expect(
            [Student().language, Teacher().language, Guardian().language, Employer().language]
                .allSatisfy { $0 == .english })
    }

    private static let slot = "id,site,kind,start,end,min,max\nO1,W1,job_shadow,"
    private static let trip =
        "id,vehicle,from,to,departs,arrives,seats,wheelchair_seats\n"
        + "T1,V1,H1,town:A,2027-02-16T08:00,2027-02-16T08:30,6,1\n"
    private static let window = "subject,kind,start,end,from,until\nH1,free,"
    private static let request = "id,student,kind,earliest,latest\nR1,S1,job_shadow,"
    private static let ask = "id,section,minutes,earliest,latest\nG1,C1,40,"
    private static let place = "id,name,latitude,longitude\nH1,Alder High,"
    private static let day = "school,date,day_type\nH1,2027-02-16,A\n"

    @Test(
        "What cells must keep between each other",
        arguments: [
            ("slots.csv", slot + "2027-02-16T09:00,2027-02-16T09:00,1,2", ["2 end"]),
            ("slots.csv", slot + "2027-02-16T09:00,2027-02-16T08:00,1,2", ["2 end"]),
            ("slots.csv", slot + "2027-02-16T09:00,2027-02-17T08:00,1,2", ["2 end"]),
            ("slots.csv", slot + "2027-02-16T09:00,2027-02-16T24:00,2,2", []),
            ("slots.csv", slot + "2027-02-16T09:00,2027-02-16T10:00,3,2", ["2 min"]),
            ("slots.csv", slot + "2027-02-16T09:00,2027-02-15T10:00,3,2", ["2 end", "2 min"]),
            ("trips.csv", trip + "T1,V1,H1,W1,2027-02-16T09:00,2027-02-16T09:30,6,1", []),
            (
                "trips.csv", trip + "T1,V2,H1,W1,2027-02-16T09:00,2027-02-16T09:30,6,1",
                ["3 vehicle"]
            ),
            (
                "trips.csv", trip + "T1,V1,H1,W1,2027-02-17T09:00,2027-02-17T09:30,6,1",
                ["3 departs"]
            ),
            ("trips.csv", trip + "T1,V1,H1,W1,2027-02-16T09:00,2027-02-16T09:30,5,1", ["3 seats"]),
            (
                "trips.csv", trip + "T1,V1,H1,W1,2027-02-16T09:00,2027-02-16T09:30,6,",
                ["3 wheelchair_seats"]
            ),
            (
                "trips.csv", trip + "T2,V2,H1,W1,2027-02-17T09:30,2027-02-17T09:30,5,2",
                ["3 arrives"]
            ),
            ("availability.csv", window + "10:00,10:00,,", ["2 end"]),
            ("availability.csv", window + ",24:00,,", []),
            ("availability.csv", window + "10:00,,2027-02-16,2027-02-16", []),
            ("availability.csv", window + "10:00,,2027-02-16,2027-02-15", ["2 until"]),
            (
                "availability.csv", window + "10:00,09:00,2027-02-16,2027-02-15",
                ["2 end", "2 until"]
            ),
            ("requests.csv", request + "2027-02-16,2027-02-15", ["2 latest"]),
            ("requests.csv", request + ",2027-02-15", []),
            ("speaker_requests.csv", ask + "2027-02-16,2027-02-15", ["2 latest"]),
            ("speaker_requests.csv", ask + "2027-02-16,2027-02-16", []),
            ("schools.csv", place + "38.5,-122", []),
            ("schools.csv", place + "38.5,", ["2 longitude"]),
            ("schools.csv", place + ",-122", ["2 latitude"]),
            ("sites.csv", "id,employer,name,latitude\nW1,E1,Yard,38", ["2 longitude"]),
            ("calendar.csv", day + "H1,2027-02-16,B", ["3 date"]),
            ("calendar.csv", day + "H2,2027-02-16,A\nH1,2027-02-17,A", []),
        ])
    func checks(file: String, text: String, expected: [String]) {
        let faults = intake([file: text]).faults
        #expect(faults.allSatisfy { $0.file == file })
        #expect(faults.map { "\($0.line) \($0.column ?? "")" } == expected)
    }

    @Test("A complaint between cells names both values")
    func sentences() {
        let cross = intake(["slots.csv": SheetTests.slot + "2027-02-16T09:00,2027-02-16T08:00,3,2"])
        #expect(
            cross.faults.map(\.description) == [
                "slots.csv:2: end: \"2027-02-16T08:00\" is not after start, \"2027-02-16T09:00\"",
                "slots.csv:2: min: \"3\" is more than max, 2",
            ])
    }
}
