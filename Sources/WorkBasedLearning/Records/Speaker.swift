/// An employer's person who speaks to classes.
package struct Speaker: Identified {
    package var id = ""
    package var employer = ""
    package var name = ""
    package var email = ""
    package var language = Language.english
    /// The site from which the speaker drives; empty for one who comes only virtually.
    package var site = ""
    package var pathways: [String] = []
    package var topics: [String] = []
    package var modes: [Mode] = []
    /// Sessions in a calendar month at most; nil for no limit.
    package var monthlyLimit: Int?
    /// Minutes one way at most; nil for no limit.
    package var maxTravelMinutes: Int?

    package init() {}

    package static let table = TablePath<Speaker>({ $0.speakers }, { $1(&$0.speakers) })

    package static let sheet = Sheet<Speaker>(
        .speaker, file: "speakers.csv", owner: \.id,
        columns: [
            Column("id", \.id, .id, required: true),
            Column("employer", \.employer, .id, required: true, refers: [.employer]),
            Column("name", \.name, .line, required: true),
            Column("email", \.email, .email),
            Column("language", \.language, .word),
            Column("site", \.site, .id, refers: [.site]),
            Column("pathways", \.pathways, .list),
            Column("topics", \.topics, .list),
            Column("modes", \.modes, .words(Mode.self), required: true),
            Column("monthly_limit", \.monthlyLimit, .limit),
            Column("max_travel_minutes", \.maxTravelMinutes, .limit),
        ],
        example: [
            "K1", "E1", "Kim Example", "kim@clinic.example.com", "en", "W1", "Health Science",
            "emergency medicine", "onsite;virtual", "2", "30",
        ])
}
