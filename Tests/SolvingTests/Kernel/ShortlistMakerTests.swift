import Testing

@testable import Solving

@Suite struct ShortlistMakerTests {
    /// How far below the best an option may be, and how many a request may have.
    private static let bounds: [(slack: Float, limit: Int)] = [
        (0, 4), (40, 3), (200, 5), (9_999, 99),
    ]

    private func problem(_ seed: UInt64) -> Problem {
        switch seed % 3 {
        case 0: Instances.compact(seed: seed)
        case 1: Instances.small(seed: seed, amounts: true)
        default: Instances.small(seed: seed)
        }
    }

    private func prices(_ model: borrowing Model, seed: UInt64) -> Prices {
        var random = SeededRandom(seed: seed)
        var prices = Prices(model)
        let price = Instances.wholePrices(model, &random)
        for term in 0..<model.termCount { prices.value[term] = price[term] }
        for option in 0..<model.optionCount { prices.share[option] = Float(random.below(8)) / 8 }
        return prices
    }

    private func shortlist(
        _ model: borrowing Model, _ prices: borrowing Prices, slack: Float, limit: Int,
        keeping choice: [Int32], seed: UInt64
    ) -> Shortlist {
        var random = SeededRandom(seed: seed)
        return ShortlistMaker.shortlist(
            model, prices, slack: slack, limit: limit, keeping: choice, random: &random)
    }

    /// An option of the problem as it should stand on a list.
    private struct Wanted {
        let option: Int32
        let value: Float
        let group: Int32
    }

    /// The options of a request that are near its best or kept.
    private func near(
        _ request: Int, _ model: borrowing Model, _ prices: borrowing Prices, slack: Float,
        keeping kept: Int32
    ) -> [Wanted] {
        var all: [Wanted] = []
        model.forEachOption(of: request) { option in
            all.append(
                Wanted(
                    option: model.original(option),
                    value: Instances.worth(of: option, model, prices.value),
                    group: model.group(of: option.offer)))
        }
        let floor = (all.map(\.value).max() ?? 0) - slack
        return all.filter { $0.value >= floor || $0.option == kept }
    }

    @Test(
        "Listed are the best near ones, the best of each group, and what is kept (seeds 1 to 24)",
        arguments: bounds)
    func entries(slack: Float, limit: Int) {
        var short = 0
        for seed in UInt64(1)...24 {
            let problem = problem(seed)
            let model = Instances.model(of: problem)
            let prices = prices(model, seed: seed)
            var random = SeededRandom(seed: seed)
            let kept = Instances.anyChoice(of: problem, &random)
            let list = shortlist(
                model, prices, slack: slack, limit: limit, keeping: kept, seed: seed)
            for request in 0..<model.requestCount {
                let near = near(request, model, prices, slack: slack, keeping: kept[request])
                let found = list.entries(of: request).map {
                    Wanted(option: list.option[$0], value: list.value[$0], group: list.group[$0])
                }
                if found.count < near.count { short += 1 }
                expect(found, near, limit: limit, keeping: kept[request], "seed \(seed)")
            }
        }
        #expect(short > 0 || slack == 0 || limit == 99)
    }

    private func expect(
        _ found: [Wanted], _ near: [Wanted], limit: Int, keeping kept: Int32, _ comment: Comment
    ) {
        let names = Set(found.map(\.option))
        let best = near.map(\.value).sorted(by: >).prefix(limit)
        #expect(found.map(\.value) == found.map(\.value).sorted(by: >), comment)
        #expect(names.count == found.count && names.isSubset(of: near.map(\.option)), comment)
        #expect(Array(found.map(\.value).prefix(limit)) == Array(best), comment)
        #expect(names.contains(kept) || !near.contains { $0.option == kept }, comment)
        for group in Set(near.map(\.group)) where group >= 0 {
            let most = near.filter { $0.group == group }.map(\.value).max()
            #expect(found.first { $0.group == group }?.value == most, comment)
        }
        for (rank, entry) in found.enumerated() where rank >= limit && entry.option != kept {
            let isFirst = !found[..<rank].contains { $0.group == entry.group }
            #expect(entry.group >= 0 && isFirst, comment)
        }
    }

