import WorkBasedLearning

extension Absence {
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
