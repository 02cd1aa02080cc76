import Solving
package import WorkBasedLearning

/// A plan, and how good it is.
package struct PlanResult: Sendable, Equatable {
    package let plan: Plan
    /// Student and speaker requests.
    package let requests: Int
    /// Why the others have no place.
    package let shortfall: Shortfall
    /// The scarcest things by price, the dearest first.
    package let scarcest: [Scarce]
    package let ending: Ending
    /// The solver's units of work.
    package var effort = 0
    package let optionCount: Int

    /// No plan has more points than this; nil where nothing was shown.
    package var bound: Int? { plan.proof?.bound }
}

/// Why the making of a plan ended.
package enum Ending: String, Sendable {
    /// No plan is better.
    case proved
    /// The plan is as near to the best there can be as was asked for.
    case within
    /// The units of work were used up.
    case effort
    /// The time was used up.
    case seconds
    /// Somebody asked for the end.
    case asked

    init(_ stopped: Stopped) {
        self =
            switch stopped {
            case .proved: .proved
            case .within: .within
            case .effort: .effort
            case .seconds: .seconds
            case .asked: .asked
            }
    }
}
