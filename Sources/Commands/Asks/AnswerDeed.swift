import Wire
import WorkBasedLearning

/// An answer that was given by phone: what it changes, whom it tells, and how the reply says so.
struct AnswerDeed {
    let verb: String
    let askings: [Asking]
    let context: Context
    /// The answers as they are afterwards.
    let answers: [Change]
    /// What else changes, before the answers.
    var changes: [Change] = []
    /// Whom it tells, given what stands.
    var news: FreshNews
    /// Mails that have not begun to leave and are pointless now.
    var pointless: [Int64] = []
    /// What else the reply says.
    var lines: [ReplyLine] = []

    /// - Parameter tell: whom it tells about a part of the plan, given what stands.
    init(
        _ verb: String, _ askings: [Asking], _ answers: [Change], _ context: Context,
        telling tell: (Plan, Register) -> Tidings
    ) {
        (self.verb, self.askings, self.answers, self.context) = (verb, askings, answers, context)
        let part = AnswerDeed.part(of: askings)
        news = FreshNews(context) { tell(part, $0) }
    }

    /// The part of the published plan that hangs on it.
    var part: Plan { AnswerDeed.part(of: askings) }

    private static func part(of askings: [Asking]) -> Plan {
        Plan(
            part: askings.flatMap(\.part.placements), askings.flatMap(\.part.sessions))
    }

    /// The question first; the deed once it is answered with yes.
    func outcome(isSure: Bool) -> Outcome {
        let announcements = news.announcements
        let all =
            askings.map(line) + lines + withdrawn
            + MailCounts.lines(announcements, unreachable: news.unreachable)
        guard isSure else {
            return Outcome(.question(MailCounts.question(question, announcements), all))
        }
        var outcome = Outcome(
            .ok(
                all,
                [
                    Member("answered", .number(askings.count)),
                    Member("mails", .number(announcements.count)),
                ]))
        outcome.changes = changes + announcements.flatMap(\.changes) + answers
        outcome.announcements = announcements
        outcome.recalls = news.recalls
        outcome.outbox = pointless.isEmpty ? [] : [.withdraw(pointless)]
        outcome.events = zip(askings, answers).map(event)
        outcome.records = askings.map { context.changed(verb, $0.noun, $0.id) }
        return outcome
    }

    /// Those who hear nothing, since the mail that would have told them has not left.
    private var withdrawn: [ReplyLine] {
        let count = news.recalls.count + pointless.count
        if count == 0 { return [] }
        let have = count == 1 ? "has" : "have"
        return [
            .data(
                "\(counted(count, "mail")) that \(have) not left yet will not",
                [Member("withdrawn", .number(count))])
        ]
    }

    private var question: String {
        guard askings.count == 1, let only = askings.first else {
            return "Note \(counted(askings.count, "answer")) (\(verb))"
        }
        return "Note that \(only.contact) \(verb)s \(only.id)"
    }

    private func line(_ asking: Asking) -> ReplyLine {
        let students = asking.part.placements.count
        let who = students > 0 ? ", \(counted(students, "student"))" : ""
        return .data(
            asking.words + who,
            [
                Member(asking.noun.rawValue, .text(asking.id)),
                Member("contact", .text(asking.contact)), Member("students", .number(students)),
            ])
    }

    /// What happened, by what came of the asking.
    private func event(_ asking: Asking, _ answer: Change) -> Event {
        var word = "reopened"
        if case .answered(let answer) = answer, answer.state != .asked {
            word = answer.state.rawValue
        }
        return Event(
            "ask-\(word)", subject: asking.answer.ask.subject, noun: asking.noun,
            owner: asking.id)
    }
}
