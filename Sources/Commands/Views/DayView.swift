import Wire
import WorkBasedLearning

/// `show day DATE`: who hosts, who rides and who speaks on a day.
enum DayView {
    static func outcome(_ arguments: Arguments, _ context: Context) throws(Failure) -> Outcome {
        let day = try day(arguments, context)
        let register = context.register
        let placements = context.placements { register.slots[$0.slot]?.start.day == day }
        let sessions = context.sessions { $0.start.day == day }
        var lines: [ReplyLine] = [.hint(day.inWords)]
        lines += hosts(placements, context)
        lines += runs(placements, register)
        lines += PlacementTable.lines(sessions.sorted { $0.item.start < $1.item.start }, context)
        if placements.isEmpty, sessions.isEmpty {
            lines.append(.hint("No placement and no speaker session is planned on that day."))
        }
        var outcome = Outcome(
            .ok(
                lines,
                [
                    Member("date", .text(day.description)),
                    Member("placements", .number(Set(placements.map(\.item.request)).count)),
                    Member("sessions", .number(sessions.count)),
                ]))
        outcome.records = [context.looked("show day", nil)]
        return outcome
    }

    /// The day of `show day DATE`, or of `show day on DATE`.
    private static func day(_ arguments: Arguments, _ context: Context) throws(Failure) -> Day {
        let led = arguments.dates("on")
        let span = if let led { led } else { try said(arguments, context) }
        guard span.first == span.last else {
            throw Failure(.badArgument, "\(span.inWords) is several days; show day takes one")
        }
        return span.first
    }

    private static func said(
        _ arguments: Arguments, _ context: Context
    ) throws(Failure) -> DaySpan {
        guard let text = arguments["id"] else {
            throw Failure(
                .missingArgument, "say which day, such as show day 2027-02-16",
                wanted: Wanted("id", about: "a date such as 2027-02-16, feb 16 or tuesday"))
        }
        let words = text.split(separator: " ").map(String.init)
        guard let (span, used) = try DatePhrase.read(words[...], now: context.now),
            used == words.count
        else {
            throw Failure(
                .badArgument,
                "\(quoted(text)) is not a date; say one such as 2027-02-16, feb 16 or tuesday")
        }
        return span
    }

    /// A line a slot, by time.
    private static func hosts(
        _ placements: [Standing<Placement>], _ context: Context
    ) -> [ReplyLine] {
        let register = context.register
        var table = TableText([
            TableText.Column("time", "time"), TableText.Column("slot", "slot", isWhole: true),
            TableText.Column("kind", "what"), TableText.Column("site", "where"),
            TableText.Column("students", "students", isNumber: true),
            TableText.Column("state", "state"),
        ])
        let bySlot = Dictionary(grouping: placements) { $0.item.slot + "\u{0}" + $0.state }
        let rows = bySlot.values.compactMap { group -> (Slot, [Standing<Placement>])? in
            register.slots[group[0].item.slot].map { ($0, group) }
        }.sorted {
            ($0.0.start, $0.0.end) != ($1.0.start, $1.0.end)
                ? ($0.0.start, $0.0.end) < ($1.0.start, $1.0.end)
                : $0.0.id != $1.0.id
                    ? inNaturalOrder($0.0.id, $1.0.id) : $0.1[0].state < $1.1[0].state
        }
        for (slot, group) in rows {
            table.add([
                .text("\(clockTime(slot.start.minute))-\(clockTime(slot.end.minute))"),
                .text(slot.id), .text(slot.kind.title),
                .text(register.host(of: slot.site)), .number(group.count),
                .text(context.state(of: group[0])),
            ])
        }
        return table.lines
    }

    /// A line a run, by departure.
    private static func runs(
        _ placements: [Standing<Placement>], _ register: Register
    ) -> [ReplyLine] {
        var riders: [String: Set<String>] = [:]
        for placement in placements.map(\.item) {
            for case .run(let id) in [placement.out, placement.back] {
                riders[id, default: []].insert(placement.request)
            }
        }
        var table = TableText([
            TableText.Column("departs", "departs"), TableText.Column("run", "run", isWhole: true),
            TableText.Column("vehicle", "vehicle"), TableText.Column("ends", "from and to"),
            TableText.Column("riders", "riders", isNumber: true),
        ])
        let runs = riders.keys.sorted(by: inNaturalOrder).compactMap { id -> [TripLeg]? in
            let legs = register.trips.rows(id)
            return legs.isEmpty ? nil : legs
        }.sorted { $0[0].departs < $1[0].departs }
        for legs in runs {
            let ends = legs.map { "\(register.place($0.from)) to \(register.place($0.to))" }
            table.add([
                .text(clockTime(legs[0].departs.minute)), .text(legs[0].id),
                .text(legs[0].vehicle),
                .text(ends[0] + (ends.count > 1 ? " and \(ends.count - 1) more" : "")),
                .number(riders[legs[0].id]?.count ?? 0),
            ])
        }
        return table.lines
    }
}

extension Register {
    /// An end of a trip as people call it.
    func place(_ end: String) -> String {
        if end.hasPrefix("town:") { return String(end.dropFirst(5)) }
        return schools[end]?.name ?? sites[end]?.name ?? end
    }
}
