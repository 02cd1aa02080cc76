/// What each of some rows takes: resources and the units of each, in compressed form.
///
/// Row `r` takes what stands at `positions(of: r)`. Without amounts above 1 none are kept.
package struct TakeRows: Sendable, Equatable {
    /// The first position of each row, and the number of positions (count: rows + 1).
    package private(set) var start: [Int32] = [0]
    package private(set) var resources: [Int32] = []

    /// The units at each position; empty where all are 1.
    package private(set) var amounts: [Int32] = []

    package init() {}

    /// The number of rows that are complete.
    package var count: Int { start.count - 1 }

    /// The positions of a row. O(1).
    package func positions(of row: Int) -> Range<Int> { Int(start[row])..<Int(start[row + 1]) }

    /// The units at a position. O(1).
    package func amount(at position: Int) -> Int32 { amounts.isEmpty ? 1 : amounts[position] }

    /// The positions that the row begun so far has.
    var begun: Range<Int> { Int(start[count])..<resources.count }

    mutating func reserve(rows: Int, positions: Int) {
        start.reserveCapacity(rows + 1)
        resources.reserveCapacity(positions)
    }

    /// Adds to the row that is begun.
    mutating func take(_ resource: Int32, _ amount: Int32 = 1) {
        if amount > 1, amounts.isEmpty {
            amounts = [Int32](repeating: 1, count: resources.count)
            amounts.append(amount)
        } else if !amounts.isEmpty {
            amounts.append(amount)
        }
        resources.append(resource)
    }

    /// Completes the row that is begun and begins the next.
    mutating func endRow() { start.append(Int32(resources.count)) }

    /// Drops all rows from one on, and what is begun.
    mutating func removeRows(from row: Int) {
        let end = Int(start[row])
        start.removeSubrange((row + 1)...)
        resources.removeSubrange(end...)
        if !amounts.isEmpty { amounts.removeSubrange(end...) }
    }

    /// Adds a row of others whose resources have these numbers here, or the same where none are
    /// given.
    mutating func append(_ row: Int, of other: TakeRows, numbers: [Int32]? = nil) {
        for position in other.positions(of: row) {
            let resource = other.resources[position]
            take(numbers?[Int(resource)] ?? resource, other.amount(at: position))
        }
        endRow()
    }

    /// Whether two rows take the same in the same order. O(their length).
    func isSame(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (positions(of: one), positions(of: other))
        return first.count == second.count
            && zip(first, second).allSatisfy {
                resources[$0] == resources[$1] && amount(at: $0) == amount(at: $1)
            }
    }
}
