package import WorkBasedLearning

/// One way in which a plan breaks the rules.
package struct Violation: Sendable, Equatable {
    /// The request whose placement or session is at fault.
    package let request: String
    /// The placement's slot; nil for a session.
    package let slot: String?
    /// What is wrong, as a sentence for people.
    package let text: String
}

/// What is left of a plan after all that breaks a rule has gone.
package struct Pruned: Sendable, Equatable {
    /// The rest, with its points; it has no violation.
    package let plan: Plan
    /// Why each of the others left, in natural order of requests.
    package let dropped: [Violation]
}
