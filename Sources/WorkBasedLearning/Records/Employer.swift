/// An employer who hosts students or sends speakers.
package struct Employer: Identified {
    package var id = ""
    package var name = ""
    package var sector = ""
    /// The person to whom asks are addressed.
    package var contact = ""
    package var email = ""
    package var language = Language.english
    /// Placements in a calendar month at most; nil for no limit.
    package var monthlyLimit: Int?
    /// What a student must hold for any slot of this employer.
    package var documents: [String] = []

    package init() {}

    package static let table = TablePath<Employer>({ $0.employers }, { $1(&$0.employers) })

    package static let sheet = Sheet<Employer>(
        .employer, file: "employers.csv", owner: \.id,
        columns: [
            Column("id", \.id, .id, required: true),
            Column("name", \.name, .line, required: true),
            Column("sector", \.sector, .line),
            Column("contact", \.contact, .line),
            Column("email", \.email, .email),
            Column("language", \.language, .word),
            Column("monthly_limit", \.monthlyLimit, .limit),
            Column("documents", \.documents, .list),
        ],
        example: [
            "E1", "Alder Clinic", "Health Science", "Sam Example", "sam@clinic.example.com", "en",
            "8", "parent-permission",
        ])
}
