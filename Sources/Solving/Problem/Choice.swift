extension Problem {
    /// The units of each resource that a choice takes. O(resources of its options).
    package func use(of choice: [Int32]) -> [Int32] {
        var used = [Int32](repeating: 0, count: resourceCount)
        for case let option? in choice.lazy.map(option(chosen:)) {
            for (resource, amount) in takes(of: option) { used[resource] += amount }
        }
        return used
    }

    /// The sum of a choice's points. O(requests × log offers).
    package func points(of choice: [Int32]) -> Int {
        choice.lazy.compactMap(option(chosen:)).reduce(0) { $0 + Int(points(of: $1)) }
    }
}
