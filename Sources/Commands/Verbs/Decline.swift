import Wire
import WorkBasedLearning

/// `decline IDS because REASON`: a host or speaker has said no on the phone.
enum Decline {
    static let verb = Verb(
        "decline",
        "Notes that hosts or speakers have said no: whoever was placed there waits again.",
        arguments: [
            AskFinder.argument,
            Argument(
                "reason", .words, "why, which only coordinators read", place: .key,
                after: ["because"]),
        ], asks: true, changes: true, isFinal: true,
        examples: ["decline O5 because \"short of staff\"", "decline G3 confirm=yes"]
    ) { arguments, context throws(Failure) in
        let askings = try AskFinder(context).find(arguments.needed("ids"), for: .decline)
        let reason = onOneLine(arguments["reason"] ?? "")
        var deed = AnswerDeed(
            "decline", askings,
            askings.compactMap { $0.answer.after(.decline, because: reason) }, context
        ) { Tidings(context.ports.refusals($0, $1, context.now)) }
        deed.changes = changes(askings, context.register)
        let matters = askings.map { $0.kind.matter($0.answer.ask.parties) }
        deed.pointless = context.outbox.unsent(aboutOrConfirming: matters)
        deed.lines = waiting(deed.part, context.register)
        return deed.outcome(isSure: arguments.isYes("confirm"))
    }

    /// What is declined leaves the published plan and the draft, and the asks are over: who has
    /// declined hears of no cancellation.
    private static func changes(_ askings: [Asking], _ register: Register) -> [Change] {
        let published = register.published.map { [Change.published($0.without(askings))] } ?? []
        let draft = register.draft.map { [Change.draft($0.without(askings))] } ?? []
        let matters = askings.map { $0.kind.matter($0.answer.ask.parties) }
        return published + draft
            + matters.filter { register.told(about: $0) != nil }.map { .told($0, nil) }
    }

    /// Who has no place any more, but for requests that are gone themselves.
    private static func waiting(_ part: Plan, _ register: Register) -> [ReplyLine] {
        let students = part.placements.compactMap { placement in
            register.requests[placement.request].map {
                line(.request, placement.request, .student, $0.student, register)
            }
        }
        return students
            + part.sessions.compactMap { session in
                register.speakerRequests[session.request].map {
                    line(.speakerRequest, session.request, .section, $0.section, register)
                }
            }
    }

    private static func line(
        _ noun: Noun, _ id: String, _ owner: Noun, _ who: String, _ register: Register
    ) -> ReplyLine {
        .data(
            "\(id) waits again: \(who) \(register.name(owner, who) ?? "")",
            [Member(noun.rawValue, .text(id)), Member(owner.rawValue, .text(who))])
    }
}
