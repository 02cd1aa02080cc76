import Commands
import HashTreeCollections
import Wire

/// A look at the desk's state for sentences of which nothing comes but a reply, without the
/// bookkeeping of a batch.
struct Glance {
    private let state: DeskState
    private let world: World

    struct Answer {
        let sink: any ReplySink
        let bytes: [UInt8]
    }

    init(_ state: DeskState, _ tools: Tools) {
        self.state = state
        world = state.world(tools.settings, tools.ports, tools.staff)
    }

    /// Whether an item is a single sentence that may come to nothing but a reply.
    static func mayAnswer(_ item: DeskItem) -> Bool {
        guard case .sentence(let heard) = item else { return false }
        return heard.ahead.isEmpty && heard.line.pace == .brief
    }

    /// The replies to such items, in order; nil where one of them comes to more than a reply.
    func replies(to items: ArraySlice<DeskItem>) -> [Answer]? {
        var answers: [Answer] = []
        for item in items {
            guard case .sentence(let heard) = item,
                let conversation = state.conversations[heard.visitor]
            else { return nil }
            let context = Context(world, conversation, intake: heard.intake)
            let (outcome, tag) = Gate.run(heard.line, context)
            guard outcome.isMereReply else { return nil }
            answers.append(
                Answer(
                    sink: heard.sink, bytes: conversation.form.bytes(outcome.reply, tag: tag)))
        }
        return answers
    }
}
