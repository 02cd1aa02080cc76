import Commands
import HashTreeCollections
import Planning
import Wire
import WorkBasedLearning

import class Solving.StopFlag

/// The work on one batch: a copy of the desk's state that becomes the state once the batch is
/// written, and the replies that are given then.
struct Shift {
    var state: DeskState { didSet { world = nil } }
    /// What every sentence sees, until the state changes.
    private var world: World?
    var batch = Batch()
    /// A planning job to start once the batch is written.
    var newJob: PlanningJob?
    /// The conversations that began with the batch, whether it is written or not.
    private var arrived: [Int: Conversation] = [:]
    /// The conversations that ended with the batch, whether it is written or not.
    private var left: [Int] = []
    /// The roles that were given anew with the batch, whether it is written or not.
    private var regrants: [@Sendable (User) -> Grant?] = []
    /// The replies to what is being heard.
    private var spoken = Spoken()
    /// What is told, once it is known, whether the batch was written or lost.
    var replies: [@Sendable (Loss?) -> Void] = []
    /// How many events of the batch webhooks have been told of.
    var toldEvents = 0
    let settings: CommandSettings
    let ports: Commands.Ports
    let staff: Staff

    init(state: DeskState, settings: CommandSettings, ports: Commands.Ports, staff: Staff) {
        self.state = state
        self.settings = settings
        self.ports = ports
        self.staff = staff
        batch.at = staff.clock.unixSeconds
        batch.firstEvent = state.lastEvent + 1
        noteCounters()
    }

    mutating func take(_ item: DeskItem) {
        switch item {
        case .arrived(let visitor, let user):
            arrived[visitor] = Conversation(user: user)
            state.conversations[visitor] = arrived[visitor]
        case .sentence(let heard): hear(heard)
        case .say(let visitor, let reply, let tag, let sink, let closing):
            // Nothing of it is to be written, so that it holds either way.
            let bytes = form(of: visitor).bytes(reply, tag: tag)
            replies.append { _ in sink.end(bytes, closing: closing) }
        case .left(let visitor):
            state.conversations[visitor] = nil
            state.watchers[visitor] = nil
            left.append(visitor)
        case .planned(let planned): finish(planned)
        case .listed(let listed): finish(listed)
        case .dispatch(let order, let done): dispatch(order, done)
        case .occasions(let since, let now): tell(dueSince: since, at: now)
        case .muster(let tell): tell(state.conversations.values.map(\.user))
        case .regrant(let grants):
            regrants.append(grants)
            state.regrant(grants)
        case .stop: break
        }
    }

    /// Takes over what holds although the batch was not written: who left, and which job ended.
    func undo(in state: inout DeskState) {
        for (visitor, conversation) in arrived { state.conversations[visitor] = conversation }
        for visitor in left {
            state.conversations[visitor] = nil
            state.watchers[visitor] = nil
        }
        for grants in regrants { state.regrant(grants) }
        state.job = newJob == nil ? self.state.job : nil
    }

    /// Gives all replies, in order.
    func finish(_ loss: Loss?) {
        for reply in replies { reply(loss) }
    }

    /// Seconds after which a connection's further sentences wait for the others' first ones.
    private static let turn = 0.01

    /// Runs a sentence and those that are there behind it, up to one whose reply comes later or
    /// is long, or until the connection's turn is over; their replies are one piece.
    private mutating func hear(_ heard: Heard) {
        let place = replies.count
        spoken = Spoken()
        run(heard.line, heard)
        var taken = 0
        let end = staff.clock.uptime + Shift.turn
        while spoken.mayGoOn, spoken.count > taken, taken < heard.ahead.count,
            staff.clock.uptime < end
        {
            run(heard.ahead[taken], heard)
            taken += 1
        }
        if taken > 0 { heard.sink.took(taken) }
        guard spoken.count > 0 else { return }
        let (spoken, isWhole, sink) = (spoken, spoken.count > taken, heard.sink)
        replies.insert(
            { loss in
                let bytes = spoken.bytes(loss)
                if isWhole { sink.end(bytes, closing: spoken.closes) } else { sink.write(bytes) }
            }, at: place)
    }

    private mutating func run(_ line: Line, _ heard: Heard) {
        guard let conversation = state.conversations[heard.visitor] else {
            heard.sink.end([], closing: true)
            return
        }
        var (outcome, tag) = Gate.run(line, context(conversation, heard.intake))
        let before = outcome.changes.isEmpty ? nil : state.register
        let overtaken: OvertakenMails
        do { overtaken = try record(outcome, composing: .whileWriting) } catch {
            staff.log("a notice could not be composed: \(error)")
            let reply = Reply.error(.internal, "a mail could not be composed; nothing was changed")
            answer(reply, tag, heard.visitor)
            return
        }
        outcome.reply.lines += overtaken.lines
        if let before {
            state.note(
                outcome, by: outcome.user ?? conversation.user, from: before,
                silenced: overtaken.silenced)
        }
        keep(outcome)
        if let next = outcome.conversation { state.conversations[heard.visitor] = next }
        apply(outcome, tag, heard)
    }

