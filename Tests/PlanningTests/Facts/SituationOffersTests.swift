import Solving
import Testing
import WorkBasedLearning

@testable import Planning

/// Placements and sessions as the offers that they were made of.
@Suite struct SituationOffersTests {
    private let walk = Placement(request: "R1", slot: "O1", out: .walk, back: .walk)
    private let talk = Session(
        request: "G1", speaker: "K1", start: Moment(day: County.slotDay, minute: 540),
        end: Moment(day: County.slotDay, minute: 570), mode: .virtual)

    private func situation(_ register: Register) -> Situation {
        Situation(Facts(register, settings: PlanningSettings(), asOf: County.asOf))
    }

    @Test(arguments: UInt64(1)...30)
    func everyOptionIsAnOfferOfTheSamePointsAndNeeds(seed: UInt64) {
        let register = RandomCounty.make(seed: seed)
        let list = Options(register).list
        let situation = situation(register)
        for request in 0..<list.problem.requestCount {
            for option in list.problem.options(of: request) {
                let found = worth(list.way(request, option), situation)
                #expect(found?.points == Int(list.problem.points(of: option)), "seed \(seed)")
                #expect(found?.things == Set(list.things(option)), "seed \(seed)")
            }
        }
    }

    /// What the rules give and take for a placement or session; nil where it is no offer.
    private func worth(
        _ way: Opening.Way, _ situation: Situation
    ) -> (points: Int, things: Set<Thing>)? {
        switch way {
        case .placement(let placement):
            situation.offer(placement).map { worth($0.pairing, $0, studentRules, situation) }
        case .session(let session):
            situation.offer(session).map { worth($0.visit, $0, speakerRules, situation) }
        }
    }

    private func worth<Pair, Detail>(
        _ pair: Pair, _ offer: Detail, _ rules: [VerdictRule<Pair, Detail>],
        _ situation: Situation
    ) -> (points: Int, things: Set<Thing>) {
        var (points, needs): (Int, [Need]) = (0, [])
        for rule in rules {
            points += rule.points(pair, offer, in: situation)
            rule.take(pair, offer, in: situation, into: &needs)
        }
        return (points, Set(needs.map { $0.resource.thing(situation.facts.ids) }))
    }

    private func isOffer(_ placement: Placement, in register: Register) -> Bool {
        situation(register).offer(placement) != nil
    }

    private func isOffer(_ session: Session, in register: Register) -> Bool {
        situation(register).offer(session) != nil
    }

    @Test func anotherJourneyIsNoOffer() {
        let register = County.makeWithSpeaker()
        #expect(isOffer(walk, in: register))
        let others: [(Leg, Leg)] = [(.drive, .drive), (.walk, .run("T1")), (.virtual, .virtual)]
        for (out, back) in others {
            let other = Placement(request: "R1", slot: "O1", out: out, back: back)
            #expect(!isOffer(other, in: register))
        }
    }

    @Test func whatIsNotKnownIsNoOffer() {
        var register = County.makeWithSpeaker()
        register.remove(Student.self, "S1")
        #expect(!isOffer(walk, in: register))
        register = County.makeWithSpeaker()
        register.remove(Slot.self, "O1")
        register.remove(Section.self, "C1")
        #expect(!isOffer(walk, in: register))
        #expect(!isOffer(talk, in: register))
        register = County.makeWithSpeaker()
        register.remove(Employer.self, "E1")
        register.remove(Speaker.self, "K1")
        #expect(!isOffer(walk, in: register))
        #expect(!isOffer(talk, in: register))
    }

    @Test func aSessionThatTheSpeakerCannotReachIsNoOffer() {
        var register = County.makeWithSpeaker()
        let visit = Session(
            request: "G1", speaker: "K1", start: talk.start, end: talk.end, mode: .onsite)
        #expect(situation(register).offer(talk)?.travel == 0)
        #expect(situation(register).offer(visit)?.away == Stretch(532, 578))
        register.put("K1") { (speaker: inout Speaker) in speaker.maxTravelMinutes = 7 }
        #expect(!isOffer(visit, in: register))
    }
}
