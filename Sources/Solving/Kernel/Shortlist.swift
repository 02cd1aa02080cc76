/// The options worth a try at given prices: of each request those near its best, best first.
///
/// An *entry* takes *units*: a resource by its number, or a group by its number after those of the
/// resources. At most `limit` entries a request, and the best ones for each group that may open.
struct Shortlist: ~Copyable {
    let requestCount: Int

    /// The first entry of each request, and the number of entries (count: requests + 1).
    let start: Row<Int32>
    let points: Row<Int32>

    /// The number of each entry's option in the problem, and of its group or -1.
    let option: Row<Int32>
    let group: Row<Int32>

    /// The value of each entry less its prices.
    let value: Row<Float>

    /// How often each entry was its request's best while the prices were found, 0 to 1.
    let share: Row<Float>
    let unitStart: Row<Int32>
    let units: Row<Int32>

    /// How much of each unit an entry takes; empty where all amounts are 1.
    let amounts: Row<Int32>

    /// The most points of each request.
    let top: Row<Int32>

    /// The request of each entry.
    let request: Row<Int32>

    /// The entries that join each group, best first (count of starts: groups + 1).
    let memberStart: Row<Int32>
    let members: Row<Int32>

    /// The entries that take each unit (count of starts: units + 1).
    let askStart: Row<Int32>
    let asking: Row<Int32>

    /// The most of each unit, and of the groups the least.
    let capacity: Row<Int32>
    let least: Row<Int32>
    let firstGroup: Int

    /// The most units of an entry.
    let width: Int

    var groupCount: Int { least.count }

    func entries(of request: Int) -> Range<Int> {
        Int(start[request])..<Int(start[request + 1])
    }

    func amount(at position: Int) -> Int32 { amounts.count == 0 ? 1 : amounts[position] }

    func units(of entry: Int) -> Range<Int> {
        Int(unitStart[entry])..<Int(unitStart[entry + 1])
    }
}
