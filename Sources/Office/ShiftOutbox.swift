import Commands
import Wire
import WorkBasedLearning

/// What a shift does with notices: new ones, recalled ones, and those on their way out.
extension Shift {
    /// Whether there may be more to send than before.
    var wakesCourier: Bool {
        !batch.notices.isEmpty || !batch.compositions.isEmpty
            || batch.outbox.contains { step in
                switch step {
                case .retry, .withdraw, .hold, .disable, .resend, .again: true
                case .lease, .settle, .astray: false
                }
            }
    }

    /// Those of the notices that can be recalled, and what brings back what stood before them.
    func recall(_ keys: [Int64]) -> (keys: [Int64], restored: [Change]) {
        let recalled = keys.filter { state.outbox[$0]?.before != nil }
        return (recalled, state.outbox.restoring(recalled))
    }

    /// Takes notices, and steps of earlier ones, into the outbox and the batch.
    mutating func take(_ notices: [Notice], _ steps: [OutboxStep]) {
        for step in steps { apply(step) }
        for notice in notices { state.outbox.add(notice) }
        batch.notices += notices
        batch.outbox += steps
    }

    private mutating func apply(_ step: OutboxStep) {
        switch step {
        case .withdraw(let keys): for key in keys { _ = state.outbox.withdraw(key) }
        case .retry(let keys): for key in keys { _ = state.outbox.retry(key) }
        case .hold(let isHeld, let channel): state.outbox.hold(isHeld, channel: channel)
        case .disable(let isOff, let channel): state.outbox.disable(isOff, channel: channel)
        case .resend(let keys, let channel, let isReport):
            for key in keys {
                state.outbox.resend(key, channel: channel, isReport: isReport)
            }
        case .lease(let keys, _): _ = state.outbox.lease(keys)
        case .settle(let key, let fate): _ = state.outbox.settle(key, fate)
        case .again, .astray: break
        }
    }

    /// Takes note of what came of notices, and lets others be sent.
    mutating func dispatch(_ order: Dispatch, _ done: @escaping @Sendable (Lease?) -> Void) {
        for result in order.results { settle(result.key, result.fate) }
        let expired = order.expired.filter { state.outbox.withdraw($0) != nil }
        if !expired.isEmpty { batch.outbox.append(.withdraw(expired)) }
        let lease = state.outbox.lease(order.leases)
        if !lease.keys.isEmpty { batch.outbox.append(.lease(lease.keys, number: lease.number)) }
        tellWebhooks()
        noteCounters()
        afterwards { loss in done(loss == nil ? lease : nil) }
    }

    /// Takes note of what came of a notice; what is given up is told, but not to its own channel.
    private mutating func settle(_ key: Int64, _ fate: Fate) {
        guard let entry = state.outbox[key], state.outbox.settle(key, fate) else { return }
        batch.outbox.append(.settle(key, fate))
        let (channel, isOff) = (entry.channel, state.outbox.disabled.contains(entry.channel))
        let silence: Event.Silence = entry.isReport ? .complete : .towards(channel)
        switch fate {
        case .sent:
            if channel == Notice.mail, let astray = staff.astray {
                batch.outbox.append(.astray([key], astray))
            }
        case .failed, .returned: if isOff { take([], [.withdraw([key])]) }
        case .dead:
            batch.events.append(Event(Event.noticeDead, subject: key, silence: silence))
        case .closed where isOff: break
        case .closed:
            take([], state.outbox.closing(channel))
            batch.events.append(
                Event(
                    Event.webhookDisabled, subject: key, webhook: Notice.webhook(of: channel),
                    silence: silence))
        }
    }

    /// Looks the outbox up, off the desk's thread, and answers with it.
    mutating func look(_ query: OutboxQuery, _ tag: String?, _ heard: Heard) {
        var query = query
        query.now = batch.at
        let hindrance = OutboxView.hindrance(state.outbox, staff.hindrance())
        read("the outbox", tag, heard) { [query] journal, _, ports in
            OutboxView.reply(try journal.outbox(query), query, hindrance, ports)
        }
    }

    /// Looks one notice up, off the desk's thread, and answers with it.
    mutating func look(at key: Int64, _ tag: String?, _ heard: Heard) {
        read("the notice", tag, heard) { journal, staff, ports in
            guard let copy = try journal.notice(key) else {
                return .error(.notFound, "there is no notice \(key); outbox lists those that wait")
            }
            let isMail = copy.row.channel == Notice.mail
            let excerpt = copy.bytes.map { bytes in
                isMail ? staff.excerpt(bytes) : ("", [String(decoding: bytes, as: UTF8.self)])
            }
            return OutboxView.reply(copy, excerpt, ports)
        }
    }
}
