import Commands
import Planning
import Wire
import WorkBasedLearning

/// Something that the desk does in its turn.
enum DeskItem: Sendable {
    case arrived(Int, User)
    case sentence(Heard)
    /// A reply that needs no verb, in the form of the conversation.
    case say(Int, Reply, tag: String?, any ReplySink, closing: Bool)
    case left(Int)
    case planned(Planned)
    case listed(Listed)
    case dispatch(Dispatch, done: @Sendable (Lease?) -> Void)
    /// What has fallen due since a moment is told.
    case occasions(since: Moment, now: Moment)
    /// Everybody who is connected is told of.
    case muster(@Sendable ([User]) -> Void)
    /// Everybody gets the role and scope that they have now.
    case regrant(@Sendable (User) -> Grant?)
    case stop

    /// The pace of the slowest line of a sentence; any for all that is no sentence.
    var pace: Pace {
        guard case .sentence(let heard) = self else { return .any }
        return heard.ahead.reduce(heard.line.pace) { max($0, $1.pace) }
    }
}

/// A line that somebody said; one object for all who pass it on.
final class Heard: Sendable {
    let visitor: Int
    let line: Line
    /// Lines that are there behind it already, to be answered with it as far as may be.
    let ahead: [Line]
    let intake: Intake?
    let sink: any ReplySink

    init(
        visitor: Int, line: Line, ahead: [Line] = [], intake: Intake?, sink: any ReplySink
    ) {
        (self.visitor, self.line, self.ahead) = (visitor, line, ahead)
        (self.intake, self.sink) = (intake, sink)
    }
}

/// A job that has listed all options, as files.
struct Listed: Sendable {
    let job: PlanningJob
    let files: [FolderFile]
    let options: Int
    /// Whether the listing was stopped before the last request.
    let isCutShort: Bool
}

/// A planning job that has ended.
struct Planned: Sendable {
    let job: PlanningJob
    let result: PlanResult
    /// The result's plan as judged against the register that it was made from.
    let judged: Pruned
    let seconds: Double
}
