import Testing

@testable import Solving

@Suite struct ProblemTests {
    @Test("Offers read the same as the options that they stand for (seeds 1 to 40)")
    func reading() {
        for seed in UInt64(1)...40 {
            let offers = RandomOffers(seed: seed)
            let problem = offers.compact
            #expect(Instances.lines(of: problem) == offers.lines, "seed \(seed)")
            #expect(Instances.lines(of: offers.flat) == offers.lines, "seed \(seed)")
            #expect(problem.capacity == offers.resources.map { Int32($0.capacity) })
            #expect(problem.minimum == offers.resources.map { Int32($0.minimum) })
        }
    }

    @Test("Every option is found by its number, and none below 0 (seeds 1 to 30)")
    func numbers() {
        for seed in UInt64(1)...30 {
            let problem = Instances.compact(seed: seed)
            var (count, differing) = (0, 0)
            for request in 0..<problem.requestCount {
                #expect(problem.numbers(of: request).lowerBound == count, "seed \(seed)")
                for option in problem.options(of: request) {
                    if option.number != count || problem.option(count) != option { differing += 1 }
                    if problem.option(chosen: Int32(count)) != option { differing += 1 }
                    count += 1
                }
                #expect(problem.numbers(of: request).upperBound == count, "seed \(seed)")
            }
            #expect(differing == 0, "seed \(seed)")
            #expect(problem.optionCount == count)
            #expect(problem.option(chosen: -1) == nil)
        }
    }

    @Test("An option's group is the one that it takes (seeds 1 to 30)")
    func groups() {
        for seed in UInt64(1)...30 {
            let problem = Instances.compact(seed: seed)
            let options = problem.options.map { $0 }
            let joined = options.filter { problem.group(of: $0) >= 0 }
            #expect(!joined.isEmpty && joined.count < options.count, "seed \(seed)")
            for option in options {
                let groups = problem.takes(of: option).filter { problem.isGroup($0.resource) }
                let group = groups.isEmpty ? -1 : Int32(groups[0].resource)
                #expect(groups.count <= 1 && problem.group(of: option) == group, "seed \(seed)")
            }
        }
    }

    @Test("Each offer has the variants of its menu, and each menu is kept once (seeds 1 to 30)")
    func menus() {
        for seed in UInt64(1)...30 {
            let offers = RandomOffers(seed: seed)
            let problem = offers.compact
            let all = offers.requests.flatMap { $0 }
            #expect(problem.offerCount == all.count)
            for (number, offer) in all.enumerated() {
                let variants = problem.variants(of: Int(problem.menu[number]))
                #expect(variants.count == offers.menus[offer.menu].count, "seed \(seed)")
            }
            let different = Set(
                all.map { offer in
                    let menu = offers.menus[offer.menu]
                    return menu.map {
                        RandomOffers.Variant(
                            points: $0.points - menu[0].points, resources: $0.resources, tag: $0.tag
                        )
                    }
                })
            #expect(problem.menuCount == different.count, "seed \(seed)")
        }
    }

    @Test("Amounts are known as soon as one is above 1")
    func amounts() {
        var builder = ProblemBuilder()
        let scarce = builder.addResource(capacity: 9)
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: [scarce], amounts: [1])
        #expect(!builder.build().hasAmounts)
        builder.addOption(points: 1, resources: [scarce], amounts: [2])
        #expect(builder.build().hasAmounts)
    }

    @Test("Nothing added is a problem without requests")
    func empty() {
        let problem = ProblemBuilder().build()
        #expect((problem.requestCount, problem.offerCount, problem.optionCount) == (0, 0, 0))
        #expect((problem.menuCount, problem.resourceCount) == (0, 0))
        #expect(problem.options.map { $0 } == [])
    }
}