    @Test("An entry takes what its option takes, and is worth the same (seeds 1 to 12)")
    func units() {
        for seed in UInt64(1)...12 {
            let problem = problem(seed)
            let model = Instances.model(of: problem)
            let prices = prices(model, seed: seed)
            let nobody = [Int32](repeating: -1, count: problem.requestCount)
            let list = shortlist(
                model, prices, slack: 100, limit: 9, keeping: nobody, seed: seed)
            var widest = 0
            for request in 0..<list.requestCount {
                var top: Int32 = 0
                for entry in list.entries(of: request) {
                    let option = problem.option(Int(list.option[entry]))
                    top = max(top, list.points[entry])
                    widest = max(widest, list.units(of: entry).count)
                    let takes = takes(entry, list, model)
                    let all = problem.takes(of: option).map { [Int32($0.resource), $0.amount] }
                    #expect(takes.allSatisfy(all.contains), "seed \(seed)")
                    let (group, points) = (problem.group(of: option), list.points[entry])
                    let joined = list.group[entry] < 0 ? -1 : model.group[list.group[entry]]
                    #expect(points == problem.points(of: option) && joined == group)
                    let owner = Int(list.request[entry])
                    #expect(owner == request)
                }
                let most = list.top[request]
                #expect(most == top, "seed \(seed)")
            }
            let width = list.width
            #expect(width == widest)
        }
    }

    /// The resources of an entry's units in the problem, with how much of them it takes.
    private func takes(
        _ entry: Int, _ list: borrowing Shortlist, _ model: borrowing Model
    ) -> [[Int32]] {
        var takes: [[Int32]] = []
        for position in list.units(of: entry) {
            let unit = Int(list.units[position])
            let isGroup = unit >= list.firstGroup
            let resource = isGroup ? model.group[unit - list.firstGroup] : model.resource[unit]
            takes.append([resource, list.amount(at: position)])
        }
        return takes
    }

    @Test("Units know who asks, groups their members by regret (seeds 1 to 12)")
    func lookup() {
        for seed in UInt64(1)...12 {
            let problem = problem(seed)
            let model = Instances.model(of: problem)
            let prices = prices(model, seed: seed)
            let nobody = [Int32](repeating: -1, count: problem.requestCount)
            let list = shortlist(
                model, prices, slack: 150, limit: 6, keeping: nobody, seed: seed)
            let entries = Array(0..<list.points.count)
            for unit in 0..<list.capacity.count {
                let asking = list.asking.array()[
                    Int(list.askStart[unit])..<Int(list.askStart[unit + 1])]
                let wanted = entries.filter { entry in
                    list.units(of: entry).contains { Int(list.units[$0]) == unit }
                }
                #expect(asking.map { Int($0) } == wanted, "seed \(seed)")
            }
            for group in 0..<list.groupCount {
                let members = list.members.array()[
                    Int(list.memberStart[group])..<Int(list.memberStart[group + 1])]
                let regrets = members.map { entry in
                    let first = Int(list.start[list.request[entry]])
                    return list.value[first] - list.value[entry]
                }
                let joining = entries.filter { Int(list.group[$0]) == group }
                #expect(members.map { Int($0) }.sorted() == joining, "seed \(seed)")
                #expect(regrets == regrets.sorted(), "seed \(seed)")
            }
            #expect(list.capacity.array() == model.capacity.array() + model.most.array())
            #expect(list.least.array() == model.least.array())
            let (first, count) = (list.firstGroup, model.resourceCount)
            #expect(first == count)
        }
    }

    @Test("Chance decides only between equal values (seed 5)")
    func ties() {
        var builder = ProblemBuilder()
        let scarce = (0..<8).map { _ in builder.addResource(capacity: 1) }
        for _ in 0..<12 {
            _ = builder.beginRequest()
            for resource in scarce { builder.addOption(points: 7, resources: [resource]) }
            builder.addOption(points: 9, resources: scarce)
        }
        let model = Instances.model(of: builder.build())
        let nobody = [Int32](repeating: -1, count: 12)
        let options = [5, 5, 6].map { seed in
            shortlist(model, Prices(model), slack: 9, limit: 4, keeping: nobody, seed: seed)
                .option.array()
        }
        #expect(options[0] == options[1])
        #expect(options[0] != options[2])
        let best = stride(from: 0, to: 48, by: 4).map { options[2][$0] }
        #expect(best == (0..<12).map { Int32(9 * $0 + 8) })
    }
}
