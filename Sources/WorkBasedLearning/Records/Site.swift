/// A place of an employer where slots happen and from which speakers come.
package struct Site: Identified {
    package var id = ""
    package var employer = ""
    package var name = ""
    package var town = ""
    /// Degrees; both coordinates or neither.
    package var latitude: Double?
    package var longitude: Double?
    package var address = ""
    package var arrivalNotes = ""

    package init() {}

    package static let table = TablePath<Site>({ $0.sites }, { $1(&$0.sites) })

    package static let sheet = Sheet<Site>(
        .site, file: "sites.csv", owner: \.id,
        columns: [
            Column("id", \.id, .id, required: true),
            Column("employer", \.employer, .id, required: true, refers: [.employer]),
            Column("name", \.name, .line, required: true),
            Column("town", \.town, .line),
            Column("latitude", \.latitude, .degrees(90)),
            Column("longitude", \.longitude, .degrees(180)),
            Column("address", \.address, .note),
            Column("arrival_notes", \.arrivalNotes, .note),
        ],
        example: [
            "W1", "E1", "Alder Clinic, main house", "Alderton", "38.45", "-122.7",
            "12 Mill Street", "Ask for Sam at the desk",
        ],
        check: { coordinateFaults($0.latitude, $0.longitude) })
}
