import Testing

@testable import WorkBasedLearning

/// The tables of a folder by file name, as text: cells between commas, without quotes.
typealias Tables = KeyValuePairs<String, String>

/// Reads a moment of a test.
func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

/// Reads a day of a test.
func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// A file as named cells.
func table(_ file: String, _ text: String) -> RawSheet {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return RawSheet(
        file: file, header: lines[0],
        rows: lines.enumerated().dropFirst().map { RawSheet.Row(line: $0 + 1, cells: $1) })
}

func intake(_ tables: Tables) -> Intake {
    Intake(tables.map { table($0, $1) })
}

extension Register {
    /// What these tables would do to the register.
    func resolving(_ tables: Tables, replacing: Bool = false) -> Resolution {
        Resolution(intake(tables), in: self, replacing: replacing)
    }

    /// The register after these tables, which must have no fault.
    func taking(_ tables: Tables) throws -> Register {
        let resolution = resolving(tables)
        try #require(resolution.faults.isEmpty, "\(resolution.faults)")
        return resolution.register
    }

    /// All rows of every file as cells, for comparison.
    var cells: [String] {
        func cells<Row: SheetRow>(_ type: Row.Type) -> [String] {
            table(of: type).allRows.map {
                "\(Row.sheet.file) \(Row.sheet.cells($0).joined(separator: ","))"
            }
        }
        return Noun.allCases.flatMap { cells($0.rowType) }
    }
}

extension Resolution {
    /// The faults as people read them.
    var complaints: [String] { faults.map(\.description) }

    func count(_ noun: Noun) -> Count? { counts.first { $0.noun == noun } }
}

/// A small county in which everything is named by something else.
enum County {
    static let tables: Tables = [
        "schools.csv": "id,name\nH1,Alder High\nH2,Birch High",
        "students.csv": "id,name,school\nS1,Ana,H1\nS2,Ben,H1\nS3,Cy,H2",
        "guardians.csv": "student,name,email\nS1,Maria,maria@example.net\nS1,Joe,joe@example.net",
        "teachers.csv": "id,name,school\nP1,Rosa,H1\nP2,Sam,H2",
        "sections.csv": "id,name,teacher,school\nC1,Health 3,P1,H1\nC2,Web 1,P2,H2",
        "enrollments.csv": "student,section\nS1,C1\nS2,C1\nS3,C2",
        "calendar.csv": "school,date,day_type\nH1,2027-02-15,closed\nH1,2027-02-16,A",
        "employers.csv": "id,name,sector\nE1,Clinic,Health Care\nE2,Mill,Wood",
        "sites.csv": "id,employer,name\nW1,E1,Main house\nW2,E2,Yard",
        "slots.csv":
            "id,site,kind,start,end,max\nO1,W1,job_shadow,2027-02-16T09:00,2027-02-16T11:00,2",
        "speakers.csv": "id,employer,name,site,modes\nK1,E1,Kim,W1,onsite;virtual",
        "trips.csv": """
        id,vehicle,from,to,departs,arrives,seats
        T1,V1,H1,W1,2027-02-16T08:15,2027-02-16T08:45,6
        T1,V1,H1,W2,2027-02-16T08:15,2027-02-16T08:50,6
        T2,V1,town:Alderton,H1,2027-02-16T11:15,2027-02-16T11:45,6
        """,
        "availability.csv": """
        subject,kind,days,start,end
        H1,free,Mon;Tue,08:00,12:00
        H1,busy,Mon,09:00,10:00
        S1,free,,08:00,15:00
        C1,free,Tue,08:30,10:00
        K1,free,,,
        """,
        "requests.csv": "id,student,kind,choices\nR1,S1,job_shadow,E1;sector:Wood",
        "speaker_requests.csv":
            "id,section,topic,earliest,latest,minutes\nG1,C1,nursing,2027-02-01,2027-02-26,40",
    ]

    static func make() throws -> Register { try Register().taking(tables) }
}
