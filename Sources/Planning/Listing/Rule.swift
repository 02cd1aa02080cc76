/// A rule of planning, as people meet it: by name, and in its own words.
package protocol Rule: Sendable {
    /// Words joined by hyphens, unique among all rules.
    var name: String { get }
    /// The facts that the rule reads.
    var looksAt: String { get }
    /// What the rule does to an option.
    var effect: Effect { get }
    /// The rule in a sentence for people.
    var sentence: String { get }
    /// The rule's numbers as the settings have them, in words; nil for a rule without any.
    var figures: (@Sendable (PlanningSettings) -> String)? { get }
    /// Cases that show what the rule says; they run as tests.
    var examples: [Example] { get }
}

/// What a rule does to an option.
package enum Effect: String, Sendable {
    case forbids
    case takes
    case scores
}

/// A rule with its verdict; options are listed by these verdicts and by nothing else.
///
/// A `Pair` is what can be judged before the details are chosen, an `Offer` is complete.
struct VerdictRule<Pair, Offer>: Rule {
    let name: String
    let looksAt: String
    let sentence: String
    var figures: (@Sendable (PlanningSettings) -> String)?
    let examples: [Example]
    let verdict: Verdict<Pair, Offer>

    var effect: Effect {
        switch verdict {
        case .allowsPair, .allowsOffer: .forbids
        case .takesPair, .takes: .takes
        case .scoresPair, .scores: .scores
        }
    }
}

/// How a rule judges.
///
/// What forbids also says why, in words that go on after "cannot take O5:", for what it forbade.
enum Verdict<Pair, Offer>: Sendable {
    /// Whether the rule lets a pair pass.
    case allowsPair(
        @Sendable (Situation, Pair) -> Bool, else: @Sendable (Situation, Pair) -> String)
    /// Whether the rule lets an offer pass.
    case allowsOffer(
        @Sendable (Situation, Offer) -> Bool, else: @Sendable (Situation, Offer) -> String)
    /// What every offer of a pair needs one unit of.
    case takesPair(@Sendable (Situation, Pair, inout [Need]) -> Void)
    /// What an offer needs one unit of.
    case takes(@Sendable (Situation, Offer, inout [Need]) -> Void)
    /// What every offer of a pair earns or costs.
    case scoresPair(@Sendable (Situation, Pair) -> Int)
    /// What an offer earns or costs.
    case scores(@Sendable (Situation, Offer) -> Int)
}

extension VerdictRule {
    /// Adds what the rule would take for an offer of a pair.
    func take(_ pair: Pair, _ offer: Offer, in situation: Situation, into needs: inout [Need]) {
        switch verdict {
        case .takesPair(let taker): taker(situation, pair, &needs)
        case .takes(let taker): taker(situation, offer, &needs)
        default: break
        }
    }

    /// What the rule gives or costs an offer of a pair.
    func points(_ pair: Pair, _ offer: Offer, in situation: Situation) -> Int {
        switch verdict {
        case .scoresPair(let scorer): scorer(situation, pair)
        case .scores(let scorer): scorer(situation, offer)
        default: 0
        }
    }
}

/// One unit of a resource, with how much of it there is.
struct Need {
    let resource: ResourceKey
    let capacity: Int
    var minimum = 1
}

/// A rule about a student's request, and what such rules judge.
typealias StudentRule = VerdictRule<Pairing, Offer>

/// A request and a slot, as numbers of the facts.
struct Pairing {
    let request: Int
    let student: Int
    let slot: Int
}

/// A request, a slot and a journey.
struct Offer {
    let pairing: Pairing
    let journey: Journey

    var request: Int { pairing.request }
    var student: Int { pairing.student }
    var slot: Int { pairing.slot }
}
