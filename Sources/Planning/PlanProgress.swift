import Solving

/// How far a planner has come.
package struct PlanProgress: Sendable, Equatable {
    /// ``listing`` or ``choosing``, as people read it.
    package let stage: String
    package let done: Int
    package let of: Int
    /// The points of the best plan so far, and what no plan can exceed; nil before there are any.
    package var points: Int?
    package var bound: Int?

    package static let listing = "listing options"
    package static let choosing = "choosing"
}

extension PlanProgress {
    /// How far the solver has come, in thousandths.
    init(_ progress: Progress) {
        self.init(
            stage: PlanProgress.choosing, done: Int(progress.share * 1000), of: 1000,
            points: progress.points > 0 ? progress.points : nil, bound: progress.bound)
    }
}
