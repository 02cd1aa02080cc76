import WorkBasedLearning

/// How much of some things a plan uses up, apart from one request.
///
/// O(placements + sessions); reads rows, and lists no options.
struct PlanUse {
    private(set) var used: [Thing: Int] = [:]
    private let register: Register
    private let situation: Situation
    private let wanted: Set<Thing>

    /// - Parameters:
    ///   - register: all facts.
    ///   - situation: knows at least all speaker requests, where a speaker's time is wanted.
    init(
        _ plan: Plan, _ register: Register, _ situation: Situation, of wanted: Set<Thing>,
        without request: String
    ) {
        self.register = register
        self.situation = situation
        self.wanted = wanted
        for placement in plan.placements where placement.request != request { count(placement) }
        for session in plan.sessions where session.request != request { count(session) }
    }

    private mutating func count(_ thing: Thing) {
        if wanted.contains(thing) { used[thing, default: 0] += 1 }
    }

    private mutating func count(_ placement: Placement) {
        guard let slot = register.slots[placement.slot],
            let request = register.requests[placement.request],
            let student = register.students[request.student]
        else { return }
        let (day, (year, month, _)) = (slot.start.day, slot.start.day.civil)
        count(.slot(slot.id))
        count(.studentDay(student.id, day))
        if slot.mode == .onsite { count(.schoolDay(student.school, day)) }
        if let employer = register.sites[slot.site]?.employer {
            count(.employerMonth(employer, year: year, month: month))
        }
        for case .run(let run) in Set([placement.out, placement.back]) {
            count(student.wheelchair ? .chair(run) : .seat(run))
        }
    }

    private mutating func count(_ session: Session) {
        guard let offer = situation.offer(session) else { return }
        for rule in speakerRules {
            var needs: [Need] = []
            rule.take(offer.visit, offer, in: situation, into: &needs)
            for need in needs { count(need.resource.thing(situation.facts.ids)) }
        }
    }
}
