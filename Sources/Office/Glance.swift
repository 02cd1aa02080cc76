import Commands
import HashTreeCollections
import Wire

/// A look at the desk's state for sentences of which nothing comes but a reply, without the
/// bookkeeping of a batch; one object until the state changes.
final class Glance: Sendable {
    private let state: DeskState
    private let world: World

    init(_ state: DeskState, _ tools: Tools) {
        self.state = state
        world = state.world(tools.settings, tools.ports, tools.staff)
    }

    /// Whether a sentence is a single one that may come to nothing but a reply.
    static func mayAnswer(_ heard: Heard) -> Bool {
        heard.ahead.isEmpty && heard.line.pace == .brief
    }

    /// The reply to such a sentence; nil where it comes to more than that, or nobody is known to
    /// have said it.
    func reply(to heard: Heard) -> [UInt8]? {
        guard let conversation = state.conversations[heard.visitor] else { return nil }
        let context = Context(world, conversation, intake: heard.intake)
        let (outcome, tag) = Gate.run(heard.line, context)
        return outcome.isMereReply
            ? conversation.form.bytes(outcome.reply, tag: tag) : nil
    }
}
