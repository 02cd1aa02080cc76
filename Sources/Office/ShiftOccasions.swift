import Commands
import HashTreeCollections
import Wire
import WorkBasedLearning

/// What a shift tells because its time has come.
extension Shift {
    /// Tells what has fallen due since a moment, and marks it as told in the same batch.
    mutating func tell(dueSince since: Moment, at now: Moment) {
        guard let occasions = staff.occasions else { return }
        let due = occasions.due(
            in: state.register, since: since, at: now, failures: failures)
        if due.isEmpty { return }
        var outcome = Outcome(.ok([], []))
        outcome.announcements = due.announcements
        outcome.events = due.events
        outcome.changes = occasions.changes(of: due, in: state.register, at: now)
        recordWhatCanBeComposed(&outcome)
        if due.dropped > 0 {
            let (log, count) = (staff.log, due.dropped)
            afterwards { loss in
                if loss == nil { log("\(count) notices were not sent, as their time was past") }
            }
        }
    }

    /// The notices that did not get through, for the digest.
    private var failures: [DailyFacts.Failure] {
        var counts = [
            ("given up (outbox lists them)", state.outbox.count(.dead)),
            ("tried in vain, and tried again", state.outbox.count(.failed)),
        ]
        for webhook in staff.webhooks {
            let (name, channel) = (webhook.name, webhook.channel)
            let isOff = state.outbox.disabled.contains(channel)
            counts += [
                (
                    "for the webhook \(name), given up (outbox lists them)",
                    state.outbox.count(.dead, of: channel)
                ),
                ("webhook \(name) turned off (enable webhook turns it on)", isOff ? 1 : 0),
            ]
        }
        return counts.filter { $0.1 > 0 }.map { DailyFacts.Failure(what: $0.0, times: $0.1) }
    }

    /// Records an outcome; a notice that cannot be composed is left out, so that it holds up none.
    private mutating func recordWhatCanBeComposed(_ outcome: inout Outcome) {
        do {
            try record(outcome)
            return
        } catch {
            staff.log("a notice that was due could not be composed and is left out: \(error)")
        }
        outcome.announcements.removeAll { (try? staff.render([($0, 0)], batch.at)) == nil }
        do {
            try record(outcome)
        } catch {
            staff.log("nothing that was due could be told: \(error)")
        }
    }
}