    private mutating func context(_ conversation: Conversation, _ intake: Intake?) -> Context {
        let world = world ?? state.world(settings, ports, staff)
        self.world = world
        return Context(world, conversation, intake: intake)
    }

    /// Keeps the reply to a sentence that is done only once.
    private mutating func keep(_ outcome: Outcome) {
        // What a look asks is no deed that was done.
        if case .retell(let order) = outcome.effect, order.isQuestion { return }
        guard let once = outcome.once, case .ok = outcome.reply.status,
            let text = once.kept(outcome.reply).text
        else { return }
        state.answers[once.key] = text
        batch.answers.append(KeptAnswer(key: once.key, reply: text))
    }

    /// Takes an outcome's changes into the register and the batch; all or none of it.
    ///
    /// - Returns: what became of mails that it overtakes.
    @discardableResult
    mutating func record(
        _ outcome: Outcome, composing: Composing = .first
    ) throws -> OvertakenMails {
        let overtaken =
            outcome.altersSomething ? try alter(outcome, composing) : OvertakenMails()
        batch.events += outcome.events
        batch.records += outcome.records
        guard outcome.altersSomething || !outcome.events.isEmpty else { return overtaken }
        tellWebhooks()
        noteCounters()
        return overtaken
    }

    private mutating func alter(
        _ outcome: Outcome, _ composing: Composing
    ) throws -> OvertakenMails {
        let overtaken = Overtaken(by: outcome.changes, in: state.register, state.outbox)
        let (recalled, restored) = recall(outcome.recalls + overtaken.unsaid)
        var register = state.register
        for change in restored { register.apply(change) }
        let earlier = register
        let changes = register.take(outcome.changes)
        if !outcome.changes.isEmpty || !recalled.isEmpty { register.revision += 1 }
        let anew = announcements(insteadOf: overtaken, register)
        let queued = try notices(
            outcome.announcements + anew, since: earlier, &register, composing)
        let told = register.take(anew.flatMap(\.changes))
        state.register = register
        let withdrawn = recalled + Set(overtaken.notices).subtracting(recalled).sorted()
        take([], (withdrawn.isEmpty ? [] : [.withdraw(withdrawn)]) + outcome.outbox)
        take(queued)
        batch.changes += restored + changes + told
        return OvertakenMails(withdrawn: overtaken.notices.count, anew: anew.count)
    }

    mutating func noteCounters() {
        batch.revision = state.register.revision
        batch.nextKey = state.register.nextKey
        state.lastEvent = batch.firstEvent - 1 + Int64(batch.events.count)
    }

    func form(of visitor: Int) -> Form { state.conversations[visitor]?.form ?? .human }

    /// Answers what is being heard in the form of the conversation, once the batch is written.
    mutating func answer(_ reply: Reply, _ tag: String?, _ visitor: Int, closing: Bool = false) {
        spoken.add(reply, form(of: visitor), tag, closing: closing)
    }
}

extension Shift {
    /// A job's plan becomes the draft, as far as it still holds.
    private mutating func finish(_ planned: Planned) {
        state.job = nil
        if planned.result.bound == nil { return give(up: planned) }
        var (plan, dropped) = (planned.judged.plan, planned.judged.dropped)
        if state.register.revision != plan.revision {
            let audit = PlanAudit(settings: settings.planning)
            let again = audit.pruned(plan, in: state.register)
            (plan, dropped) = (again.plan, dropped + again.dropped)
        }
        var outcome = Outcome(
            PlanReport.reply(
                planned.result, plan, dropped: dropped, seconds: planned.seconds, state.register))
        outcome.changes = [.draft(plan)]
        outcome.events = [Event("drafted")]
        outcome.records = [
            AuditRecord(
                user: planned.job.user, action: .change, verb: "plan", noun: nil, subject: nil)
        ]
        do {
            try record(outcome)
        } catch {
            preconditionFailure("a draft has no announcements, so that none can fail to render")
        }
        if let waiting = planned.job.waiting {
            let reply = outcome.reply
            replies.append { waiting.end($0?.reply ?? reply) }
        }
    }

    /// A job that was stopped before the options were listed leaves the draft as it was.
    private mutating func give(up planned: Planned) {
        let draft = state.register.draft == nil ? "there is no draft" : "the draft is as it was"
        let reply = Reply.error(
            .unavailable, "the plan was stopped before there was any; \(draft)")
        replies.append { planned.job.waiting?.end($0?.reply ?? reply) }
    }

    /// The files of all options stay with the conversation that asked; the look is on record.
    private mutating func finish(_ listed: Listed) {
        state.job = nil
        let job = listed.job
        switch job.purpose {
        case .options(let visitor), .model(_, let visitor):
            state.conversations[visitor]?.files = listed.files
        case .draft: break
        }
        batch.records.append(
            AuditRecord(user: job.user, action: .look, verb: "plan", noun: nil, subject: nil))
        let reply = FileList.reply(
            listed.files,
            [
                Member("options", .number(listed.options)),
                Member("complete", .flag(!listed.isCutShort)),
            ])
        replies.append { job.waiting?.end($0?.reply ?? reply) }
    }
}
