import WorkBasedLearning

/// Asks every rule about a pair and its offers, where listing stops at the first refusal.
///
/// The verdicts are the rules' own: what is refused here is what listing left out.
struct Inspection<Pair, Offer> {
    let rules: [VerdictRule<Pair, Offer>]
    let situation: Situation
    let ids: FactIds

    /// An offer that passes all rules, with what it earns and needs.
    struct Passed {
        let offer: Offer
        let points: Int
        let needs: [Need]
    }

    /// What forbids a pair: what forbids it whatever the details, and the least that forbids one
    /// of its offers; with the offers that pass where nothing does.
    func inspect(_ pair: Pair, _ offers: [Offer]) -> (refusals: [Refusal], passed: [Passed]) {
        var refusals = refusals(of: pair)
        let ruled = offers.map { ($0, self.refusals(of: $0, pair)) }
        let least = ruled.min { $0.1.count < $1.1.count }
        refusals += least?.1 ?? []
        guard refusals.isEmpty else { return (refusals, []) }
        return ([], ruled.filter { $0.1.isEmpty }.map { passed($0.0, pair) })
    }

    /// What forbids a pair whatever the details.
    func refusals(of pair: Pair) -> [Refusal] {
        rules.compactMap { rule in
            guard case .allowsPair(let test, let reason) = rule.verdict, !test(situation, pair)
            else { return nil }
            return Refusal(rule: rule.name, reason: reason(situation, pair))
        }
    }

    /// What forbids one offer, once its pair passes.
    private func refusals(of offer: Offer, _ pair: Pair) -> [Refusal] {
        var refusals: [Refusal] = []
        for rule in rules {
            if case .allowsOffer(let test, let reason) = rule.verdict, !test(situation, offer) {
                refusals.append(Refusal(rule: rule.name, reason: reason(situation, offer)))
            }
            var needs: [Need] = []
            rule.take(pair, offer, in: situation, into: &needs)
            if let none = needs.first(where: { $0.capacity <= 0 }) {
                let reason = none.resource.thing(ids).absence
                refusals.append(Refusal(rule: rule.name, reason: reason))
            }
        }
        let points = points(of: offer, pair)
        if points <= 0 { refusals.append(Worth.refusal(points)) }
        return refusals
    }

    private func points(of offer: Offer, _ pair: Pair) -> Int {
        rules.reduce(0) { $0 + $1.points(pair, offer, in: situation) }
    }

    private func passed(_ offer: Offer, _ pair: Pair) -> Passed {
        var needs: [Need] = []
        for rule in rules { rule.take(pair, offer, in: situation, into: &needs) }
        return Passed(offer: offer, points: points(of: offer, pair), needs: needs)
    }
}

extension Thing {
    /// That there is none of it, as the rest of a sentence.
    fileprivate var absence: String {
        switch self {
        case .slot: "it takes nobody"
        case .seat(let run): "run \(run) has no seat"
        case .chair(let run): "run \(run) has no wheelchair place"
        case .schoolDay(let school, let day):
            "school \(school) releases nobody on \(day.inWords)"
        case .employerMonth(let employer, _, _): "employer \(employer) takes nobody"
        case .speakerMonth(let speaker, _, _): "\(speaker)'s monthly limit is 0"
        case .studentDay, .speakerQuarter, .sectionDay: "there is none of \(name)"
        }
    }
}
