import WorkBasedLearning

/// Counts what the entries of a plan use up together.
enum AuditCapacity {
    /// The entries for which something has run out, with what; the earlier ones are served first.
    static func overfull(_ numbers: [Int], of entries: [AuditEntry]) -> [Int: String] {
        var used: [Thing: Int] = [:]
        var faults: [Int: String] = [:]
        for number in numbers {
            let uses = entries[number].uses
            if let short = uses.first(where: { used[$0.thing, default: 0] >= $0.limit }) {
                faults[number] = short.thing.excess(short.limit)
            } else {
                for use in uses { used[use.thing, default: 0] += 1 }
            }
        }
        return faults
    }

    /// The entries whose slot has fewer than its minimum, with the reason.
    static func underfull(_ numbers: [Int], of entries: [AuditEntry]) -> [Int: String] {
        var guests: [String: Int] = [:]
        for number in numbers { guests[entries[number].placement?.slot ?? "", default: 0] += 1 }
        var faults: [Int: String] = [:]
        for number in numbers {
            guard let slot = entries[number].placement?.slot,
                let least = entries[number].assessment?.minimum, let count = guests[slot],
                count < least
            else { continue }
            faults[number] = "the slot opens for at least \(least), and the plan sends \(count)"
        }
        return faults
    }
}
