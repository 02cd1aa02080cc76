/// Somebody who is told about a student.
package struct Guardian: SheetRow {
    package var student = ""
    package var name = ""
    package var email = ""
    package var language = Language.english

    package init() {}

    package static let table = TablePath<Guardian>({ $0.guardians }, { $1(&$0.guardians) })

    package static let sheet = Sheet<Guardian>(
        .guardian, file: "guardians.csv", owner: \.student, ownerColumn: "student", single: false,
        identity: ["email"],
        columns: [
            Column("student", \.student, .id, required: true, refers: [.student]),
            Column("name", \.name, .line, required: true),
            Column("email", \.email, .email, required: true),
            Column("language", \.language, .word),
        ],
        example: ["S1", "Maria Example", "maria@example.net", "es"])
}
