import Planning
import Solving
import Testing
import WorkBasedLearning

@Suite struct PlannerTests {
    private let planner = Planner(settings: PlanningSettings(), solver: GreedySolver())
    private let order = PlanOrder(asOf: County.asOf, seed: 7, effort: 3)

    @Test func plansTheOneRequest() {
        let result = planner.plan(County.makeWithSpeaker(), order: order)
        #expect(result.plan.placements == [walk])
        #expect(result.plan.sessions.count == 1)
        #expect(result.plan.points == 1970)
        #expect(result.requests == 2)
        #expect(result.withoutOptions == 0)
        #expect(result.optionCount == 4)
        #expect(result.bound == 1970)
        #expect(result.stopped == .proved)
        #expect(result.plan.asOf == order.asOf)
        #expect(result.plan.seed == 7)
    }

    @Test(arguments: UInt64(1)...20)
    func plansPassTheAudit(seed: UInt64) {
        let register = RandomCounty.make(seed: seed)
        let result = planner.plan(register, order: order)
        let audit = PlanAudit(settings: PlanningSettings())
        #expect(audit.violations(of: result.plan, in: register).isEmpty)
        #expect(audit.points(of: result.plan, in: register) == result.plan.points)
        #expect(result.plan.points <= result.bound ?? .max)
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
        #expect(result.plan.count + result.withoutOptions <= result.requests)
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
        #expect(result.stopped == .asked)
        #expect(result.bound == nil)
        #expect(result.plan.count == 0)
    }

    @Test func progressNamesBothStages() {
        var stages: [String] = []
        _ = planner.plan(RandomCounty.make(seed: 1), order: order) { stages.append($0.stage) }
        #expect(stages.first == "listing options")
        #expect(stages.last == "choosing")
    }

    private var walk: Placement { Placement(request: "R1", slot: "O1", out: .walk, back: .walk) }
}
