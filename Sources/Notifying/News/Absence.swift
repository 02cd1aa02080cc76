import WorkBasedLearning

/// When a student is not in class: from leaving the school to being back there.
struct Absence: Sendable {
    let leaves: Moment
    let returns: Moment
    /// Whether nothing says how long a way takes, so that the visit's own time stands.
    let isLonger: Bool
    let isOnline: Bool

    static let names: Names = [
        "day": .value, "leaves": .value, "returns": .value, "own_way": .flag, "online": .flag,
    ]

    var details: Details {
        [
            "day": .day(leaves.day), "leaves": .time(leaves.minute),
            "returns": .time(returns.minute), "own_way": .when(isLonger),
            "online": .when(isOnline),
        ]
    }
}
