import Solving
package import WorkBasedLearning

/// Says why a request has the place that it has, or none, from the rules' own verdicts and from
/// the plan's own numbers.
package struct Explainer {
    private let register: Register
    private let plan: Plan?
    private let situation: Situation
    private let request: String

    /// Looks at one request, for the moment for which the plan was made.
    ///
    /// - Parameters:
    ///   - register: the facts, which must know the request.
    ///   - plan: the plan to explain; without one all that is scarce counts as free.
    ///   - now: the moment that counts where the plan names none.
    /// - Complexity: O(slots + trips, or classes and speakers) to make.
    package init(
        _ request: String, in register: Register, settings: PlanningSettings, plan: Plan?,
        now: Moment
    ) {
        self.register = register
        self.plan = plan
        self.request = request
        situation = Situation(
            Facts(register.around(request), settings: settings, asOf: plan?.asOf ?? now))
    }

    /// Whether the request is a student's, who wants a slot; else it is a class's.
    private var isStudents: Bool { register.has(.request, request) }

    /// The published place that no plan touches any more, since it begins before the lead time is
    /// over; nil where the request is still open.
    package var settled: Opening.Way? {
        let published = register.published
        let earliest = situation.facts.earliestStart
        if isStudents {
            return published?.placements.first { $0.request == request }.flatMap { placement in
                let start = register.slots[placement.slot]?.start.minutes ?? .max
                return start < earliest ? .placement(placement) : nil
            }
        }
        return published?.sessions.first { $0.request == request }.flatMap { session in
            session.start.minutes < earliest ? .session(session) : nil
        }
    }

    /// What every slot or speaker comes to. O(slots × rules), or speakers × starts × rules.
    package func why() -> Explanation {
        let ids = situation.facts.ids
        let found = (isStudents ? ids.slots : ids.speakers).names.compactMap(judge)
        return Explanation(priced(found), rules: isStudents ? studentRules : speakerRules)
    }

    /// What one slot or speaker comes to; nil where there is none of this id.
    package func whyNot(_ target: String) -> Judgement? {
        judge(target).map { priced([$0])[0] }
    }

    private func judge(_ target: String) -> Judged? {
        isStudents ? judgeSlot(target) : judgeSpeaker(target)
    }

    private func judgeSlot(_ id: String) -> Judged? {
        let (ids, facts) = (situation.facts.ids, situation.facts)
        guard let slot = ids.slots.number(id), facts.slots[Int(slot)].employer >= 0,
            let student = facts.requests.first?.student, student >= 0
        else { return nil }
        let pair = Pairing(request: 0, student: Int(student), slot: Int(slot))
        let offers = situation.journeys.between(pair.student, pair.slot).map {
            Offer(pairing: pair, journey: $0)
        }
        let inspection = Inspection(rules: studentRules, situation: situation, ids: ids)
        let (refusals, passed) = inspection.inspect(pair, offers)
        let wish = facts.requests[0]
        return Judged(
            target: id, refusals: refusals,
            daysOff: daysOff(facts.slots[pair.slot].day, wish.earliest, wish.latest),
            passed: passed.map { passed in
                let journey = passed.offer.journey
                let way = Placement(
                    request: request, slot: id, out: ids.leg(journey.out),
                    back: ids.leg(journey.back))
                return (.placement(way), passed.points, passed.needs)
            })
    }

    private func judgeSpeaker(_ id: String) -> Judged? {
        let (ids, facts) = (situation.facts.ids, situation.facts)
        guard let speaker = ids.speakers.number(id),
            let number = ids.speakerRequests.number(request)
        else { return nil }
        let section = facts.speakerRequests[Int(number)].section
        guard section >= 0 else { return nil }
        let (modes, wanted) = (
            facts.speakers[Int(speaker)].modes, facts.speakerRequests[Int(number)].mode
        )
        let fitting = modes.filter { wanted ?? $0 == $0 }
        let judged = (fitting.isEmpty ? modes : fitting).map { mode in
            judge(
                id,
                Visit(
                    request: Int(number), section: Int(section), speaker: Int(speaker), mode: mode))
        }
        return judged.min { $0.refusals.count < $1.refusals.count }.map { best in
            var best = best
            best.passed = judged.flatMap(\.passed)
            return best
        }
    }

    private func judge(_ id: String, _ visit: Visit) -> Judged {
        let inspection = Inspection(
            rules: speakerRules, situation: situation, ids: situation.facts.ids)
        let travel = situation.travelMinutes(visit) ?? 0
        let days = situation.days(of: visit.request)
        let offers = days.flatMap { situation.offers(visit, travel, on: $0) }
        guard !offers.isEmpty else {
            let none = Refusal(
                rule: MeetingTime.rule.name, reason: situation.noMeetingReason(visit.request))
            return Judged(target: id, refusals: inspection.refusals(of: visit) + [none])
        }
        let (refusals, passed) = inspection.inspect(visit, offers)
        return Judged(
            target: id, refusals: refusals,
            passed: passed.map { passed in
                let session = situation.session(passed.offer, of: request)
                return (.session(session), passed.points, passed.needs)
            })
    }
}

