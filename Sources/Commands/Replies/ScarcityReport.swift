import Planning
import Wire
import WorkBasedLearning

/// The scarcest things of a plan, and about what one more of each would be worth.
enum ScarcityReport {
    static func lines(_ scarcest: [Scarce], _ register: Register) -> [ReplyLine] {
        if scarcest.isEmpty { return [] }
        return [.hint("Scarcest, with about the points that one more would add:")]
            + scarcest.map { scarce in
                .data(
                    "  \(points(scarce.price)): \(register.words(for: scarce.thing)), "
                        + "\(scarce.used) of \(scarce.capacity) taken",
                    [
                        Member("scarce", .text(scarce.thing.name)),
                        Member("price", .decimal(scarce.price)),
                        Member("used", .number(scarce.used)),
                        Member("capacity", .number(scarce.capacity)),
                    ])
            }
    }

    /// Points of a price, to the whole point.
    static func points(_ price: Double) -> Int { Int(price.rounded()) }
}
