import Wire
import WorkBasedLearning

/// What came of askings, beside what they are about.
enum AnswerWords {
    /// Who is asked for an entry, and what they have answered; a reason for coordinators only.
    static func lines(_ noun: Noun, _ id: String, _ context: Context) -> [ReplyLine] {
        Asking.all(in: context.register).filter { $0.noun == noun && $0.id == id }.map { asking in
            let reason = context.sight.seesReasons ? asking.answer.reason : ""
            return .data(
                words(asking) + (reason.isEmpty ? "" : " (\(reason))"),
                [
                    Member("answer", .text(asking.state.rawValue)),
                    Member("contact", .text(asking.contact)),
                ] + (reason.isEmpty ? [] : [Member("reason", .text(reason))]))
        }
    }

    private static func words(_ asking: Asking) -> String {
        switch asking.state {
        case .asked: "asked: \(asking.contact) has not answered yet"
        case .accepted: "accepted: \(asking.contact) has said yes"
        case .declined: "declined: \(asking.contact) has said no"
        }
    }

    /// How many of those that a plan asks have not answered, of how many, as far as it is still
    /// to come.
    static func missing(_ context: Context) -> (unanswered: Int, asked: Int) {
        let asked = Asking.all(in: context.register).filter {
            $0.part.only(context.sight).count > 0 && $0.isAhead(of: context.now)
        }
        return (asked.count { $0.state == .asked }, asked.count)
    }
}

extension Context {
    /// `draft`, or what came of the asking behind a published placement; `published` where it is
    /// unknown whom to ask.
    func state(of standing: Standing<Placement>) -> String {
        guard standing.isPublished else { return standing.state }
        return register.parties(ofSlot: standing.item.slot).map {
            register.answer(.employer, $0).state.rawValue
        } ?? standing.state
    }

    func state(of standing: Standing<Session>) -> String {
        guard standing.isPublished else { return standing.state }
        let session = standing.item
        return register.parties(ofRequest: session.request, speaker: session.speaker).map {
            register.answer(.speaker, $0).state.rawValue
        } ?? standing.state
    }
}
