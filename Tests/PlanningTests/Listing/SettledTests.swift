import Planning
import Solving
import Testing
import WorkBasedLearning

/// What is published and starts before the lead time is over stays as it is.
@Suite struct SettledTests {
    private static let dayBefore = moment("2027-02-15T09:00")
    private let walk = Placement(request: "R1", slot: "O1", out: .walk, back: .walk)
    private let talk = Session(
        request: "G1", speaker: "K1", start: Moment(day: County.slotDay, minute: 540),
        end: Moment(day: County.slotDay, minute: 570), mode: .virtual)
    private var settings = PlanningSettings()
    private var register = County.makeWithSpeaker()

    /// The student would rather go to E2, a week later, and nothing is earned for what is kept.
    init() {
        (settings.keptSlotPoints, settings.keptJourneysPoints) = (0, 0)
        register.put("E2") { (_: inout Employer) in }
        register.put("W2") { (site: inout Site) in
            (site.employer, site.latitude, site.longitude) = ("E2", 38.45, -122.71)
        }
        register.put("O2") { (slot: inout Slot) in
            (slot.site, slot.max) = ("W2", 1)
            slot.start = Moment(day: County.slotDay.adding(days: 7), minute: 540)
            slot.end = Moment(day: County.slotDay.adding(days: 7), minute: 660)
        }
        register.put("R1") { (request: inout Request) in request.choices = ["E2"] }
        register.published = plan([walk], [talk])
    }

    private func result(asOf: Moment = dayBefore) -> PlanResult {
        Planner(settings: settings, solver: KernelSolver())
            .plan(register, order: PlanOrder(asOf: asOf, seed: 7, effort: 3))
    }

    private func settled(asOf: Moment = dayBefore) -> Plan {
        Settled(register, settings: settings, asOf: asOf).plan
    }

    @Test func staysThoughABetterSlotExists() {
        let result = result()
        #expect(result.plan.placements == [walk])
        #expect(result.plan.sessions == [talk])
        #expect(result.plan.points == 1970)
        #expect(result.bound == 1970)
        #expect((result.requests, result.shortfall.total, result.optionCount) == (2, 0, 0))
        let audit = PlanAudit(settings: settings)
        #expect(audit.violations(of: result.plan, in: register).isEmpty)
        #expect(audit.points(of: result.plan, in: register) == result.plan.points)
    }

    @Test func keepingEarnsItsPoints() {
        let asUsual = Planner(settings: PlanningSettings(), solver: KernelSolver())
            .plan(register, order: PlanOrder(asOf: Self.dayBefore, seed: 7, effort: 3))
        #expect(asUsual.plan.points == 1970 + 250 + 200)
    }

    @Test func countsFromTheLeadTime() {
        #expect(settled(asOf: moment("2027-02-14T09:00")).count == 0)
        #expect(settled(asOf: moment("2027-02-14T09:01")).count == 2)
        #expect(
            result(asOf: moment("2027-02-14T09:00")).plan.placements.map(\.slot) == ["O2"])
    }

    @Test func whatIsOverStays() {
        #expect(result(asOf: moment("2027-02-18T09:00")).plan.placements == [walk])
    }

    @Test mutating func aRemovedSlotIsNotKept() {
        register.remove(Slot.self, "O1")
        let result = result()
        #expect(result.plan.placements.map(\.slot) == ["O2"])
        #expect(result.plan.sessions == [talk])
    }

    @Test mutating func whatIsNoLongerAllowedIsNotKept() {
        register.window("S1", .busy, 600, 601)
        register.window("C1", .busy, 560, 565)
        #expect(settled().count == 0)
    }

    @Test mutating func aSlotBelowItsMinimumIsNotKept() {
        register.put("O1") { (slot: inout Slot) in slot.min = 2 }
        #expect(settled().placements.isEmpty)
    }

    @Test mutating func whatIsOpenDoesNotDriveOutWhatIsSettled() {
        register.put("E1") { (employer: inout Employer) in employer.monthlyLimit = 1 }
        register.put("W2") { (site: inout Site) in site.employer = "E1" }
        register.put("R0") { (request: inout Request) in request.student = "S1" }
        let open = Placement(request: "R0", slot: "O2", out: .walk, back: .walk)
        register.published = plan([open, walk])
        #expect(result().plan.placements == [walk])
    }

    @Test mutating func withoutAPublishedPlanNothingIsSettled() {
        register.published = nil
        #expect(settled() == Settled.nothing.plan)
        let asOf = Self.dayBefore
        let plain = OptionList(register, settings: settings, asOf: asOf)
        let options = Options(register, asOf: asOf, settings: settings)
        #expect(options.list.problem == plain.problem)
        #expect(options.placements.count == 1)
    }
}
