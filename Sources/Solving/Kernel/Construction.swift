/// The first choice: what the prices' passes or a relaxation took most often, groups that they
/// open filled to their least, then everybody else by reduced points.
enum Construction {
    /// Shares above this are followed.
    private static let often: Float = 0.3

    /// Fills a chain's empty roster. O(entries × their units + entries × log of them).
    ///
    /// - Parameter groups: those to open, in this order, as far as there is room.
    static func build(
        _ chain: inout Chain, _ list: borrowing Shortlist, openFirst groups: [Int],
        _ odds: inout Odds
    ) {
        var isWanted = [Bool](repeating: false, count: list.groupCount)
        for group in groups { isWanted[group] = true }
        follow(&chain, list) { $0 < 0 || isWanted[Int($0)] }
        for group in groups { fill(group, &chain, list, &odds) }
        follow(&chain, list) { $0 < 0 }
        placeRest(&chain, list)
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

    /// Gives requests the entries that were taken most often, as far as there is room.
    ///
    /// - Parameter mayJoin: whether a group, or -1 for none, may be joined.
    private static func follow(
        _ chain: inout Chain, _ list: borrowing Shortlist, mayJoin: (Int32) -> Bool
    ) {
        var order: [(share: Float, entry: Int)] = []
        for entry in 0..<list.points.count where list.share[entry] > often {
            order.append((list.share[entry], entry))
        }
        order.sort { ($1.share, $0.entry) < ($0.share, $1.entry) }
        for (_, entry) in order {
            let request = Int(list.request[entry])
            guard chain.roster.choice[request] < 0, mayJoin(list.group[entry]),
                chain.roster.fits(entry, list)
            else { continue }
            chain.roster.set(request, to: Int32(entry), list)
        }
    }

    /// Fills a group to its least by those who regret it least, or else sends all away.
    private static func fill(
        _ group: Int, _ chain: inout Chain, _ list: borrowing Shortlist, _ odds: inout Odds
    ) {
        let unit = Int32(list.firstGroup + group)
        chain.begin()
        if chain.open(group, list, mayEvict: false, &odds) { return }
        while chain.roster.used[unit] > 0 {
            chain.roster.set(chain.roster.holder(0, of: unit), to: -1, list)
        }
    }

    /// Gives those without an entry their first one that fits, the most reduced points first.
    private static func placeRest(_ chain: inout Chain, _ list: borrowing Shortlist) {
        var order: [(value: Float, request: Int)] = []
        for request in 0..<list.requestCount where chain.roster.choice[request] < 0 {
            let entries = list.entries(of: request)
            if !entries.isEmpty { order.append((list.value[entries.lowerBound], request)) }
        }
        order.sort { ($1.value, $0.request) < ($0.value, $1.request) }
        for (_, request) in order {
            for entry in list.entries(of: request) {
                let group = list.group[entry]
                if group >= 0, chain.roster.used[list.firstGroup + Int(group)] == 0 { continue }
                guard chain.roster.fits(entry, list) else { continue }
                chain.roster.set(request, to: Int32(entry), list)
                break
            }
        }
    }
}
