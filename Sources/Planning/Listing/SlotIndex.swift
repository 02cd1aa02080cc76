/// The slots that a request could take at all, by kind and the student's pathways.
struct SlotIndex {
    private struct Kinds: Hashable {
        let kind: Int32
        /// -1 for slots that name no pathway.
        let pathway: Int32
    }

    private struct Wishes: Hashable {
        let kind: Int32
        let pathways: [Int32]
    }

    private var slots: [Kinds: [Int32]] = [:]
    private var merged: [Wishes: [Int32]] = [:]

    /// Indexes the slots whose site and employer are known. O(slots × pathways).
    init(_ facts: Facts) {
        for (number, slot) in facts.slots.enumerated() where slot.employer >= 0 {
            for pathway in slot.pathways.isEmpty ? [-1] : slot.pathways {
                slots[Kinds(kind: slot.kind, pathway: pathway), default: []].append(Int32(number))
            }
        }
    }

    /// The slots of a kind that name no pathway or one of these, in order.
    ///
    /// O(1) after the first time.
    mutating func slots(kind: Int32, pathways: [Int32]) -> [Int32] {
        let wishes = Wishes(kind: kind, pathways: pathways)
        if let known = merged[wishes] { return known }
        let found = Set(([-1] + pathways).flatMap { slots[Kinds(kind: kind, pathway: $0)] ?? [] })
        let sorted = found.sorted()
        merged[wishes] = sorted
        return sorted
    }
}
