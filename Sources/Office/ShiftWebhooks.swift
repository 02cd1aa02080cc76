import Commands
import HashTreeCollections
import Wire
import WorkBasedLearning

/// What a shift tells webhooks.
extension Shift {
    /// Queues notices of the events that webhooks have not been told of, in the same batch.
    mutating func tellWebhooks() {
        let first = toldEvents
        toldEvents = batch.events.count
        if staff.webhooks.isEmpty { return }
        for (number, event) in batch.events.enumerated().dropFirst(first) {
            let happening = Happening(
                event, seq: batch.firstEvent + Int64(number), at: batch.at, published: published)
            for webhook in staff.webhooks where webhook.hears(event) { queue(happening, webhook) }
        }
    }

    private var published: Int { state.register.published?.placements.count ?? 0 }

    /// Queues a notice unless the webhook is turned off.
    ///
    /// - Returns: its key; nil where there is none.
    @discardableResult
    private mutating func queue(_ happening: Happening, _ webhook: WebhookPort) -> Int64? {
        if state.outbox.disabled.contains(webhook.channel) { return nil }
        do {
            let key = state.register.takeKey()
            take([try webhook.notice(happening, key)], [])
            return key
        } catch {
            staff.log("webhook \(webhook.name): an event could not be told: \(error)")
            return nil
        }
    }

    /// Sends a webhook a test.
    mutating func test(_ facts: WebhookFacts, _ tag: String?, _ heard: Heard) {
        let happening = Happening(Event(Event.ping), seq: nil, at: batch.at)
        guard let key = port(facts).flatMap({ queue(happening, $0) }) else {
            return answer(
                .error(.internal, "the test could not be written; the log says why"), tag,
                heard.visitor)
        }
        noteCounters()
        let isHeld = state.outbox.held.contains(facts.channel)
        answer(WebhookReplies.tested(key, facts, isHeld: isHeld), tag, heard.visitor)
    }

    private func port(_ facts: WebhookFacts) -> WebhookPort? {
        staff.webhooks.first { $0.name == facts.name }
    }

    /// Lists the webhooks, off the desk's thread.
    mutating func lookAtWebhooks(_ tag: String?, _ heard: Heard) {
        let (webhooks, outbox) = (settings.webhooks, state.outbox)
        read("the webhooks", tag, heard) { journal, _, ports in
            WebhookReplies.list(
                webhooks, outbox, try journal.lastSent(webhooks.map(\.channel)), ports)
        }
    }

    /// Tells a webhook earlier events again, or asks whether to.
    mutating func replay(_ order: Replay, _ tag: String?, _ heard: Heard) {
        do throws(Failure) {
            guard let webhook = port(order.webhook) else {
                throw Failure(.internal, "webhook \(order.webhook.name) cannot be told anything")
            }
            let happenings = try happenings(order, webhook)
            if order.isQuestion {
                let counted = WebhookReplies.question(happenings.count, order.webhook)
                return answer(counted, tag, heard.visitor)
            }
            try requeue(happenings, webhook)
            noteCounters()
            answer(
                WebhookReplies.replayed(happenings.count, order.webhook), tag, heard.visitor)
        } catch {
            state.conversations[heard.visitor]?.question = nil
            answer(Reply(status: .error(error)), tag, heard.visitor)
        }
    }

    /// The events of an order that the webhook wants to hear of.
    private func happenings(
        _ order: Replay, _ webhook: WebhookPort
    ) throws(Failure) -> [Happening] {
        let (first, last) = try looking { journal in
            (try number(order.since, journal), try order.until.map { try number($0, journal) })
        }
        let published = published
        var recollection = Recollection(state.register)
        return try events(after: first, through: last).compactMap { past in
            let event = recollection.event(past)
            guard webhook.wants(event), !befell(webhook, event) else { return nil }
            return Happening(event, seq: past.seq, at: past.at, published: published)
        }
    }

    /// The number of the last event before a place.
    private func number(_ place: Replay.Place, _ journal: any Journal) throws -> Int64 {
        switch place {
        case .number(let number): number
        case .time(let time): try journal.lastEvent(before: time)
        }
    }

    /// Whether an event tells of a notice to the webhook itself.
    private func befell(_ webhook: WebhookPort, _ event: Event) -> Bool {
        guard Event.reports.contains(event.kind), let key = event.subject else { return false }
        return state.outbox[key]?.channel == webhook.channel
    }

    /// Makes the notices that stand due again, and those that do not anew.
    private mutating func requeue(
        _ happenings: [Happening], _ webhook: WebhookPort
    ) throws(Failure) {
        let ids = happenings.map { webhook.messageID($0.seq ?? 0) }
        let standing = try looking { try $0.keys(of: ids) }
        // What the batch itself has made is not on disk yet, and leaves anyway.
        let fresh = Set(batch.notices.map(\.messageID))
        for (happening, id) in zip(happenings, ids) where !fresh.contains(id) {
            guard let key = standing[id] else {
                queue(happening, webhook)
                continue
            }
            let isReport = Event.reports.contains(happening.event.kind)
            take([], [.resend([key], channel: webhook.channel, isReport: isReport)])
        }
    }

    /// Reads the journal on the desk's thread.
    func looking<Found>(
        _ look: (any Journal) throws -> Found
    ) throws(Failure) -> Found {
        do { return try look(staff.journal) } catch {
            staff.log("the journal could not be read: \(error)")
            throw Failure(.unavailable, "the disk could not be read; try again", retry: 10)
        }
    }
}
