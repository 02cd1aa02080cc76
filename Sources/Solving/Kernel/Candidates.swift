/// The options of one request while the model is made, without those that another one dominates.
///
/// An option dominates another that joins the same group, takes at least as much of the same
/// resources and is worth no more. O(k²) for k options, most pairs by one look at the marks.
struct Candidates {
    private struct Entry {
        let option: Int32
        let points: Int32
        let group: Int32
        let marks: UInt64
        let taken: Range<Int>
    }

    private var entries: [Entry] = []
    private var taken: [Int32] = []
    private var amounts: [Int32] = []
    private var kept: [Entry] = []

    /// Forgets the last request.
    mutating func begin() {
        entries.removeAll(keepingCapacity: true)
        taken.removeAll(keepingCapacity: true)
        amounts.removeAll(keepingCapacity: true)
        kept.removeAll(keepingCapacity: true)
    }

    /// Adds an option with the numbers of its resources that can bind.
    mutating func add(_ option: Int, of problem: Problem, _ binding: Binding) {
        let first = taken.count
        var marks: UInt64 = 0
        for position in problem.resourceRange(of: option) {
            let number = binding.number[Int(problem.resources[position])]
            if number < 0 { continue }
            taken.append(number)
            amounts.append(problem.amount(at: position))
            marks |= 1 << UInt64((UInt32(bitPattern: number) &* 0x9E37_79B1) >> 26)
        }
        entries.append(
            Entry(
                option: Int32(option), points: problem.points[option],
                group: problem.group[option], marks: marks, taken: first..<taken.count))
    }

    /// Calls with each option that none dominates, the most points first: its number, its group
    /// or -1, its resources, and how much of each.
    mutating func forEachUndominated(
        _ body: (Int32, Int32, ArraySlice<Int32>, ArraySlice<Int32>) -> Void
    ) {
        entries.sort {
            ($1.points, $0.taken.count, $0.option) < ($0.points, $1.taken.count, $1.option)
        }
        for entry in entries where !isDominated(entry) {
            kept.append(entry)
            body(entry.option, entry.group, taken[entry.taken], amounts[entry.taken])
        }
    }

    private func isDominated(_ entry: Entry) -> Bool {
        for other in kept where other.marks & ~entry.marks == 0 && other.group == entry.group {
            if other.taken.allSatisfy({ takes($0, entry) }) { return true }
        }
        return false
    }

    /// Whether an entry takes at least what stands at a place.
    private func takes(_ place: Int, _ entry: Entry) -> Bool {
        entry.taken.contains { taken[$0] == taken[place] && amounts[$0] >= amounts[place] }
    }
}
