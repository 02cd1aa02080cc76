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
        let open = explanation.judgements.count { $0.refusals.isEmpty }
        let all = explanation.judgements.count
        let targets = counted(all, asked.noun == .request ? Noun.slot : .speaker)
        let lines: [ReplyLine] =
            standing(asked, explanation, context.register)
            + [
                .data(
                    "\(targets): \(all - open) closed by the rules, \(open) allowed",
                    [Member("closed", .number(all - open)), Member("allowed", .number(open))])
            ]
            + closures(explanation) + misses(asked, explanation, context.register)
            + openings(asked, explanation, context.register)
        return .ok(
            lines + [.hint("why not \(asked.id) \(asked.link) ID asks about one of them.")],
            [
                Member("request", .text(asked.id)), Member("placed", .flag(asked.way != nil)),
                Member("closed", .number(all - open)), Member("allowed", .number(open)),
            ])
    }

    static func reply(
        _ asked: AskedRequest, _ judgement: Judgement, _ context: Context
    ) -> Reply {
        let register = context.register
        let name = asked.name(of: judgement.target, register)
        var lines: [ReplyLine] = judgement.refusals.map { refusal in
            .data(
                "\(asked.id) cannot \(asked.verb) \(name): \(refusal.reason) (rule "
                    + "\(refusal.rule))",
                [Member("rule", .text(refusal.rule)), Member("reason", .text(refusal.reason))])
        }
        if let current = judgement.openings.first(where: { $0.way == asked.way }) {
            lines.append(
                .data(
                    "\(asked.planName) gives \(asked.id) \(name)",
                    [Member("plan", .text(asked.planWord))] + members(of: current)))
        } else if let best = judgement.best {
            lines.append(opening(best, asked, register, after: "the rules allow \(asked.id) "))
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
                    [Member("settled", .flag(true))] + members(of: way))
            ],
            [Member("request", .text(asked.id)), Member("placed", .flag(true))])
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
        guard let opening = explanation.openings.first(where: { $0.way == way }) else {
            return [
                .data(
                    "\(given); by today's facts the rules would not allow it",
                    plan + members(of: way))
            ]
        }
        return [.data("\(given), \(counted(opening.points, "point"))", plan + members(of: opening))]
    }

    private static func closures(_ explanation: Explanation) -> [ReplyLine] {
        explanation.closures.map { closure in
            .data(
                "  \(closure.count) by \(closure.rule): \(closure.sentence)",
                [
                    Member("rule", .text(closure.rule)), Member("closed", .number(closure.count)),
                    Member("sentence", .text(closure.sentence)),
                ])
        }
    }

    /// Those that the fewest rules close, the rarer rules first.
    private static func misses(
        _ asked: AskedRequest, _ explanation: Explanation, _ register: Register
    ) -> [ReplyLine] {
        let misses = explanation.nearestMisses.prefix(rows)
        if misses.isEmpty { return [] }
        return [.hint("Nearest misses:")]
            + misses.map { miss in
                .data(
                    "  \(asked.name(of: miss.target, register)): "
                        + miss.refusals.map(\.reason).joined(separator: "; "),
                    [
                        Member("target", .text(miss.target)),
                        Member("rules", .list(miss.refusals.map(\.rule))),
                        Member("reasons", .list(miss.refusals.map(\.reason))),
                    ])
            }
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
        return [.hint(title(asked, isPlaced: current != nil))]
            + others.prefix(rows).map { opening($0, asked, register) }
            + (others.contains { $0.lacks.isEmpty } ? [free(asked)] : [])
    }

    private static func title(_ asked: AskedRequest, isPlaced: Bool) -> String {
        if asked.plan == nil { return "Allowed, the best first:" }
        return (isPlaced ? "Worth more" : "Allowed") + ", and what stands in the way:"
    }

    private static func opening(
        _ opening: Opening, _ asked: AskedRequest, _ register: Register,
        after beginning: String = "  "
    ) -> ReplyLine {
        let place = asked.words(for: opening.way, register)
        let lacks = opening.lacks.map { words(for: $0, register) }
        return .data(
            "\(beginning)\(place), \(counted(opening.points, "point"))"
                + (lacks.isEmpty ? "" : ": " + lacks.joined(separator: "; ")),
            members(of: opening) + [
                Member("lacks", .list(opening.lacks.map(\.thing.name))),
                Member("prices", .list(opening.lacks.map { "\($0.price)" })),
            ])
    }

    private static func free(_ asked: AskedRequest) -> ReplyLine {
        .hint(
            asked.plan == nil
                ? "No plan has given anything away yet; plan makes a draft."
                : "Where nothing is said to stand in the way, a new plan may give it, unless it is "
                    + "worth more to others.")
    }

    private static func words(for lack: Lack, _ register: Register) -> String {
        if lack.isShut {
            return "the slot needs at least \(lack.minimum) together, and the plan sends "
                + (lack.used == 0 ? "nobody else" : "\(lack.used)")
        }
        let price = ScarcityReport.points(lack.price)
        return "\(shortage(of: lack.thing, register)) (\(lack.used) of \(lack.capacity))"
            + (price > 0 ? ", one more could add \(counted(price, "point")) at most" : "")
    }

    /// That nothing of a thing is left; the slot has been named before.
    private static func shortage(of thing: Thing, _ register: Register) -> String {
        if case .slot = thing { return "the slot is full" }
        return "\(register.words(for: thing)) is taken"
    }

    private static func members(of opening: Opening) -> [Member] {
        members(of: opening.way) + [Member("points", .number(opening.points))]
    }

    private static func members(of way: Opening.Way) -> [Member] {
        switch way {
        case .placement(let place):
            [
                Member("slot", .text(place.slot)), Member("out", .text(place.out.description)),
                Member("back", .text(place.back.description)),
            ]
        case .session(let session):
            [
                Member("speaker", .text(session.speaker)),
                Member("start", .text(session.start.description)),
                Member("end", .text(session.end.description)),
                Member("mode", .text(session.mode.rawValue)),
            ]
        }
    }
}

extension AskedRequest {
    /// What the request does with what it wants.
    var verb: String { noun == .request ? "take" : "have" }
    var link: String { noun == .request ? "in" : "with" }

    /// A slot or speaker by id and what it is.
    func name(of target: String, _ register: Register) -> String {
        if noun == .request { return register.words(forSlot: target) }
        return register.speakers[target].map { "\(target) (\($0.name))" } ?? target
    }

    /// A place with the journeys to it, or a session.
    func words(for way: Opening.Way, _ register: Register) -> String {
        switch way {
        case .placement(let place):
            let name = register.words(forSlot: place.slot)
            return place.out == .virtual
                ? "\(name), online" : "\(name), out \(place.out), back \(place.back)"
        case .session(let session):
            return "\(name(of: session.speaker, register)), "
                + "\(stretchInWords(session.start, session.end)), \(session.mode.rawValue)"
        }
    }
}
