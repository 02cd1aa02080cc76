/// Moves that push others on: whoever is in the way finds another place or evicts in turn
/// (ejection chains, after Glover: "Ejection chains, reference structures and alternating path
/// methods", Discrete Applied Mathematics 65, 1996).
///
/// A trial changes the roster step by step; it ends by `keep` or by `rollBack`.
struct Chain: ~Copyable {
    /// How many evictions may follow one another.
    private static let depth: Int32 = 3

    var roster: Roster

    /// The requests without a place in this trial, and how deep in the chain they are.
    private var waiting: [(request: Int32, depth: Int32)] = []

    /// The trial in which each request was moved last.
    private var moved: Row<Int32>
    private var trial: Int32 = 0

    /// What those who wait could win at most.
    private var hope = 0

    init(_ list: borrowing Shortlist) {
        roster = Roster(list)
        moved = Row(repeating: 0, count: list.requestCount)
    }

    mutating func begin() {
        trial &+= 1
        waiting.removeAll(keepingCapacity: true)
        hope = 0
    }

    func isMoved(_ request: Int) -> Bool { moved[request] == trial }

    /// Whether a request may leave its group for an entry: not when the group is at its least.
    func mayLeave(_ request: Int, for group: Int32, _ list: borrowing Shortlist) -> Bool {
        let held = roster.group(of: request, list)
        return held < 0 || held == group
            || roster.used[list.firstGroup + Int(held)] > list.least[held]
    }

    /// Takes a request off its place, to find another one.
    mutating func evict(_ request: Int, depth: Int32, _ list: borrowing Shortlist) {
        moved[request] = trial
        roster.set(request, to: -1, list)
        waiting.append((Int32(request), depth))
        hope += Int(list.top[request])
    }

    /// Gives a request an entry, evicting holders of each full unit until there is room.
    ///
    /// - Returns: false when somebody in the way may not leave; nothing has changed then.
    mutating func admit(
        _ request: Int, _ entry: Int, depth: Int32, _ list: borrowing Shortlist,
        _ odds: inout Odds
    ) -> Bool {
        let mark = roster.journal.count
        let queued = waiting.count
        moved[request] = trial
        if roster.choice[request] >= 0 { roster.set(request, to: -1, list) }
        for position in list.units(of: entry) {
            while roster.shortage(at: position, list) > 0 {
                let unit = list.units[position]
                let leaving = victim(unit, joining: list.group[entry], list, &odds)
                if leaving < 0 {
                    undo(to: mark, queued, list)
                    return false
                }
                evict(leaving, depth: depth + 1, list)
            }
        }
        roster.set(request, to: Int32(entry), list)
        return true
    }

    private mutating func undo(to mark: Int, _ queued: Int, _ list: borrowing Shortlist) {
        roster.rollBack(to: mark, list)
        while waiting.count > queued { hope -= Int(list.top[waiting.removeLast().request]) }
    }

    /// Finds places for all who wait.
    ///
    /// - Parameter floor: the points that must be left in the end.
    /// - Returns: whether the points are at least that.
    mutating func settle(
        floor: Int, _ list: borrowing Shortlist, _ odds: inout Odds
    ) -> Bool {
        while let next = waiting.popLast() {
            if roster.points + hope < floor { return false }
            hope -= Int(list.top[next.request])
            findPlace(Int(next.request), next.depth, list, &odds)
        }
        return roster.points >= floor
    }

    /// The first entry that fits, or by chance one that somebody must be evicted for.
    private mutating func findPlace(
        _ request: Int, _ depth: Int32, _ list: borrowing Shortlist, _ odds: inout Odds
    ) {
        for entry in list.entries(of: request) {
            let group = list.group[entry]
            if group >= 0, roster.used[list.firstGroup + Int(group)] == 0 { continue }
            if roster.fits(entry, list) {
                roster.set(request, to: Int32(entry), list)
                return
            }
            guard depth < Self.depth, odds.below(4) == 0 else { continue }
            if admit(request, entry, depth: depth, list, &odds) { return }
        }
    }

    /// The one of two random holders who has fewer points to lose, or -1 when neither may leave.
    private func victim(
        _ unit: Int32, joining group: Int32, _ list: borrowing Shortlist, _ odds: inout Odds
    ) -> Int {
        var found = -1
        var foundValue = Float.infinity
        let count = roster.holderCount(of: unit)
        if count == 0 { return -1 }
        for _ in 0..<2 {
            let holder = roster.holder(odds.below(count), of: unit)
            if isMoved(holder) { continue }
            let held = roster.group(of: holder, list)
            if held >= 0 {
                let staying =
                    roster.used[list.firstGroup + Int(held)] - 1
                    + (held == group ? 1 : 0)
                if staying < list.least[held] { continue }
            }
            let value = list.value[roster.choice[holder]]
            if value < foundValue { (found, foundValue) = (holder, value) }
        }
        return found
    }
}
