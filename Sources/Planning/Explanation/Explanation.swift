package import WorkBasedLearning

/// What the rules say of one slot for a student's request, or of one speaker for a class.
package struct Judgement: Sendable, Equatable {
    /// The slot's or the speaker's id.
    package let target: String
    /// What forbids it; empty where it could be had.
    package let refusals: [Refusal]
    /// The ways to have it, the most points first; empty where something forbids it.
    package let openings: [Opening]
    /// The days between the slot and the request's dates; 0 within them, and for speakers.
    var daysOff = 0

    /// The way that costs others least: the most points less the prices of what it lacks.
    package var best: Opening? { openings.max { $0.worth < $1.worth } }
}

/// A rule that forbids something, and why.
package struct Refusal: Sendable, Equatable {
    package let rule: String
    /// The rest of a sentence that begins "cannot take O5:".
    package let reason: String

    package init(rule: String, reason: String) {
        self.rule = rule
        self.reason = reason
    }
}

/// A way in which a request could be served.
package struct Opening: Sendable, Equatable {
    package enum Way: Sendable, Equatable {
        case placement(Placement)
        case session(Session)
    }

    package let way: Way
    package let points: Int
    /// What the plan has given to others; empty where nothing stands in the way.
    package let lacks: [Lack]

    /// The points less the prices of what is lacking.
    var worth: Double { lacks.reduce(Double(points)) { $0 - $1.price } }
}

/// Something scarce that the plan has nothing left of.
package struct Lack: Sendable, Equatable {
    package let thing: Thing
    /// The units that others take, and those that there are.
    package let used: Int
    package let capacity: Int
    /// The number of requests that open a slot at least; above 1 only where too few want it.
    package let minimum: Int
    /// About what one more unit would add to the score, by the plan's own proof.
    package let price: Double

    /// Whether the thing is there but too few want it.
    package var isShut: Bool { used < capacity }
}

/// Why a request has the place that it has, or none.
package struct Explanation: Sendable, Equatable {
    /// A rule, and how many slots or speakers it closed.
    package struct Closure: Sendable, Equatable {
        package let rule: String
        package let sentence: String
        package let count: Int
    }

    /// What every slot or speaker came to, in natural order.
    package let judgements: [Judgement]
    /// The rules that closed any, the most first.
    package let closures: [Closure]

    /// What the fewest rules close: the rarer rules first, then what is nearer to the request's
    /// dates, else in natural order; what is of another kind than was asked for is no near miss.
    package var nearestMisses: [Judgement] {
        let closed = judgements.filter { judgement in
            !judgement.refusals.isEmpty
                && !judgement.refusals.contains { $0.rule == Kind.rule.name }
        }
        let fewest = closed.map(\.refusals.count).min() ?? 0
        let counts = Dictionary(uniqueKeysWithValues: closures.map { ($0.rule, $0.count) })
        func commonness(_ judgement: Judgement) -> Int {
            judgement.refusals.reduce(0) { $0 + (counts[$1.rule] ?? 0) }
        }
        return closed.filter { $0.refusals.count == fewest }.enumerated()
            .sorted { one, other in
                (commonness(one.element), one.element.daysOff, one.offset)
                    < (commonness(other.element), other.element.daysOff, other.offset)
            }.map(\.element)
    }

    /// All ways to serve the request, the most points first.
    package var openings: [Opening] {
        judgements.flatMap(\.openings).sorted { $0.points > $1.points }
    }

    init(_ judgements: [Judgement], rules: [any Rule]) {
        self.init(
            judgements,
            sentences: rules.map { ($0.name, $0.sentence) } + [(Worth.name, Worth.sentence)])
    }

    /// - Parameter sentences: what each rule says.
    init(_ judgements: [Judgement], sentences known: [(String, String)]) {
        self.judgements = judgements
        var counts: [String: Int] = [:]
        for refusal in judgements.flatMap(\.refusals) { counts[refusal.rule, default: 0] += 1 }
        closures = known.compactMap { name, sentence in
            counts[name].map { Closure(rule: name, sentence: sentence, count: $0) }
        }.sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
    }
}
