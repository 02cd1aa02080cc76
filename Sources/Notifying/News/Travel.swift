package import WorkBasedLearning

/// How long students are on their way who come on foot or by car.
package struct Travel: Sendable {
    /// The minutes of one way between a school and a site; nil where they are unknown.
    let minutes: @Sendable (Leg, School, Site) -> Int?

    package init(minutes: @escaping @Sendable (Leg, School, Site) -> Int?) {
        self.minutes = minutes
    }

    /// Knows of no way how long it takes.
    package static let unknown = Travel { _, _, _ in nil }
}
