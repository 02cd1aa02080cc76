import Planning
import Wire
import WorkBasedLearning

/// The scarcest things of a plan, and what one more of each could be worth.
enum ScarcityReport {
    static func lines(_ scarcest: [Scarce], _ register: Register) -> [ReplyLine] {
        if scarcest.isEmpty { return [] }
        return [.hint("Scarcest, with the points that one more could add at most:")]
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
