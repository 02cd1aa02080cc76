import Planning
import Solving
import Testing
import WorkBasedLearning

/// The list of options against the audit, which reads the rules by itself: every combination of a
/// request, a slot and two ways (or a speaker, a start and a mode) is an option if and only if the
/// audit allows it alone, and for as many points.
@Suite struct OptionListTests {
    private let audit = PlanAudit(settings: PlanningSettings())

    @Test(arguments: UInt64(1)...12)
    func listsWhatTheAuditAllows(seed: UInt64) {
        var register = RandomCounty.make(seed: seed)
        for id in register.slots.owners { register.put(id) { (slot: inout Slot) in slot.min = 1 } }
        if seed.isMultiple(of: 2) { register.published = someOptions(register) }
        let listed = listed(register)
        #expect(!listed.isEmpty)
        #expect(listed == allowed(register))
    }

    /// Three members in turn, and in the order of their work or against it.
    @Test(arguments: UInt64(1)...12)
    func theListDoesNotDependOnTheTeam(seed: UInt64) {
        let register = RandomCounty.make(seed: seed)
        let alone = Options(register).list
        let isForward = seed.isMultiple(of: 2)
        let team = Team(size: 3) { own, others in
            if isForward { own() }
            for member in [2, 1] { others(member) }
            if !isForward { own() }
        }
        let list = OptionList(
            register, settings: PlanningSettings(), asOf: County.asOf, team: team)
        #expect(list.problem == alone.problem)
        for request in 0..<list.problem.requestCount {
            for option in list.problem.options(of: request) {
                #expect(list.way(request, option) == alone.way(request, option))
                #expect(list.things(option) == alone.things(option))
            }
        }
    }

    @Test func raisedFlagCutsTheListShort() {
        let stop = StopFlag()
        stop.raise()
        let list = OptionList(
            County.make(), settings: PlanningSettings(), asOf: County.asOf, stop: stop)
        #expect(list.isCutShort)
        #expect(list.problem.requestCount == 1)
        #expect(list.problem.optionCount == 0)
    }

    @Test func requestsOfUnknownStudentsHaveNoOptions() {
        var register = County.make()
        register.remove(Student.self, "S1")
        #expect(Options(register).placements.isEmpty)
    }

    @Test func slotMinimaReachTheProblem() {
        var register = County.make()
        register.put("O1") { (slot: inout Slot) in slot.min = 2 }
        let problem = Options(register).list.problem
        #expect(problem.minimum.max() == 2)
        #expect(problem.capacity.max() == 2)
    }

    /// The first option of each request, as a plan that has been published.
    private func someOptions(_ register: Register) -> Plan {
        let list = Options(register).list
        let first = (0..<list.problem.requestCount).compactMap { request in
            list.problem.numbers(of: request).first.map { (request, $0) }
        }
        return plan(
            first.filter { $0.0 < list.studentRequestCount }.map { list.placement($0.0, $0.1) },
            first.filter { $0.0 >= list.studentRequestCount }.map { list.session($0.0, $0.1) })
    }

    private func listed(_ register: Register) -> [String: Int] {
        let list = Options(register).list
        var found: [String: Int] = [:]
        for request in 0..<list.problem.requestCount {
            for option in list.problem.options(of: request) {
                let number = option.number
                let name =
                    request < list.studentRequestCount
                    ? "\(list.placement(request, number))" : "\(list.session(request, number))"
                found[name] = Int(list.problem.points(of: option))
            }
        }
        #expect(found.count == list.problem.optionCount)
        return found
    }

    private func allowed(_ register: Register) -> [String: Int] {
        var found: [String: Int] = [:]
        let legs = [Leg.walk, .drive, .virtual] + register.trips.owners.map(Leg.run)
        for request in register.requests.owners {
            for slot in register.slots.owners {
                for out in legs {
                    for back in legs {
                        let one = Placement(request: request, slot: slot, out: out, back: back)
                        note(plan([one]), "\(one)", register, &found)
                    }
                }
            }
        }
        for session in candidateSessions(register) {
            note(plan([], [session]), "\(session)", register, &found)
        }
        return found
    }

    private func candidateSessions(_ register: Register) -> [Session] {
        register.speakerRequests.allRows.flatMap { request in
            register.speakers.owners.flatMap { speaker in
                RandomCounty.days.flatMap { day in
                    stride(from: 470, to: 700, by: 5).flatMap { minute in
                        Mode.allCases.map { mode in
                            Session(
                                request: request.id, speaker: speaker,
                                start: Moment(day: day, minute: minute),
                                end: Moment(day: day, minute: minute + request.minutes),
                                mode: mode)
                        }
                    }
                }
            }
        }
    }

    private func note(
        _ plan: Plan, _ name: String, _ register: Register, _ found: inout [String: Int]
    ) {
        guard audit.violations(of: plan, in: register).isEmpty else { return }
        found[name] = audit.points(of: plan, in: register)
    }
}
