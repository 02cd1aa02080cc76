/// A student's wish for one experience of a kind.
package struct Request: Identified {
    package var id = ""
    package var student = ""
    package var kind = JobShadow.experience
    /// Employers' ids or `sector:NAME`, best first.
    package var choices: [String] = []
    /// The first and last day on which the slot may be; nil for no limit.
    package var earliest: Day?
    package var latest: Day?

    package init() {}

    package static let table = TablePath<Request>({ $0.requests }, { $1(&$0.requests) })

    package static let sheet = Sheet<Request>(
        .request, file: "requests.csv", owner: \.id,
        columns: [
            Column("id", \.id, .id, required: true),
            Column("student", \.student, .id, required: true, refers: [.student]),
            Column("kind", \.kind, .experience, required: true),
            Column("choices", \.choices, .list, chooses: [.employer]),
            Column("earliest", \.earliest, .date),
            Column("latest", \.latest, .date),
        ],
        example: [
            "R1", "S1", "job_shadow", "E1;sector:Health Science", "2027-02-01", "2027-02-26",
        ],
        check: { spanFaults($0.earliest, $0.latest, columns: ("earliest", "latest")) })
}
