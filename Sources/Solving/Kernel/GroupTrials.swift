/// The trials of a whole group.
extension Chain {
    /// Sends everybody in a group elsewhere.
    mutating func close(_ group: Int, _ list: borrowing Shortlist) {
        let unit = list.firstGroup + group
        while roster.used[unit] > 0 {
            evict(roster.holder(0, of: Int32(unit)), depth: 1, list)
        }
    }

    /// Opens a closed group with its least number of requests, those who regret it least.
    ///
    /// - Parameter mayEvict: whether holders of full units are sent elsewhere.
    /// - Returns: whether so many could join; if not, the trial has failed.
    mutating func open(
        _ group: Int, _ list: borrowing Shortlist, mayEvict: Bool, _ odds: inout Odds
    ) -> Bool {
        let unit = list.firstGroup + group
        for rank in Int(list.memberStart[group])..<Int(list.memberStart[group + 1]) {
            if roster.used[unit] >= list.least[group] { break }
            let entry = Int(list.members[rank])
            let request = Int(list.request[entry])
            if isMoved(request) || !mayLeave(request, for: Int32(group), list) { continue }
            if mayEvict || roster.choice[request] < 0 && roster.fits(entry, list) {
                _ = admit(request, entry, depth: 1, list, &odds)
            }
        }
        return roster.used[unit] >= list.least[group]
    }
}
