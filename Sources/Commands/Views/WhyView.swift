import Planning
import Wire
import WorkBasedLearning

/// Explanations as people read them.
enum WhyView {
    /// The rows of each list at most.
    private static let rows = 5

    static func reply(
        _ asked: AskedRequest, _ explanation: Explanation, _ context: Context
    ) -> Reply {
        let register = context.register
        let open = explanation.judgements.count { $0.refusals.isEmpty }
        let closed = explanation.judgements.count - open
        let lines: [ReplyLine] =
            staleness(asked, register) + standing(asked, explanation, register)
            + [count(asked, closed: closed, open: open)] + closures(asked, explanation)
            + misses(asked, explanation, register) + openings(asked, explanation, register)
        return .ok(
            lines + [
                .hint(
                    "why not \(asked.id) \(asked.link) ID asks about one of them; help rule NAME "
                        + "explains a rule.")
            ],
            [
                Member("request", .text(asked.id)), Member("placed", .flag(asked.way != nil)),
                Member("closed", .number(closed)), Member("allowed", .number(open)),
            ])
    }

    static func reply(
        _ asked: AskedRequest, _ judgement: Judgement, _ context: Context
    ) -> Reply {
        let register = context.register
        let name = asked.name(of: judgement.target, register)
        var lines = staleness(asked, register)
        lines += judgement.refusals.map { refusal in
            .data(
                "\(asked.id) cannot \(asked.verb) \(name): \(refusal.reason) (rule "
                    + "\(refusal.rule))",
                [Member("rule", .text(refusal.rule)), Member("reason", .text(refusal.reason))])
        }
        if let current = judgement.openings.first(where: { $0.way == asked.way }) {
            lines.append(
                .data(
                    "\(asked.planName) gives \(asked.id) \(name)",
                    [Member("plan", .text(asked.planWord))]
                        + OpeningWords.members(of: current.way)))
        } else if let best = judgement.best {
            let words = OpeningWords(asked, register)
            let beginning = "the rules allow \(asked.id) \(asked.link) "
            lines.append(words.line(best, after: beginning))
            lines += bond(asked, [best], register)
            if best.lacks.isEmpty { lines.append(free(asked)) }
        }
        return .ok(
            lines,
            [
                Member("request", .text(asked.id)), Member("target", .text(judgement.target)),
                Member("allowed", .flag(judgement.refusals.isEmpty)),
            ])
    }

    /// That a request's published place is too near to be planned anew.
    static func settled(
        _ asked: AskedRequest, _ way: Opening.Way, _ context: Context
    ) -> Reply {
        let asOf = asked.plan?.asOf ?? context.now
        let hours = context.settings.planning.leadTimeHours
        let place = asked.words(for: way, context.register)
        return .ok(
            [
                .data(
                    "the published plan gives \(asked.id) \(place); that begins less than \(hours) "
                        + "hours after \(asOf.inWords), so plans keep it as it is",
                    [Member("settled", .flag(true))] + OpeningWords.members(of: way))
            ],
            [Member("request", .text(asked.id)), Member("placed", .flag(true))])
    }

    /// That the plan was made of other facts than those of today.
    private static func staleness(_ asked: AskedRequest, _ register: Register) -> [ReplyLine] {
        guard let plan = asked.plan, asked.isStale(register) else { return [] }
        let (made, now) = (plan.revision, register.revision)
        // A published plan does not tell which of the later revisions were other drafts.
        let change = asked.isDraft ? "facts have changed" : "facts may have changed"
        let plans = asked.isDraft ? "the draft" : "the published plan"
        return [
            .data(
                "\(change) since \(plans) was made (revision \(made), now \(now)); prices are "
                    + "those of \(plans); plan again for new ones",
                [
                    Member("made_from_revision", .number(Int(made))),
                    Member("revision", .number(Int(now))),
                ])
        ]
    }

    /// What the plan gives the request.
    private static func standing(
        _ asked: AskedRequest, _ explanation: Explanation, _ register: Register
    ) -> [ReplyLine] {
        guard asked.plan != nil else {
            return [.data("there is no plan yet; plan makes a draft", [Member("plan", .none)])]
        }
        let plan = [Member("plan", .text(asked.planWord))]
        guard let way = asked.way else {
            return [.data("\(asked.planName) has no place for \(asked.id)", plan)]
        }
        let given = "\(asked.planName) gives \(asked.id) \(asked.words(for: way, register))"
        let excess = asked.excess(register).map { "; \($0)" } ?? ""
        guard let opening = explanation.openings.first(where: { $0.way == way }) else {
            let reasons = reasons(against: way, explanation, register)
            return [
                .data(
                    "\(given); by today's facts the rules would not allow it: "
                        + reasons.joined(separator: "; ") + excess,
                    plan + OpeningWords.members(of: way) + [Member("reasons", .list(reasons))])
            ]
        }
        guard asked.isFull else {
            return [.data(given + excess, plan + OpeningWords.members(of: opening.way))]
        }
        let points = counted(opening.points, "point")
        return [
            .data("\(given), \(points)\(excess)", plan + OpeningWords.members(of: opening))
        ]
    }

