import Planning
import Solving
import Synchronization
import Testing
import WorkBasedLearning

@Suite struct PlannerTests {
    private let planner = Planner(settings: PlanningSettings(), solver: KernelSolver())
    private let order = PlanOrder(asOf: County.asOf, seed: 7, effort: 3)

    @Test func plansTheOneRequest() {
        let result = planner.plan(County.makeWithSpeaker(), order: order)
        #expect(result.plan.placements == [walk])
        #expect(result.plan.sessions.count == 1)
        #expect(result.plan.points == 1970)
        #expect(result.requests == 2)
        #expect(result.shortfall.total == 0)
        #expect(result.optionCount == 4)
        #expect(result.bound == 1970)
        #expect(result.ending == .proved)
        #expect(result.plan.asOf == order.asOf)
        #expect(result.plan.seed == 7)
    }

    @Test func nobodyIsPutWhereTheHostOrTheSpeakerHasDeclined() throws {
        var register = County.makeWithSpeaker()
        let plan = planner.plan(register, order: order).plan
        let slot = try #require(register.parties(ofSlot: "O1"))
        let visit = try #require(register.parties(ofRequest: "G1", speaker: "K1"))
        let audit = PlanAudit(settings: PlanningSettings())
        for (parties, left) in [(slot, 1), (visit, 0)] {
            let ask = Ask(parties, round: 3)
            register.apply(.answered(AskAnswer(ask: ask, state: .declined)))
            let result = planner.plan(register, order: order)
            #expect(result.plan.count == left && result.bound == result.plan.points)
            #expect(audit.pruned(plan, in: register).plan.count == left)
            #expect(audit.violations(of: result.plan, in: register).isEmpty)
        }
        let texts = audit.violations(of: plan, in: register).map(\.text)
        #expect(texts.first?.hasSuffix("slot O1: the host has declined.") == true)
        #expect(texts.last?.hasSuffix("speaker K1: the speaker has declined.") == true)
    }

    @Test(arguments: UInt64(1)...20)
    func plansPassTheAudit(seed: UInt64) {
        let register = RandomCounty.make(seed: seed)
        let result = planner.plan(register, order: order)
        let audit = PlanAudit(settings: PlanningSettings())
        #expect(audit.violations(of: result.plan, in: register).isEmpty)
        #expect(audit.points(of: result.plan, in: register) == result.plan.points)
        #expect(result.plan.points <= result.bound ?? .max)
        #expect(result.plan.count + result.shortfall.total == result.requests)
        let prices = result.scarcest.map(\.price)
        #expect(prices.count <= 5 && prices == prices.sorted(by: >))
    }

    /// The first day of the random county is settled, the second is open.
    @Test(arguments: UInt64(1)...20)
    func aSecondPlanFitsAroundWhatIsSettled(seed: UInt64) {
        var register = RandomCounty.make(seed: seed)
        let first = planner.plan(register, order: order).plan
        register.published = first
        let later = PlanOrder(asOf: moment("2027-02-14T12:00"), seed: 8, effort: 3)
        let result = planner.plan(register, order: later)
        let settled = first.placements.filter { placement in
            register.slots[placement.slot]?.start.day == RandomCounty.days[0]
        }
        #expect(result.plan.placements.filter(settled.contains) == settled)
        let talks = first.sessions.filter { $0.start.day == RandomCounty.days[0] }
        #expect(result.plan.sessions.filter(talks.contains) == talks)
        let audit = PlanAudit(settings: PlanningSettings())
        #expect(audit.violations(of: result.plan, in: register).isEmpty)
        #expect(audit.points(of: result.plan, in: register) == result.plan.points)
        #expect(result.plan.points <= result.bound ?? .max)
        #expect(result.plan.count + result.shortfall.total == result.requests)
        #expect(result == planner.plan(register, order: later))
    }

    @Test func theSameOrderGivesTheSamePlan() {
        let register = RandomCounty.make(seed: 4)
        #expect(planner.plan(register, order: order) == planner.plan(register, order: order))
    }

    @Test func aRaisedFlagGivesAnAllowedPlanWithoutABound() {
        let stop = StopFlag()
        stop.raise()
        let result = planner.plan(County.make(), order: order, stop: stop)
        #expect(result.ending == .asked)
        #expect(result.bound == nil)
        #expect(result.plan.count == 0)
    }

    @Test func progressNamesBothStages() {
        var stages: [String] = []
        _ = planner.plan(RandomCounty.make(seed: 1), order: order) { stages.append($0.stage) }
        #expect(stages.first == "listing options")
        #expect(stages.last == "choosing")
    }

    /// The solver below says by its ending whether the order has reached it.
    @Test func aCeilingOfSecondsReachesTheSolver() {
        let planner = Planner(settings: PlanningSettings(), solver: IdleSolver())
        var order = order
        #expect(planner.plan(County.makeWithSpeaker(), order: order).ending == .effort)
        order.seconds = 5
        let result = planner.plan(County.makeWithSpeaker(), order: order)
        #expect(result.ending == .seconds)
        #expect(result.plan.count == 0)
        #expect(result.bound == nil)
        #expect(result.shortfall[.effort] == 2)
        #expect(result.scarcest.isEmpty)
    }

    /// A clock that jumps at each reading: the list takes 2 seconds.
    @Test func listingIsPartOfTheSeconds() {
        let clock = Mutex(0.0)
        let planner = Planner(settings: PlanningSettings(), solver: IdleSolver()) {
            clock.withLock { now in
                defer { now = min(100, now + 2) }
                return now
            }
        }
        var order = order
        order.seconds = 8
        #expect(planner.plan(County.makeWithSpeaker(), order: order).ending == .seconds)
        order.seconds = 9
        #expect(planner.plan(County.makeWithSpeaker(), order: order).ending == .effort)
    }

    private var walk: Placement { Placement(request: "R1", slot: "O1", out: .walk, back: .walk) }
}

/// A solver that places nobody, and shows nothing.
private struct IdleSolver: Solver {
    func solve(_ problem: Problem, limits: Limits, progress: (Progress) -> Void) -> Outcome {
        Outcome(
            choice: [Int32](repeating: -1, count: problem.requestCount), points: 0, placed: 0,
            bound: nil, stopped: limits.seconds == 5 ? .seconds : .effort)
    }
}
