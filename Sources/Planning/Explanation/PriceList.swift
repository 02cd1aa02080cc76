import WorkBasedLearning

/// The prices that a plan's proof puts on some things, in points a unit.
///
/// A slot with a minimum has a price for each request instead of one; a further place in it is
/// worth the best of those that its room leaves out. Of a proof in several cases the first counts.
struct PriceList {
    private var plain: [String: Int] = [:]
    private var ofRequests: [String: [Int]] = [:]

    /// O(entries of the proof).
    init(_ proof: Proof?, of things: Set<Thing>) {
        guard let entries = proof?.cases.first?.entries else { return }
        let names = Set(things.map(\.name))
        for entry in entries where names.contains(entry.thing) {
            guard case .price(let parts) = entry.term else { continue }
            if entry.request.isEmpty {
                plain[entry.thing] = parts
            } else {
                ofRequests[entry.thing, default: []].append(parts)
            }
        }
    }

    func price(of thing: Thing, capacity: Int) -> Double {
        let offers = ofRequests[thing.name]?.filter { $0 > 0 }.sorted(by: >).dropFirst(capacity)
        let parts = offers.map { $0.first ?? 0 } ?? plain[thing.name] ?? 0
        return Double(parts) / Double(Proof.unit)
    }
}
