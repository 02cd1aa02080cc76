@testable import Solving

extension Instances {
    /// At most 4 requests with at most 3 offers, which share a few menus of up to three variants.
    ///
    /// What one offer takes for itself may be what another's menu takes.
    ///
    /// - Parameter amounts: whether options take up to three units of what is no group.
    static func tinyOffers(seed: UInt64, amounts: Bool = false) -> Problem {
        var random = SeededRandom(seed: seed)
        var builder = ProblemBuilder()
        let plain = (0...random.below(4)).map { _ in
            builder.addResource(capacity: random.below(amounts ? 8 : 4))
        }
        let groups = (0...random.below(2)).map { _ in
            builder.addResource(capacity: 2 + random.below(3), minimum: 2 + random.below(2))
        }
        let menus = (0..<2 + random.below(3)).map { _ in
            TinyMenu(plain, groups, amounts: amounts, &random)
        }
        for _ in 0...random.below(4) {
            _ = builder.beginRequest()
            for _ in 0..<random.below(4) {
                let menu = menus[random.below(menus.count)]
                let own = plain.filter { !menu.taken.contains($0) && random.below(3) == 0 }
                let units = own.map { _ in Int32(amounts ? 1 + random.below(3) : 1) }
                builder.beginOffer(
                    points: Int32(random.below(100)), own: own.span, amounts: units)
                for variant in menu.variants {
                    let resources = variant.resources
                    builder.addVariant(
                        points: variant.points, resources: resources.span,
                        amounts: variant.amounts)
                }
                builder.endOffer()
            }
        }
        return builder.build()
    }
}

/// The ways that several offers of a tiny problem have in common.
private struct TinyMenu {
    private(set) var variants: [(points: Int32, resources: [Int32], amounts: [Int32])] = []

    init(_ plain: [Int32], _ groups: [Int32], amounts: Bool, _ random: inout SeededRandom) {
        let joined = random.below(2) == 0 ? [groups[random.below(groups.count)]] : []
        for _ in 0...random.below(3) {
            let resources = plain.filter { _ in random.below(3) == 0 }
            let units = resources.map { _ in Int32(amounts ? 1 + random.below(3) : 1) }
            variants.append(
                (
                    Int32(random.below(60)) - 30, resources + joined,
                    units + joined.map { _ in 1 }
                ))
        }
    }

    var taken: Set<Int32> { Set(variants.flatMap(\.resources)) }
}
