import Solving

/// Something scarce, and about what one more of it would be worth.
package struct Scarce: Sendable, Equatable {
    package let thing: Thing
    /// About what one more unit would add to the score, in points.
    package let price: Double
    /// The units that the plan takes, and those that there are.
    package let used: Int
    package let capacity: Int

    /// How many of the scarcest things a plan names.
    static let named = 5

    /// The things with the highest prices that somebody could add to, the scarcest first.
    ///
    /// That a student or a class has but one day is nobody's to change; it is left out.
    static func scarcest(_ list: OptionList, _ market: Market) -> [Scarce] {
        market.dearest(named) { list.thing($0).canBeAdded }.map { resource in
            Scarce(
                thing: list.thing(resource),
                price: Double(market.price[resource]) / Double(Certificate.unit),
                used: Int(market.used[resource]), capacity: Int(list.problem.capacity[resource]))
        }
    }
}

extension Thing {
    /// Whether a district or an employer could provide more of it.
    fileprivate var canBeAdded: Bool {
        switch self {
        case .studentDay, .sectionDay: false
        default: true
        }
    }
}
