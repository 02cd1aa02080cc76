/// A student's place in a section.
package struct Enrollment: SheetRow {
    package var student = ""
    package var section = ""

    package init() {}

    package static let table = TablePath<Enrollment>({ $0.enrollments }, { $1(&$0.enrollments) })

    package static let sheet = Sheet<Enrollment>(
        .enrollment, file: "enrollments.csv", owner: \.section, ownerColumn: "section",
        single: false, identity: ["student"],
        columns: [
            Column("student", \.student, .id, required: true, refers: [.student]),
            Column("section", \.section, .id, required: true, refers: [.section]),
        ],
        example: ["S1", "C1"])
}
