/// One pair of ends that a run serves; the rows of one id are one run of one vehicle.
package struct TripLeg: SheetRow {
    package var id = ""
    package var vehicle = ""
    /// A school's or site's id, or `town:NAME`.
    package var from = ""
    package var to = ""
    package var departs = Moment(day: Day(number: 0), minute: 0)
    package var arrives = Moment(day: Day(number: 0), minute: 0)
    /// Seats of the whole run, for students who need no wheelchair place.
    package var seats = 0
    package var wheelchairSeats = 0

    package init() {}

    package static let table = TablePath<TripLeg>({ $0.trips }, { $1(&$0.trips) })

    package static let sheet = Sheet<TripLeg>(
        .trip, file: "trips.csv", owner: \.id, single: false, identity: ["from", "to"],
        shared: ["vehicle", "seats", "wheelchair_seats"],
        columns: [
            Column("id", \.id, .id, required: true),
            Column("vehicle", \.vehicle, .line),
            Column("from", \.from, .place, required: true, refers: [.school, .site]),
            Column("to", \.to, .place, required: true, refers: [.school, .site]),
            Column("departs", \.departs, .begin, required: true),
            Column("arrives", \.arrives, .end, required: true),
            Column("seats", \.seats, .number(0...1000), required: true),
            Column("wheelchair_seats", \.wheelchairSeats, .number(0...1000)),
        ],
        example: [
            "T1", "V1", "H1", "town:Alderton", "2027-02-16T08:15", "2027-02-16T08:45", "6", "1",
        ],
        check: { leg in
            stretchFaults(leg.departs, leg.arrives, columns: ("departs", "arrives"))
                + (Leg(leg.id) == .run(leg.id)
                    ? []
                    : [ColumnFault("id", "\(quoted(leg.id)) is a word for journeys without a van")])
        }, agree: { leg, earlier in earlier.first.map { disagreements(leg, with: $0) } ?? [] })

    private static func disagreements(_ leg: TripLeg, with first: TripLeg) -> [ColumnFault] {
        func fault(_ column: String, _ value: String, _ other: String) -> [ColumnFault] {
            value == other
                ? []
                : [
                    ColumnFault(
                        column,
                        "\"\(value)\" differs from \"\(other)\" in an earlier row of run "
                            + leg.id)
                ]
        }
        return fault("vehicle", leg.vehicle, first.vehicle)
            + fault("departs", leg.departs.day.description, first.departs.day.description)
            + fault("seats", String(leg.seats), String(first.seats))
            + fault(
                "wheelchair_seats", String(leg.wheelchairSeats), String(first.wheelchairSeats))
    }
}
