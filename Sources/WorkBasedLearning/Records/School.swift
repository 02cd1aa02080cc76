/// A school that releases students and receives speakers.
package struct School: Identified {
    package var id = ""
    package var name = ""
    package var district = ""
    package var town = ""
    /// Degrees; both coordinates or neither.
    package var latitude: Double?
    package var longitude: Double?
    /// Students away on one day at most; nil for no limit.
    package var dailyReleaseLimit: Int?
    package var visitorNotes = ""
    package var attendanceEmail = ""
    package var transportEmail = ""

    package init() {}

    package static let table = TablePath<School>({ $0.schools }, { $1(&$0.schools) })

    package static let sheet = Sheet<School>(
        .school, file: "schools.csv", owner: \.id,
        columns: [
            Column("id", \.id, .id, required: true),
            Column("name", \.name, .line, required: true),
            Column("district", \.district, .line),
            Column("town", \.town, .line),
            Column("latitude", \.latitude, .degrees(90)),
            Column("longitude", \.longitude, .degrees(180)),
            Column("daily_release_limit", \.dailyReleaseLimit, .limit),
            Column("visitor_notes", \.visitorNotes, .note),
            Column("attendance_email", \.attendanceEmail, .email),
            Column("transport_email", \.transportEmail, .email),
        ],
        example: [
            "H1", "Alderton High", "Alder Unified", "Alderton", "38.44", "-122.71", "20",
            "Sign in at the front office", "attendance@h1.example.org", "vans@h1.example.org",
        ],
        check: { coordinateFaults($0.latitude, $0.longitude) })
}
