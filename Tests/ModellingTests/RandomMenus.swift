import Modelling
import Solving

/// A random instance in its compact form before it is gathered: up to 14 resources, 4 menus and 8
/// requests, with names that could be taken for others.
///
/// Some offers have one variant and nothing of their own. Of every two seeds one has amounts above
/// 1.
struct RandomMenus {
    private typealias Variant = (points: Int32, taken: [Int32], amounts: [Int32])

    private let mostAmount: Int
    private var random: SeededRandom
    private var builder = ProblemBuilder()
    private var resources: [Int32] = []
    private var menus: [[Variant]] = []

    static func instance(seed: UInt64) throws -> Instance {
        var maker = RandomMenus(seed: seed)
        return try maker.instance()
    }

    private init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        mostAmount = seed.isMultiple(of: 2) ? 12 : 1
    }

    private mutating func instance() throws -> Instance {
        for _ in 0..<3 + random.below(12) {
            let minimum = random.below(3) == 0 ? 2 + random.below(3) : 1
            resources.append(builder.addResource(capacity: random.below(7), minimum: minimum))
        }
        for _ in 0...random.below(4) { addMenu() }
        let requests = random.below(9)
        for _ in 0..<requests {
            _ = builder.beginRequest()
            for _ in 0..<random.below(5) { addOffer() }
        }
        return try Instance(
            builder.build(), resourceNames: Instances.names(resources.count, &random),
            requestNames: Instances.names(requests, &random))
    }

    private func isGroup(_ resource: Int32) -> Bool {
        builder.size(of: Int(resource)).minimum > 1
    }

    private mutating func amounts(_ taken: [Int32]) -> [Int32] {
        taken.map { isGroup($0) ? 1 : Int32(1 + random.below(mostAmount)) }
    }

    private mutating func points() -> Int32 { Int32(random.below(2001) - 1000) }

    private mutating func addMenu() {
        let groups = resources.filter(isGroup)
        let joined = random.below(2) == 0 ? [] : groups.filter { _ in random.below(2) == 0 }
        menus.append(
            (0...random.below(4)).map { _ in
                let plain = resources.filter { !isGroup($0) && random.below(4) == 0 }
                let taken = plain + joined.prefix(1)
                return (points(), taken, amounts(taken))
            })
    }

    private mutating func addOffer() {
        let menu = menus[random.below(menus.count)]
        let shared = Set(menu.flatMap(\.taken))
        let own = resources.filter {
            !isGroup($0) && !shared.contains($0) && random.below(4) == 0
        }
        builder.beginOffer(points: points(), own: own.span, amounts: amounts(own))
        for variant in menu {
            builder.addVariant(
                points: variant.points, resources: variant.taken.span, amounts: variant.amounts)
        }
        builder.endOffer()
    }
}
