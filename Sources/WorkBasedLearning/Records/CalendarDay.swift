/// What one date of a school is: a day type of the district's, an ordinary day, or closed.
package struct CalendarDay: SheetRow {
    package var school = ""
    package var date = Day(number: 0)
    package var dayType = ""

    package init() {}

    /// The day type on which nobody of the school is free and no section meets.
    package static let closed = "closed"

    package static let table = TablePath<CalendarDay>({ $0.calendars }, { $1(&$0.calendars) })

    package static let sheet = Sheet<CalendarDay>(
        .calendar, file: "calendar.csv", owner: \.school, ownerColumn: "school", single: false,
        identity: ["date"], isMadeBySetting: true,
        columns: [
            Column("school", \.school, .id, required: true, refers: [.school]),
            Column("date", \.date, .date, required: true),
            Column("day_type", \.dayType, .line),
        ],
        example: ["H1", "2027-02-15", "closed"],
        agree: { row, earlier in
            earlier.contains { $0.date == row.date }
                ? [ColumnFault("date", "\"\(row.date)\" is listed twice for school \(row.school)")]
                : []
        })
}
