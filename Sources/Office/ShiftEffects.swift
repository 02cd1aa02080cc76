import Commands
import HashTreeCollections
import Planning
import Wire
import WorkBasedLearning

import class Solving.StopFlag

/// What a shift does after a sentence, beside what it changes.
extension Shift {
    /// Does what is to be done after a sentence, and answers it.
    mutating func apply(_ outcome: Outcome, _ tag: String?, _ heard: Heard) {
        switch outcome.effect {
        case .plan(let order, let waits):
            begin(order, .draft, waits ? waiting(heard, tag) : nil, heard)
            if !waits { answer(outcome.reply, tag, heard.visitor) }
        case .listOptions(let order):
            begin(order, .options(visitor: heard.visitor), waiting(heard, tag), heard)
        case .exportModel(let order, let form):
            begin(order, .model(form, visitor: heard.visitor), waiting(heard, tag), heard)
        case .stopPlan:
            state.job?.stop.raise()
            answer(outcome.reply, tag, heard.visitor)
        case .watch(let topics, let since): watch(topics, since, tag, heard)
        case .stopWatching:
            state.watchers[heard.visitor] = nil
            answer(outcome.reply, tag, heard.visitor)
        case .audit(let query): look(query, tag, heard)
        case .outbox(let query): look(query, tag, heard)
        case .showNotice(let key): look(at: key, tag, heard)
        case .webhooks: lookAtWebhooks(tag, heard)
        case .testWebhook(let webhook): test(webhook, tag, heard)
        case .replay(let order): replay(order, tag, heard)
        case .retell(let order): retell(order, tag, heard)
        case .think(let reply): think(reply, tag, heard)
        case .lookAround(let reply): keepHouse(tag, heard) { reply($0.condition()) }
        case .backUp:
            keepHouse(tag, heard) { upkeep throws(Failure) in
                UpkeepReplies.reply(try upkeep.backUp().get())
            }
        case .reload: keepHouse(tag, heard) { UpkeepReplies.reply($0.reload()) }
        case .hangUp: answer(outcome.reply, tag, heard.visitor, closing: true)
        case nil: answer(outcome.reply, tag, heard.visitor)
        }
    }

    /// Starts a job once the batch is written; whoever waits hears if it is not.
    private mutating func begin(
        _ order: PlanOrder, _ purpose: PlanningJob.Purpose, _ waiting: PlanningJob.Waiting?,
        _ heard: Heard
    ) {
        let user = state.conversations[heard.visitor]?.user.id ?? 0
        let job = PlanningJob(order: order, purpose: purpose, user: user, waiting: waiting)
        state.job = job
        newJob = job
        if let waiting { afterwards { if let loss = $0 { waiting.end(loss.reply) } } }
    }

    private func waiting(_ heard: Heard, _ tag: String?) -> PlanningJob.Waiting {
        PlanningJob.Waiting(
            sink: heard.sink, form: form(of: heard.visitor), tag: tag)
    }
}
