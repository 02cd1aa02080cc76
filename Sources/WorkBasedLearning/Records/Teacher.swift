/// A teacher, who has sections and asks for guest speakers.
package struct Teacher: Identified {
    package var id = ""
    package var name = ""
    package var email = ""
    package var school = ""
    package var login = ""
    package var language = Language.english

    package init() {}

    package static let table = TablePath<Teacher>({ $0.teachers }, { $1(&$0.teachers) })

    package static let sheet = Sheet<Teacher>(
        .teacher, file: "teachers.csv", owner: \.id,
        columns: [
            Column("id", \.id, .id, required: true),
            Column("name", \.name, .line, required: true),
            Column("email", \.email, .email),
            Column("school", \.school, .id, required: true, refers: [.school]),
            Column("login", \.login, .line),
            Column("language", \.language, .word),
        ],
        example: ["P1", "Rosa Example", "rosa@schools.example.org", "H1", "rexample", "en"])
}
