import Planning
import Solving
import Testing
import WorkBasedLearning

/// The product against the plain reading of the document: the list of options line by line, and
/// plans against the best of all plans.
@Suite struct PlainReadingTests {
    /// Every third county is planned for 48 hours before 09:00 of the first day, so that slots at
    /// 08:20 are too soon.
    @Test(arguments: UInt64(1)...150)
    func listsTheSameOptions(seed: UInt64) {
        var reading = PlainReading(register: RandomCounty.make(seed: seed))
        if seed.isMultiple(of: 3) { reading.asOf = moment("2027-02-14T09:00") }
        compare(reading, seed: seed)
    }

    @Test(arguments: UInt64(1)...30)
    func listsTheSameOptionsOnceAPlanIsPublished(seed: UInt64) {
        var register = RandomCounty.make(seed: seed)
        register.published = makePlan(register, PlanningSettings())
        compare(PlainReading(register: register), seed: seed)
    }

    /// Even seeds have a published plan; odd ones are planned for 30 hours before 08:30.
    @Test(arguments: UInt64(1)...30)
    func listsTheSameOptionsByUnusualSettings(seed: UInt64) {
        var register = RandomCounty.make(seed: seed)
        let isLate = !seed.isMultiple(of: 2)
        if !isLate { register.published = makePlan(register, unusual) }
        var reading = PlainReading(register: register, settings: unusual)
        if isLate { reading.asOf = moment("2027-02-15T02:30") }
        compare(reading, seed: seed)
    }

    /// An empty list would agree with an empty list.
    @Test func theCountiesHaveOptions() {
        let counts = (UInt64(1)...20).map { seed in
            PlainReading(register: RandomCounty.make(seed: seed)).options.count
        }
        #expect(counts.reduce(0, +) > 400)
    }

    /// Seeds 1 to 40: a plan that is proved is the best one, and most are.
    @Test func plansComeUpToTheBestOfAllPlans() throws {
        let planner = Planner(settings: PlanningSettings(), solver: KernelSolver())
        var reached = 0
        for seed in UInt64(1)...40 {
            let register = TinyCounty.make(seed: seed)
            let best = PlainOptimum.points(of: PlainReading(register: register))
            let result = planner.plan(register, order: PlanOrder(asOf: County.asOf, seed: seed))
            let bound = try #require(result.bound, "seed \(seed)")
            #expect(result.plan.points <= best, "seed \(seed)")
            #expect(best <= bound, "seed \(seed)")
            if result.ending == .proved { #expect(result.plan.points == best, "seed \(seed)") }
            if result.plan.points == best { reached += 1 }
        }
        #expect(reached >= 30)
    }

    /// No number is the document's default.
    private var unusual: PlanningSettings {
        var settings = PlanningSettings()
        settings.leadTimeHours = 30
        (settings.walkKilometres, settings.walkSpeed) = (1.4, 3.7)
        (settings.driveKilometres, settings.driveSpeed) = (2.9, 31.0)
        (settings.detour, settings.parkingMinutes) = (1.7, 3)
        (settings.waitMinutes, settings.speakerStepMinutes) = (70, 20)
        (settings.placementPoints, settings.choicePoints) = (70, [17, 11])
        (settings.keptSlotPoints, settings.keptJourneysPoints) = (33, 9)
        settings.topicPoints = 13
        return settings
    }

    private func makePlan(_ register: Register, _ settings: PlanningSettings) -> Plan {
        let order = PlanOrder(asOf: County.asOf, seed: 7, effort: 3)
        return Planner(settings: settings, solver: KernelSolver()).plan(register, order: order).plan
    }

    private func compare(_ reading: PlainReading, seed: UInt64) {
        let difference = firstDifference(reading.lines, listedLines(reading))
        #expect(difference == nil, "seed \(seed): \(difference ?? "")")
    }

    private func firstDifference(_ plain: [String], _ listed: [String]) -> String? {
        for index in 0..<max(plain.count, listed.count) {
            let one = index < plain.count ? plain[index] : "nothing more"
            let other = index < listed.count ? listed[index] : "nothing more"
            if one != other { return "plainly \"\(one)\", but the product has \"\(other)\"" }
        }
        return nil
    }

    /// What the product lists, spelt as the plain reading's lines.
    private func listedLines(_ reading: PlainReading) -> [String] {
        let list = Options(reading.register, asOf: reading.asOf, settings: reading.settings).list
        var lines: [String] = []
        var resources: Set<String> = []
        for request in 0..<list.problem.requestCount {
            for option in list.problem.options(of: request) {
                lines.append(listedOption(list, request, option).line)
                for (resource, _) in list.problem.takes(of: option) {
                    resources.insert(listedResource(list, resource))
                }
            }
        }
        return (lines + resources).sorted()
    }

    private func listedOption(_ list: OptionList, _ request: Int, _ option: Option) -> PlainOption {
        let names = list.problem.takes(of: option).map { list.thing($0.resource).name }
        return PlainOption(
            choice: request < list.studentRequestCount
                ? .placement(list.placement(request, option.number))
                : .session(list.session(request, option.number)),
            points: Int(list.problem.points(of: option)), resources: names.sorted())
    }

    private func listedResource(_ list: OptionList, _ number: Int) -> String {
        PlainReading.line(
            list.thing(number).name, most: Int(list.problem.capacity[number]),
            least: Int(list.problem.minimum[number]))
    }
}
