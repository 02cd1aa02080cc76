/// The slots that a request could take at all, by kind, the student's pathways and school.
struct SlotIndex {
    private struct Kinds: Hashable {
        let kind: Int32
        /// -1 for slots that name no pathway.
        let pathway: Int32
    }

    private struct Near: Hashable {
        let kinds: Kinds
        let school: Int32
    }

    private struct Wishes: Hashable {
        let kind: Int32
        let pathways: [Int32]
        let school: Int32
    }

    private let facts: Facts
    private let journeys: Journeys
    private var slots: [Kinds: [Int32]] = [:]
    private var near: [Near: [Int32]] = [:]
    private var merged: [Wishes: [Int32]] = [:]

    /// Indexes the slots whose site and employer are known. O(slots × pathways).
    init(_ facts: Facts, _ journeys: Journeys) {
        self.facts = facts
        self.journeys = journeys
        for (number, slot) in facts.slots.enumerated() where slot.employer >= 0 {
            for pathway in slot.pathways.isEmpty ? [-1] : slot.pathways {
                slots[Kinds(kind: slot.kind, pathway: pathway), default: []].append(Int32(number))
            }
        }
    }

    /// The slots of a kind that name no pathway or one of these, and that somebody of a school can
    /// reach, by day.
    ///
    /// O(1) after the first time.
    mutating func slots(kind: Int32, pathways: [Int32], school: Int32) -> [Int32] {
        let wishes = Wishes(kind: kind, pathways: pathways, school: school)
        if let known = merged[wishes] { return known }
        var found: [Int32] = []
        for pathway in [-1] + pathways {
            found += slots(Near(kinds: Kinds(kind: kind, pathway: pathway), school: school))
        }
        found.sort { (facts.slots[Int($0)].day, $0) < (facts.slots[Int($1)].day, $1) }
        var last: Int32 = -1
        found.removeAll { slot in
            defer { last = slot }
            return slot == last
        }
        merged[wishes] = found
        return found
    }

    /// The slots of a kind and pathway that somebody of a school can reach.
    private mutating func slots(_ wanted: Near) -> [Int32] {
        if let known = near[wanted] { return known }
        let found = (slots[wanted.kinds] ?? []).filter {
            journeys.reaches(Int(wanted.school), Int($0))
        }
        near[wanted] = found
        return found
    }
}

extension Facts {
    /// The part of a list of slots, sorted by day, that lies within two days. O(log n).
    func slots(_ sorted: [Int32], from first: Int32, through last: Int32) -> ArraySlice<Int32> {
        let begin = sorted.partition { slots[Int($0)].day >= first }
        let end = sorted.partition { slots[Int($0)].day > last }
        return begin < end ? sorted[begin..<end] : []
    }
}

extension [Int32] {
    /// The first place of a list from which on all entries pass a test. O(log n).
    fileprivate func partition(where isBehind: (Int32) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
