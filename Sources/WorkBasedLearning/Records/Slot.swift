/// A time at which a site takes students for one kind of experience.
package struct Slot: Identified {
    package var id = ""
    package var site = ""
    package var kind = JobShadow.experience
    /// Start and end lie on one day.
    package var start = Moment(day: Day(number: 0), minute: 0)
    package var end = Moment(day: Day(number: 0), minute: 0)
    /// The slot takes no students, or from `min` to `max`.
    package var min = 1
    package var max = 1
    package var pathways: [String] = []
    package var grades: [String] = []
    package var minAge: Int?
    package var documents: [String] = []
    package var mode = Mode.onsite

    package init() {}

    package static let table = TablePath<Slot>({ $0.slots }, { $1(&$0.slots) })

    package static let sheet = Sheet<Slot>(
        .slot, file: "slots.csv", owner: \.id,
        columns: [
            Column("id", \.id, .id, required: true),
            Column("site", \.site, .id, required: true, refers: [.site]),
            Column("kind", \.kind, .experience, required: true),
            Column("start", \.start, .begin, required: true),
            Column("end", \.end, .end, required: true),
            Column("min", \.min, .number(1...1000)),
            Column("max", \.max, .number(1...1000), required: true),
            Column("pathways", \.pathways, .list),
            Column("grades", \.grades, .list),
            Column("min_age", \.minAge, Field<Int>.number(0...99).optional),
            Column("documents", \.documents, .list),
            Column("mode", \.mode, .word),
        ],
        example: [
            "O1", "W1", "job_shadow", "2027-02-16T09:00", "2027-02-16T11:00", "1", "2",
            "Health Science", "11;12", "16", "", "onsite",
        ],
        check: { slot in
            stretchFaults(slot.start, slot.end, columns: ("start", "end"))
                + (slot.min <= slot.max
                    ? [] : [ColumnFault("min", "\"\(slot.min)\" is more than max, \(slot.max)")])
        })
}
