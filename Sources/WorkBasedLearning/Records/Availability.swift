/// A standing window in which a student, school, section or speaker is free or busy.
package struct Availability: SheetRow {
    package enum Kind: String, Sendable, CaseIterable {
        case free
        case busy
    }

    package var subject = ""
    package var kind = Kind.free
    /// Empty for every day of the week.
    package var days: [Weekday] = []
    /// Empty for days of any type.
    package var dayTypes: [String] = []
    /// Minutes of the day; nil for its beginning.
    package var start: Int?
    /// Minutes of the day; nil for its end, 24:00.
    package var end: Int?
    /// The first date on which the window holds.
    package var from: Day?
    /// The last date on which the window holds.
    package var until: Day?

    package init() {}

    /// The window's minutes of the day, half-open.
    package var minutes: Range<Int> { (start ?? 0)..<(end ?? 1440) }

    package static let table = TablePath<Availability>(
        { $0.availability }, { $1(&$0.availability) })

    package static let sheet = Sheet<Availability>(
        .availability, file: "availability.csv", owner: \.subject, ownerColumn: "subject",
        single: false,
        columns: [
            Column(
                "subject", \.subject, .id, required: true,
                refers: [.student, .school, .section, .speaker]),
            Column("kind", \.kind, .word, required: true),
            Column("days", \.days, .words(Weekday.self)),
            Column("day_types", \.dayTypes, .list),
            Column("start", \.start, Field<Int>.clock(through: 1439).optional),
            Column("end", \.end, Field<Int>.clock(through: 1440).optional),
            Column("from", \.from, .date),
            Column("until", \.until, .date),
        ],
        example: [
            "H1", "free", "Mon;Wed", "A", "08:00", "12:45", "2027-02-01", "2027-06-04",
        ],
        check: { window in
            let (start, end) = (window.start ?? 0, window.end ?? 1440)
            return
                (start < end
                ? []
                : [
                    ColumnFault(
                        "end", "\"\(clockTime(end))\" is not after start, \"\(clockTime(start))\"")
                ]) + spanFaults(window.from, window.until, columns: ("from", "until"))
        })
}
