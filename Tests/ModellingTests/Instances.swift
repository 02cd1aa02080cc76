import Modelling
import Solving

/// Instances for tests.
enum Instances {
    /// Up to 12 resources and 8 requests, with names that could be taken for others.
    ///
    /// Of every two seeds one has amounts above 1.
    static func random(seed: UInt64) throws -> Instance {
        var random = SeededRandom(seed: seed)
        var builder = ProblemBuilder()
        let resources = 1 + random.below(12)
        for _ in 0..<resources {
            let minimum = random.below(3) == 0 ? 2 + random.below(3) : 1
            _ = builder.addResource(capacity: random.below(7), minimum: minimum)
        }
        let requests = random.below(9)
        for _ in 0..<requests {
            _ = builder.beginRequest()
            for _ in 0..<random.below(5) {
                let mostAmount = seed.isMultiple(of: 2) ? 12 : 1
                addOption(to: &builder, resources, mostAmount, &random)
            }
        }
        return try Instance(
            builder.build(), resourceNames: names(resources, &random),
            requestNames: names(requests, &random))
    }

    private static func addOption(
        to builder: inout ProblemBuilder, _ resources: Int, _ mostAmount: Int,
        _ random: inout SeededRandom
    ) {
        var taken: [Int32] = []
        var amounts: [Int32] = []
        var joinsGroup = false
        for resource in 0..<resources {
            let isGroup = builder.size(of: resource).minimum > 1
            if random.below(3) > 0 || isGroup && joinsGroup { continue }
            joinsGroup = joinsGroup || isGroup
            taken.append(Int32(resource))
            amounts.append(isGroup ? 1 : Int32(1 + random.below(mostAmount)))
        }
        let points = Int32(random.below(2001) - 1000)
        builder.addOption(points: points, resources: taken, amounts: amounts)
    }

    /// So many different names of few letters, some of which look like others with amounts.
    static func names(_ count: Int, _ random: inout SeededRandom) -> [String] {
        let letters = ["a", "b", ":", "0", "2", "#", "é"]
        var names: [String] = []
        while names.count < count {
            var name = ""
            for _ in 0...random.below(4) { name += letters[random.below(letters.count)] }
            if !name.hasPrefix("#"), !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// Three requests: two for a group of at least two, on units of which there are too few, and
    /// something that there is enough of.
    static func tiny() throws -> Instance {
        var builder = ProblemBuilder()
        let unit = builder.addResource(capacity: 5)
        let group = builder.addResource(capacity: 6, minimum: 2)
        let idle = builder.addResource(capacity: 9)
        _ = builder.beginRequest()
        builder.addOption(points: 7, resources: [unit, group], amounts: [3, 1])
        builder.addOption(points: -2, resources: [idle])
        _ = builder.beginRequest()
        builder.addOption(points: 5, resources: [unit, group], amounts: [2, 1])
        _ = builder.beginRequest()
        builder.addOption(points: 0, resources: [unit])
        return try Instance(
            builder.build(), resourceNames: ["unit", "group", "idle"],
            requestNames: ["one", "two", "three"])
    }

    /// A dozen requests that can go different ways to the same few targets, every other a group.
    static func compact(seed: UInt64) throws -> Instance {
        var random = SeededRandom(seed: seed)
        var builder = ProblemBuilder()
        let lines = (0..<3).map { _ in builder.addResource(capacity: 4) }
        let targets = (0..<4).map { number in
            builder.addResource(capacity: 5, minimum: number.isMultiple(of: 2) ? 2 : 1)
        }
        for _ in 0..<12 {
            let own = [builder.addResource(capacity: 1)]
            _ = builder.beginRequest()
            for target in targets where random.below(3) > 0 {
                builder.beginOffer(points: Int32(random.below(100)), own: own.span)
                for (number, line) in lines.enumerated() {
                    let taken = [line, target]
                    builder.addVariant(points: Int32(-number), resources: taken.span)
                }
                builder.endOffer()
            }
        }
        return try Instance(
            builder.build(), resourceNames: (0..<19).map { "resource-\($0)" },
            requestNames: (0..<12).map { "request-\($0)" })
    }

    /// The options of each request as they read: one of 7 points that takes one unit of resource 3
    /// and two of resource 5 is "7 3 5:2".
    static func lines(of problem: Problem) -> [[String]] {
        (0..<problem.requestCount).map { request in
            problem.options(of: request).map { option in
                problem.takes(of: option).reduce("\(problem.points(of: option))") { line, taken in
                    line + " \(taken.resource)" + (taken.amount == 1 ? "" : ":\(taken.amount)")
                }
            }
        }
    }

    /// The text form of an instance.
    static func text(_ instance: Instance) -> [UInt8] {
        var bytes: [UInt8] = []
        InstanceText.write(instance) { bytes += $0 }
        return bytes
    }
}
