package import WorkBasedLearning

/// What is asked of a planner.
package struct PlanOrder: Sendable, Equatable {
    /// The moment for which the plan is made; the lead time counts from it.
    package var asOf: Moment
    package var seed: UInt64
    /// Units of the solver's work; nil for its own measure.
    package var effort: Int?
    /// A ceiling on the solver's time, counted after the options are listed; nil for none.
    package var seconds: Double?

    package init(asOf: Moment, seed: UInt64, effort: Int? = nil, seconds: Double? = nil) {
        self.asOf = asOf
        self.seed = seed
        self.effort = effort
        self.seconds = seconds
    }
}
