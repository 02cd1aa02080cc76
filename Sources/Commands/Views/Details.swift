import Wire
import WorkBasedLearning

/// What belongs to an entry beside its own columns.
enum Details {
    static func lines(_ noun: Noun, _ id: String, _ context: Context) -> [ReplyLine] {
        let register = context.register
        switch noun {
        case .student: return student(id, context)
        case .employer: return employer(id, context)
        case .slot:
            return AnswerWords.lines(noun, id, context)
                + placed(context.placements { $0.slot == id }, context, within: .slot)
        case .trip:
            return placed(
                context.placements { $0.out == .run(id) || $0.back == .run(id) }, context)
        case .section: return section(id, context)
        case .speaker:
            return windows(id, register) + spoken(context.sessions { $0.speaker == id }, context)
        case .request: return placed(context.placements(of: [id]), context)
        case .speakerRequest:
            return AnswerWords.lines(noun, id, context)
                + spoken(context.sessions(of: id), context)
        case .school: return windows(id, register)
        case .site: return slots(register.slots.rows(naming: id), context)
        case .guardian, .teacher, .enrollment, .calendar, .availability: return []
        }
    }

    private static func student(_ id: String, _ context: Context) -> [ReplyLine] {
        let register = context.register
        let requests = register.requests.rows(naming: id)
        let guardians = context.sight.sees(.guardian) ? register.guardians.rows(id) : []
        return titled("guardians", Card.table(guardians)) + windows(id, register)
            + titled("requests", Card.table(requests))
            + placed(context.placements(of: requests.map(\.id)), context, within: .student)
    }

    private static func employer(_ id: String, _ context: Context) -> [ReplyLine] {
        let register = context.register
        let own = register.sites.owners(naming: id).flatMap { register.slots.rows(naming: $0) }
        return slots(own.sorted { inNaturalOrder($0.id, $1.id) }, context)
    }

    private static func section(_ id: String, _ context: Context) -> [ReplyLine] {
        let register = context.register
        let enrolled = register.enrollments.rows(id).count
        return [
            .data(
                counted(enrolled, "student") + " enrolled", [Member("enrolled", .number(enrolled))])
        ] + windows(id, register)
            + spoken(
                context.sessions { register.speakerRequests[$0.request]?.section == id }, context)
    }

    private static func slots(_ slots: [Slot], _ context: Context) -> [ReplyLine] {
        titled("slots", table(of: slots, context).lines)
    }

    /// Slots with how many have a place there. O(plans + slots).
    static func table(of slots: [Slot], _ context: Context) -> TableText {
        var table = TableText([
            TableText.Column("slot", "slot"), TableText.Column("kind", "what"),
            TableText.Column("when", "when", isWhole: true),
            TableText.Column("site", "site", isWhole: true),
            TableText.Column("max", "places", isNumber: true),
            TableText.Column("drafted", "drafted", isNumber: true),
            TableText.Column("published", "published", isNumber: true),
        ])
        func taken(_ plan: Plan?) -> [String: Int] {
            Dictionary((plan?.placements ?? []).map { ($0.slot, 1) }, uniquingKeysWith: +)
        }
        let (drafted, published) = (
            taken(context.register.draft), taken(context.register.published)
        )
        for slot in slots {
            table.add([
                .text(slot.id), .text(slot.kind.title),
                .text(stretchInWords(slot.start, slot.end)), .text(slot.site),
                .number(slot.max), .number(drafted[slot.id] ?? 0),
                .number(published[slot.id] ?? 0),
            ])
        }
        return table
    }

    private static func windows(_ id: String, _ register: Register) -> [ReplyLine] {
        titled("free and busy", Card.table(register.availability.rows(id)))
    }

    private static func placed(
        _ placements: [Standing<Placement>], _ context: Context, within noun: Noun? = nil
    ) -> [ReplyLine] {
        let sight = context.sight
        let whose =
            sight.user.role == .teacher
            ? " of your students" : sight.user.scope.isEverything ? "" : " of your schools"
        return placements.isEmpty
            ? [.hint("No placement\(whose) stands here yet.")]
            : titled("placements", PlacementTable.lines(placements, context, within: noun))
    }

    private static func spoken(
        _ sessions: [Standing<Session>], _ context: Context
    ) -> [ReplyLine] {
        sessions.isEmpty
            ? [.hint("No speaker session stands here yet.")]
            : titled("speaker sessions", PlacementTable.lines(sessions, context))
    }

    private static func titled(_ title: String, _ lines: [ReplyLine]) -> [ReplyLine] {
        lines.isEmpty ? [] : [.hint("\(title):")] + lines
    }
}