    /// Why what the plan gives is not among what the rules allow.
    private static func reasons(
        against way: Opening.Way, _ explanation: Explanation, _ register: Register
    ) -> [String] {
        let (noun, target): (Noun, String) =
            switch way {
            case .placement(let place): (.slot, place.slot)
            case .session(let session): (.speaker, session.speaker)
            }
        if !register.has(noun, target) { return ["\(noun.words) \(target) has been removed"] }
        guard let judged = explanation.judgements.first(where: { $0.target == target }) else {
            return ["what \(target) belongs to is not known"]
        }
        if !judged.refusals.isEmpty { return judged.refusals.map(\.reason) }
        return [
            noun == .slot
                ? "only other ways lead there and back" : "only other times or modes are open"
        ]
    }

    private static func count(_ asked: AskedRequest, closed: Int, open: Int) -> ReplyLine {
        let members = [Member("closed", .number(closed)), Member("allowed", .number(open))]
        if closed + open == 0 { return .data("there are no \(asked.target.words)s", members) }
        let targets = counted(closed + open, asked.target)
        return .data("\(targets): \(closed) closed by the rules, \(open) allowed", members)
    }

    private static func closures(
        _ asked: AskedRequest, _ explanation: Explanation
    ) -> [ReplyLine] {
        if explanation.closures.isEmpty { return [] }
        return [
            .hint("Closed by (one \(asked.target.words) may be closed by several rules):")
        ]
            + explanation.closures.map { closure in
                .data(
                    "  \(closure.count) by \(closure.rule)",
                    [
                        Member("rule", .text(closure.rule)),
                        Member("closed", .number(closure.count)),
                        Member("sentence", .text(closure.sentence)),
                    ])
            }
    }

    /// Those that the fewest rules close, the rarer rules first.
    private static func misses(
        _ asked: AskedRequest, _ explanation: Explanation, _ register: Register
    ) -> [ReplyLine] {
        let misses = explanation.nearestMisses
        if misses.isEmpty { return [] }
        return [.hint("Nearest misses:")]
            + misses.prefix(rows).map { miss in
                .data(
                    "  \(asked.name(of: miss.target, register)): "
                        + miss.refusals.map(\.reason).joined(separator: "; "),
                    [
                        Member("target", .text(miss.target)),
                        Member("rules", .list(miss.refusals.map(\.rule))),
                        Member("reasons", .list(miss.refusals.map(\.reason))),
                    ])
            } + more(than: rows, misses.count)
    }

    /// What could be had but is not: each slot or speaker once, the best first.
    private static func openings(
        _ asked: AskedRequest, _ explanation: Explanation, _ register: Register
    ) -> [ReplyLine] {
        let current = explanation.openings.first { $0.way == asked.way }
        let others = explanation.judgements.compactMap(\.best)
            .filter { $0.points > current?.points ?? .min && $0.way != asked.way }
            .sorted { $0.points > $1.points }
        if others.isEmpty {
            return current == nil ? [] : [.hint("Nothing allowed would earn more points.")]
        }
        let words = OpeningWords(asked, register)
        return [.hint(title(asked, isPlaced: current != nil))]
            + others.prefix(rows).map { words.line($0) } + more(than: rows, others.count)
            + bond(asked, others, register)
            + (others.contains { $0.lacks.isEmpty } ? [free(asked)] : [])
    }

    private static func more(than rows: Int, _ count: Int) -> [ReplyLine] {
        count > rows ? [.hint("and \(count - rows) more")] : []
    }

    private static func title(_ asked: AskedRequest, isPlaced: Bool) -> String {
        if asked.plan == nil { return "Allowed, the best first:" }
        return (isPlaced ? "Worth more" : "Allowed") + ", and what stands in the way:"
    }

    /// That the request's own slot would have to close without it, where nothing else keeps the
    /// request from another one.
    private static func bond(
        _ asked: AskedRequest, _ others: [Opening], _ register: Register
    ) -> [ReplyLine] {
        guard let bond = asked.bond(register) else { return [] }
        let couldLeave = others.contains { opening in
            guard case .placement(let place) = opening.way else { return false }
            return opening.lacks.isEmpty && place.slot != bond.slot
        }
        guard couldLeave else { return [] }
        return [
            .data(
                "\(asked.id) would leave \(bond.slot) with \(bond.others), and it needs "
                    + "\(bond.minimum)",
                [
                    Member("leaves", .text(bond.slot)), Member("others", .number(bond.others)),
                    Member("minimum", .number(bond.minimum)),
                ])
        ]
    }

    private static func free(_ asked: AskedRequest) -> ReplyLine {
        .hint(
            asked.plan == nil
                ? "No plan has given anything away yet; plan makes a draft."
                : "Where nothing is said to stand in the way, a new plan may give it, unless it is "
                    + "worth more to others.")
    }
}
