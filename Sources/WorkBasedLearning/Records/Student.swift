/// A student who asks for experiences.
package struct Student: Identified {
    package var id = ""
    package var name = ""
    package var email = ""
    package var school = ""
    package var grade = ""
    package var birthdate: Day?
    package var pathways: [String] = []
    package var documents: [String] = []
    package var travel: [Travel] = [.ride, .walk]
    /// Whether the student takes a wheelchair place instead of a seat.
    package var wheelchair = false
    /// 1 to 9; a placement is worth as many times the points.
    package var priority = 1
    package var language = Language.english

    package init() {}

    package static let table = TablePath<Student>({ $0.students }, { $1(&$0.students) })

    package static let sheet = Sheet<Student>(
        .student, file: "students.csv", owner: \.id,
        columns: [
            Column("id", \.id, .id, required: true),
            Column("name", \.name, .line, required: true),
            Column("email", \.email, .email),
            Column("school", \.school, .id, required: true, refers: [.school]),
            Column("grade", \.grade, .line),
            Column("birthdate", \.birthdate, .date),
            Column("pathways", \.pathways, .list),
            Column("documents", \.documents, .list),
            Column("travel", \.travel, .words(Travel.self)),
            Column("wheelchair", \.wheelchair, .yesNo),
            Column("priority", \.priority, .number(1...9)),
            Column("language", \.language, .word),
        ],
        example: [
            "S1", "Ana Example", "ana@students.example.org", "H1", "11", "2010-03-14",
            "Health Science", "parent-permission", "ride;walk", "no", "1", "en",
        ])
}
