import Solving
import Testing
import WorkBasedLearning

@testable import Planning

/// Refusals against the rules' own verdicts on the whole register.
@Suite struct RefusalTests {
    @Test(arguments: ExplainedCounty.seeds)
    func rulesRefuseWhatTheyForbid(seed: UInt64) {
        let county = ExplainedCounty.of(seed)
        let situation = Situation(
            Facts(county.register, settings: PlanningSettings(), asOf: County.asOf))
        let students = county.list.studentRequestCount
        for (number, id) in county.requests.enumerated() {
            for judgement in county.explainer(id).why().judgements {
                if number < students {
                    guard let option = placement(number, judgement.target, situation) else {
                        Issue.record("seed \(seed): \(judgement.target) is no slot")
                        continue
                    }
                    compare(judgement, option, studentRules, "seed \(seed), \(id)")
                } else {
                    guard let option = session(number - students, judgement.target, situation)
                    else {
                        Issue.record("seed \(seed): \(judgement.target) is no speaker")
                        continue
                    }
                    compare(judgement, option, speakerRules, "seed \(seed), \(id)")
                }
            }
        }
    }

    private func placement(
        _ request: Int, _ slot: String, _ situation: Situation
    ) -> JudgedOption<Pairing, Offer>? {
        guard let slot = situation.facts.ids.slots.number(slot) else { return nil }
        let student = Int(situation.facts.requests[request].student)
        let pair = Pairing(request: request, student: student, slot: Int(slot))
        let journeys = situation.journeys.between(student, pair.slot)
        return JudgedOption(
            situation: situation, pair: pair,
            offers: journeys.map { Offer(pairing: pair, journey: $0) })
    }

    /// The speakers of random counties have one mode each.
    private func session(
        _ request: Int, _ speaker: String, _ situation: Situation
    ) -> JudgedOption<Visit, SessionOffer>? {
        let facts = situation.facts
        guard let speaker = facts.ids.speakers.number(speaker),
            let mode = facts.speakers[Int(speaker)].modes.first
        else { return nil }
        let visit = Visit(
            request: request, section: Int(facts.speakerRequests[request].section),
            speaker: Int(speaker), mode: mode)
        let travel = situation.travelMinutes(visit) ?? 0
        let offers = situation.days(of: request).flatMap {
            situation.offers(visit, travel, on: $0)
        }
        return JudgedOption(situation: situation, pair: visit, offers: offers)
    }

    /// A rule that forbids the pair or every offer is named; one that forbids none is not.
    private func compare<Pair, Detail>(
        _ judgement: Judgement, _ option: JudgedOption<Pair, Detail>,
        _ rules: [VerdictRule<Pair, Detail>], _ comment: Comment
    ) {
        let named = Set(judgement.refusals.map(\.rule))
        for rule in rules {
            let verdicts = verdicts(of: rule, option)
            if !verdicts.contains(true), verdicts.contains(false) {
                #expect(named.contains(rule.name), comment)
            } else if !verdicts.contains(false), verdicts.contains(true) {
                #expect(!named.contains(rule.name), comment)
            }
        }
    }

    /// Whether a rule lets the pair, or each of the offers, pass.
    private func verdicts<Pair, Detail>(
        of rule: VerdictRule<Pair, Detail>, _ option: JudgedOption<Pair, Detail>
    ) -> [Bool] {
        let situation = option.situation
        switch rule.verdict {
        case .allowsPair(let isAllowed, else: _): return [isAllowed(situation, option.pair)]
        case .allowsOffer(let isAllowed, else: _):
            return option.offers.map { isAllowed(situation, $0) }
        case .takes, .takesPair:
            return option.offers.map { offer in
                var needs: [Need] = []
                rule.take(option.pair, offer, in: situation, into: &needs)
                return needs.allSatisfy { $0.capacity > 0 }
            }
        case .scores, .scoresPair: return []
        }
    }
}
