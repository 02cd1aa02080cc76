/// Who holds which entry of a shortlist, and who holds the units of each resource and group.
///
/// Never more taken of a unit than there is. Changes go into a journal and are undone by
/// `rollBack()`. Taking and leaving a unit are O(1), as is a look at a random holder.
struct Roster: ~Copyable {
    /// The entry of each request, or -1.
    private(set) var choice: Row<Int32>

    /// How much of each unit is taken.
    private(set) var used: Row<Int32>

    /// How many hold some of each unit, where that is not the same.
    private var holders: Row<Int32>
    private(set) var points = 0

    /// The changes since the last `keep()`: the request and what it held before.
    private(set) var journal: [(request: Int32, before: Int32)] = []

    private let width: Int
    private let cellStart: Row<Int32>
    private var cells: Row<Int32>
    private var place: Row<Int32>

    init(_ list: borrowing Shortlist) {
        width = max(1, list.width)
        choice = Row(repeating: -1, count: list.requestCount)
        used = Row(repeating: 0, count: list.capacity.count)
        holders = Row(repeating: 0, count: list.amounts.count == 0 ? 0 : list.capacity.count)
        place = Row(repeating: 0, count: list.requestCount * width)
        var start: [Int32] = [0]
        var end: Int32 = 0
        for unit in 0..<list.capacity.count {
            end += min(list.capacity[unit], Int32(list.requestCount))
            start.append(end)
        }
        cellStart = Row(start)
        cells = Row(repeating: 0, count: Int(end))
    }

    /// The holder of a unit by its rank among them. O(1).
    func holder(_ rank: Int, of unit: Int32) -> Int {
        Int(cells[Int(cellStart[unit]) + rank]) / width
    }

    /// How many hold some of a unit. O(1).
    func holderCount(of unit: Int32) -> Int {
        Int(holders.count == 0 ? used[unit] : holders[unit])
    }

    /// How much more of a unit is wanted than is left; 0 where it is enough. O(1).
    func shortage(at position: Int, _ list: borrowing Shortlist) -> Int32 {
        let unit = list.units[position]
        return max(0, used[unit] + list.amount(at: position) - list.capacity[unit])
    }

    /// The group that a request has joined, or -1. O(1).
    func group(of request: Int, _ list: borrowing Shortlist) -> Int32 {
        choice[request] < 0 ? -1 : list.group[choice[request]]
    }

    /// Whether all units of an entry are there to take. O(its units).
    func fits(_ entry: Int, _ list: borrowing Shortlist) -> Bool {
        for position in list.units(of: entry) {
            let unit = list.units[position]
            if used[unit] + list.amount(at: position) > list.capacity[unit] { return false }
        }
        return true
    }

    /// Gives a request an entry that fits, or none with -1. O(its units).
    mutating func set(_ request: Int, to entry: Int32, _ list: borrowing Shortlist) {
        journal.append((Int32(request), choice[request]))
        replace(request, entry, list)
    }

    /// Undoes changes until the journal is as long as it was.
    mutating func rollBack(to mark: Int = 0, _ list: borrowing Shortlist) {
        while journal.count > mark {
            let change = journal.removeLast()
            replace(Int(change.request), change.before, list)
        }
    }

    /// Makes the changes stay.
    mutating func keep() { journal.removeAll(keepingCapacity: true) }

    private mutating func replace(_ request: Int, _ entry: Int32, _ list: borrowing Shortlist) {
        let before = Int(choice[request])
        if before >= 0 {
            var node = request * width
            for position in list.units(of: before) {
                leave(list.units[position], list.amount(at: position), node)
                node += 1
            }
            points -= Int(list.points[before])
        }
        choice[request] = entry
        guard entry >= 0 else { return }
        var node = request * width
        for position in list.units(of: Int(entry)) {
            enter(list.units[position], list.amount(at: position), node)
            node += 1
        }
        points += Int(list.points[entry])
    }

    private mutating func enter(_ unit: Int32, _ amount: Int32, _ node: Int) {
        let cell = Int(cellStart[unit]) + holderCount(of: unit)
        cells[cell] = Int32(node)
        place[node] = Int32(cell)
        used[unit] += amount
        if holders.count > 0 { holders[unit] += 1 }
    }

    private mutating func leave(_ unit: Int32, _ amount: Int32, _ node: Int) {
        used[unit] -= amount
        if holders.count > 0 { holders[unit] -= 1 }
        let last = cells[Int(cellStart[unit]) + holderCount(of: unit)]
        cells[place[node]] = last
        place[last] = place[node]
    }
}
