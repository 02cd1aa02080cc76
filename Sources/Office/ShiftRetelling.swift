import Commands
import HashTreeCollections
import Wire
import WorkBasedLearning

/// What a shift does with mails that have not reached whom they were for.
extension Shift {
    /// Tells such mails again, or asks whether to.
    mutating func retell(_ order: RetellOrder, _ tag: String?, _ heard: Heard) {
        do throws(Failure) {
            let retelling = try retelling(order)
            if order.isQuestion {
                let question = RetellReplies.question(retelling, staff.astray)
                if question.status != nil { endQuestion(heard.visitor) }
                let isStrict = state.conversations[heard.visitor]?.strict == true
                return answer(
                    isStrict ? question.inStrictForm : question, tag, heard.visitor)
            }
            try tell(retelling)
            answer(RetellReplies.done(retelling), tag, heard.visitor)
        } catch {
            endQuestion(heard.visitor)
            answer(Reply(status: .error(error)), tag, heard.visitor)
        }
    }

    private mutating func endQuestion(_ visitor: Int) {
        state.conversations[visitor]?.question = nil
    }

    private func retelling(_ order: RetellOrder) throws(Failure) -> Retelling {
        let all = try looking { try $0.strayed() }
        let plan = state.register.published ?? Plan(part: [], [])
        let (ports, now) = (ports, staff.clock.local)
        return Retelling(
            try order.chosen(of: all), of: all, in: state.register, at: now,
            unixSeconds: batch.at, delivery: ports.delivery,
            tell: { ports.announcements(plan, $0, now) })
    }

    /// All of it, or none.
    private mutating func tell(_ retelling: Retelling) throws(Failure) {
        let before = (state, batch, toldEvents)
        for change in retelling.restored { state.register.apply(change) }
        batch.changes += retelling.restored
        var outcome = Outcome(.ok())
        outcome.announcements = retelling.announcements
        outcome.changes = retelling.announcements.flatMap(\.changes)
        let anew = retelling.anew.map(\.key)
        outcome.outbox = anew.isEmpty ? [] : [.astray(anew, nil)]
        do { try record(outcome) } catch {
            (state, batch, toldEvents) = before
            staff.log("a notice could not be composed: \(error)")
            throw Failure(.internal, "a mail could not be composed; nothing was changed")
        }
        sendAgain(retelling.again)
    }

    /// What its time has brought leaves at once; the rest can be thought better of.
    private mutating func sendAgain(_ mails: [Strayed]) {
        for (delay, mails) in [
            (0, mails.filter { $0.until != nil }),
            (Int64(settings.mailDelay), mails.filter { $0.until == nil }),
        ] where !mails.isEmpty {
            let notBefore = batch.at + delay
            for mail in mails { state.outbox.add(mail.key, mail.entry(notBefore: notBefore)) }
            batch.outbox.append(.again(mails.map(\.key), notBefore: notBefore))
        }
    }
}
