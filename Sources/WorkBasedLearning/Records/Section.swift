/// A class of a teacher that meets at set times (its `free` windows) and may hear guest speakers.
package struct Section: Identified {
    package var id = ""
    package var name = ""
    package var teacher = ""
    package var school = ""
    package var pathway = ""
    package var size: Int?
    package var period = ""
    package var room = ""

    package init() {}

    package static let table = TablePath<Section>({ $0.sections }, { $1(&$0.sections) })

    package static let sheet = Sheet<Section>(
        .section, file: "sections.csv", owner: \.id,
        columns: [
            Column("id", \.id, .id, required: true),
            Column("name", \.name, .line, required: true),
            Column("teacher", \.teacher, .id, required: true, refers: [.teacher]),
            Column("school", \.school, .id, required: true, refers: [.school]),
            Column("pathway", \.pathway, .line),
            Column("size", \.size, Field<Int>.number(1...1000).optional),
            Column("period", \.period, .line),
            Column("room", \.room, .line),
        ],
        example: ["C1", "Health 3", "P1", "H1", "Health Science", "28", "3", "B12"])
}
