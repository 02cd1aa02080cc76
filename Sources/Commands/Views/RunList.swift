import Wire
import WorkBasedLearning

/// The runs of the vehicles, each with its way, its seats and how many ride.
enum RunList {
    static let columns = [
        TableText.Column("trip", "run", isWhole: true), TableText.Column("vehicle", "vehicle"),
        TableText.Column("when", "when", isWhole: true), TableText.Column("from", "from"),
        TableText.Column("to", "to"), TableText.Column("seats", "seats", isNumber: true),
        TableText.Column("drafted", "drafted", isNumber: true),
        TableText.Column("published", "published", isNumber: true),
    ]

    /// A row for each of these runs. O(placements + runs).
    static func table(of runs: some Sequence<String>, _ context: Context) -> TableText {
        let register = context.register
        let (drafted, published) = (riders(register.draft), riders(register.published))
        var table = TableText(columns)
        for id in runs {
            let legs = register.trips.rows(id)
            guard let first = legs.min(by: { $0.departs < $1.departs }),
                let last = legs.max(by: { $0.arrives < $1.arrives })
            else { continue }
            table.add([
                .text(id), .text(first.vehicle),
                .text(stretchInWords(first.departs, last.arrives)),
                .text(register.words(forEnd: first.from)), .text(register.words(forEnd: last.to)),
                .number(first.seats), .number(drafted[id] ?? 0), .number(published[id] ?? 0),
            ])
        }
        return table
    }

    /// How many ride on each run, out or back, whichever are more: a seat serves both ways.
    private static func riders(_ plan: Plan?) -> [String: Int] {
        func riders(_ way: (Placement) -> Leg) -> [String: Int] {
            let runs = (plan?.placements ?? []).compactMap { placement -> String? in
                if case .run(let id) = way(placement) { id } else { nil }
            }
            return Dictionary(runs.map { ($0, 1) }, uniquingKeysWith: +)
        }
        return riders(\.out).merging(riders(\.back)) { max($0, $1) }
    }
}
