/// The offers of one request while the model is made, without those that another one dominates.
///
/// An offer dominates another that joins the same group, takes at least what it takes for itself,
/// and whose every variant is worth no more than one of its own variants that takes no more. O(k²)
/// for k offers, most pairs by one look at the marks.
struct Candidates {
    /// An offer with the number of its reduced menu, its group or -1, and what can bind of its own.
    struct Entry {
        let offer: Int
        let points: Int32
        let menu: Int32
        let group: Int32
        let own: Range<Int>
        /// The points of its best option, and how much that takes.
        let top: Int32
        let width: Int
        /// The marks of what all variants take, and of what any of them takes.
        let marksOfAll: UInt64
        let marksOfAny: UInt64
    }

    private var entries: [Entry] = []
    private var kept: [Entry] = []
    private(set) var resources: [Int32] = []
    private(set) var amounts: [Int32] = []

    /// Forgets the last request.
    mutating func begin() {
        entries.removeAll(keepingCapacity: true)
        kept.removeAll(keepingCapacity: true)
        resources.removeAll(keepingCapacity: true)
        amounts.removeAll(keepingCapacity: true)
    }

    /// Adds an offer whose menu has been reduced.
    mutating func add(
        _ offer: Int, menu: Int32, _ menus: borrowing ReducedMenus, of problem: Problem,
        _ binding: Binding
    ) {
        let first = resources.count
        var marks: UInt64 = 0
        for position in problem.own.positions(of: offer) {
            let number = binding.number[Int(problem.own.resources[position])]
            if number < 0 { continue }
            resources.append(number)
            amounts.append(problem.own.amount(at: position))
            marks |= ReducedMenus.mark(number)
        }
        let points = problem.offerPoints[offer]
        entries.append(
            Entry(
                offer: offer, points: points, menu: menu,
                group: problem.menuGroup[Int(problem.menu[offer])], own: first..<resources.count,
                top: points + menus.top[Int(menu)],
                width: resources.count - first + menus.width[Int(menu)],
                marksOfAll: marks | menus.marksOfAll[Int(menu)],
                marksOfAny: marks | menus.marksOfAny[Int(menu)]))
    }

    /// The offers that none dominates, the one with the best option first.
    mutating func undominated(_ menus: borrowing ReducedMenus) -> [Entry] {
        entries.sort {
            ($1.top, $0.width, $0.offer) < ($0.top, $1.width, $1.offer)
        }
        for entry in entries where !isDominated(entry, menus) { kept.append(entry) }
        return kept
    }

    private func isDominated(_ entry: Entry, _ menus: borrowing ReducedMenus) -> Bool {
        for other in kept
        where other.marksOfAll & ~entry.marksOfAny == 0 && other.group == entry.group {
            if dominates(other, entry, menus) { return true }
        }
        return false
    }

    private func dominates(
        _ one: Entry, _ other: Entry, _ menus: borrowing ReducedMenus
    ) -> Bool {
        let ownIsWithin = one.own.allSatisfy { place in
            other.own.contains {
                resources[$0] == resources[place] && amounts[$0] >= amounts[place]
            }
        }
        guard ownIsWithin else { return false }
        if one.menu == other.menu { return one.points >= other.points }
        for second in menus.variants(of: other.menu) {
            let worth = other.points + menus.points[second]
            var isMatched = false
            for first in menus.variants(of: one.menu) where !isMatched {
                isMatched =
                    one.points + menus.points[first] >= worth
                    && menus.takes.isWithin(first, second)
            }
            if !isMatched { return false }
        }
        return true
    }
}
