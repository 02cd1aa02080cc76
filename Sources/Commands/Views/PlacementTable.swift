import Wire
import WorkBasedLearning

/// Placements and sessions as tables; the state of what is published is what the host or speaker
/// has answered.
enum PlacementTable {
    /// - Parameter noun: slot or student, where all are of one that is shown above them.
    static func lines(
        _ placements: [Standing<Placement>], _ context: Context, within noun: Noun? = nil
    ) -> [ReplyLine] {
        guard context.sight.seesNames else { return number(placements.count, "placement") }
        let (showsSlot, showsStudent) = (noun != .slot, noun != .student)
        var table = TableText(
            [TableText.Column("request", "request")] + (showsStudent ? person : [])
                + (showsSlot ? place : []) + [
                    TableText.Column("out", "out"), TableText.Column("back", "back"),
                    TableText.Column("state", "state"),
                ])
        for standing in placements {
            let (placement, register) = (standing.item, context.register)
            table.add(
                [.text(placement.request)]
                    + (showsStudent ? person(of: placement, register) : [])
                    + (showsSlot ? place(of: placement, register) : []) + [
                        .text(placement.out.description), .text(placement.back.description),
                        .text(context.state(of: standing)),
                    ])
        }
        return table.lines
    }

    private static let person = [
        TableText.Column("student", "student", isWhole: true), TableText.Column("name", "name"),
    ]

    private static func person(of placement: Placement, _ register: Register) -> [Value] {
        let student = register.requests[placement.request]?.student ?? ""
        return [.text(student), .text(register.students[student]?.name ?? "")]
    }

    private static let place = [
        TableText.Column("slot", "slot", isWhole: true),
        TableText.Column("when", "when", isWhole: true), TableText.Column("site", "where"),
    ]

    private static func place(of placement: Placement, _ register: Register) -> [Value] {
        let slot = register.slots[placement.slot]
        return [
            .text(placement.slot),
            .text(slot.map { stretchInWords($0.start, $0.end) } ?? "no longer known"),
            .text(slot.map { register.host(of: $0.site) } ?? ""),
        ]
    }

    static func lines(_ sessions: [Standing<Session>], _ context: Context) -> [ReplyLine] {
        guard context.sight.seesNames else { return number(sessions.count, "speaker session") }
        let register = context.register
        var table = TableText([
            TableText.Column("request", "request"),
            TableText.Column("section", "section", isWhole: true),
            TableText.Column("class", "class"),
            TableText.Column("speaker", "speaker", isWhole: true),
            TableText.Column("name", "name"), TableText.Column("when", "when", isWhole: true),
            TableText.Column("mode", "mode"), TableText.Column("state", "state"),
        ])
        for standing in sessions {
            let session = standing.item
            let section = register.speakerRequests[session.request]?.section ?? ""
            table.add([
                .text(session.request), .text(section),
                .text(register.sections[section]?.name ?? ""), .text(session.speaker),
                .text(register.speakers[session.speaker]?.name ?? ""),
                .text(stretchInWords(session.start, session.end)),
                .text(session.mode.rawValue), .text(context.state(of: standing)),
            ])
        }
        return table.lines
    }

    /// How many there are, for those who do not see whose they are.
    private static func number(_ count: Int, _ what: String) -> [ReplyLine] {
        count == 0
            ? []
            : [
                .data(
                    counted(count, what),
                    [Member("\(what.replacing(" ", with: "_"))s", .number(count))])
            ]
    }
}
