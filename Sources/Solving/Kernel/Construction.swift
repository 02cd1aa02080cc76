/// The first choice: groups that the prices open, then everybody by reduced points.
enum Construction {
    /// Fills a chain's empty roster. O(entries × their units + requests × log of them).
    ///
    /// - Parameter groups: those to fill to their least, in this order, as far as there is room.
    static func build(
        _ chain: inout Chain, _ list: borrowing Shortlist, openFirst groups: [Int],
        _ odds: inout Odds
    ) {
        for group in groups {
            let mark = chain.roster.journal.count
            chain.begin()
            if !chain.open(group, list, mayEvict: false, &odds) {
                chain.roster.rollBack(to: mark, list)
            }
        }
        var order: [(value: Float, request: Int)] = []
        for request in 0..<list.requestCount where chain.roster.choice[request] < 0 {
            let entries = list.entries(of: request)
            if !entries.isEmpty { order.append((list.value[entries.lowerBound], request)) }
        }
        order.sort { ($1.value, $0.request) < ($0.value, $1.request) }
        for (_, request) in order { place(request, &chain, list) }
    }

    /// Gives an empty roster the choice of an earlier round. O(entries × their units).
    static func restore(
        _ choice: [Int32], _ chain: inout Chain, _ list: borrowing Shortlist
    ) {
        for request in 0..<list.requestCount where choice[request] >= 0 {
            for entry in list.entries(of: request) where list.option[entry] == choice[request] {
                chain.roster.set(request, to: Int32(entry), list)
            }
        }
    }

    private static func place(
        _ request: Int, _ chain: inout Chain, _ list: borrowing Shortlist
    ) {
        for entry in list.entries(of: request) {
            let group = list.group[entry]
            if group >= 0, chain.roster.used[list.firstGroup + Int(group)] == 0 { continue }
            guard chain.roster.fits(entry, list) else { continue }
            chain.roster.set(request, to: Int32(entry), list)
            return
        }
    }
}