/// A judgement whose needs are not yet held against the plan.
private struct Judged {
    let target: String
    let refusals: [Refusal]
    var daysOff = 0
    var passed: [(way: Opening.Way, points: Int, needs: [Need])] = []
}

extension Explainer {
    /// Holds what passed against the plan: what others take of each thing, at which price.
    private func priced(_ judged: [Judged]) -> [Judgement] {
        let ids = situation.facts.ids
        let things = Set(
            judged.flatMap(\.passed).flatMap { $0.needs.map { $0.resource.thing(ids) } })
        let used = plan.map {
            PlanUse($0, register, situation, of: things, without: request).used
        }
        let prices = PriceList(plan?.proof, of: things)
        return judged.map { judged in
            let openings = judged.passed.map { passed in
                Opening(
                    way: passed.way, points: passed.points,
                    lacks: passed.needs.compactMap { need in
                        used.flatMap { lack(need, need.resource.thing(ids), $0, prices) }
                    })
            }
            return Judgement(
                target: judged.target, refusals: judged.refusals,
                openings: openings.sorted { $0.points > $1.points }, daysOff: judged.daysOff)
        }
    }

    private func lack(
        _ need: Need, _ thing: Thing, _ used: [Thing: Int], _ prices: PriceList
    ) -> Lack? {
        let taken = used[thing, default: 0]
        guard taken >= need.capacity || taken + 1 < need.minimum else { return nil }
        return Lack(
            thing: thing, used: taken, capacity: need.capacity, minimum: need.minimum,
            price: prices.price(of: thing, capacity: need.capacity))
    }
}

extension FactIds {
    /// A way as a leg of a journey.
    func leg(_ way: Way) -> Leg {
        if let run = way.run { return .run(runs[run]) }
        return way == .walk ? .walk : way == .drive ? .drive : .virtual
    }
}

/// The days between a day and a span of days; 0 within it.
private func daysOff(_ day: Int32, _ first: Int32, _ last: Int32) -> Int {
    max(0, Int(first) - Int(day), Int(day) - Int(last))
}

extension Situation {
    /// That a class has no start at all for a session.
    fileprivate func noMeetingReason(_ request: Int) -> String {
        let (wish, first) = (facts.speakerRequests[request], days(of: request).lowerBound)
        let rest = first > wish.earliest ? " from \(Day(number: first).inWords) on" : ""
        return "the section has no meeting of \(counted(Int(wish.minutes), "minute")) within the "
            + "request's dates\(rest)"
    }

    fileprivate func session(_ offer: SessionOffer, of request: String) -> Session {
        let day = Day(number: offer.day)
        return Session(
            request: request, speaker: facts.ids.speakers.names[offer.visit.speaker],
            start: Moment(day: day, minute: Int(offer.start)),
            end: Moment(day: day, minute: Int(offer.end)), mode: offer.visit.mode)
    }
}
