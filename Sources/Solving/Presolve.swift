/// What can be said before any search: groups that never open, options that nobody can choose.
///
/// A group is closed when
/// 1. fewer distinct requests than its minimum have an option in it, or
/// 2. a resource that all its options take (the group itself is one) has units for fewer than its
///    minimum.
///
/// Options of closed groups and options that take more of a resource than there is are dead and
/// count for neither condition. One pass is the fixed point: an option takes at most one group, so
/// closing a group leaves the options of all others as they were. O(offers + resources of all
/// variants).
struct Presolve {
    /// Whether each resource is a group that no valid choice uses.
    private(set) var closed: [Bool]

    /// How many requests each group can take at most, by the resources that all its options take.
    /// For what is no group, its capacity.
    private(set) var room: [Int32]

    /// Whether each variant takes of nothing more than there is.
    private(set) var fits: [Bool]

    private let problem: Problem

    init(_ problem: Problem) {
        self.problem = problem
        closed = [Bool](repeating: false, count: problem.resourceCount)
        room = problem.capacity
        fits = (0..<problem.variantPoints.count).map { Self.fits(problem.shared, $0, problem) }
        let asking = asking()
        for group in 0..<problem.resourceCount where problem.isGroup(group) {
            room[group] = min(room[group], asking.common[group].most(problem.capacity))
            closed[group] = min(asking.requests[group], room[group]) < problem.minimum[group]
        }
    }

    /// Whether an offer's group, if it has one, can open, and what is its own is there.
    func isAlive(offer: Int) -> Bool {
        let group = problem.menuGroup[Int(problem.menu[offer])]
        return (group < 0 || !closed[Int(group)]) && Self.fits(problem.own, offer, problem)
    }

    /// Whether an option can be part of a valid choice as far as the conditions tell.
    func isAlive(_ option: Option) -> Bool { fits[option.variant] && isAlive(offer: option.offer) }

    private static func fits(_ rows: TakeRows, _ row: Int, _ problem: Problem) -> Bool {
        rows.positions(of: row).allSatisfy {
            problem.capacity[Int(rows.resources[$0])] >= rows.amount(at: $0)
        }
    }

    /// The distinct requests of each group, and what all its options take.
    private func asking() -> (requests: [Int32], common: [Common]) {
        var requests = [Int32](repeating: 0, count: problem.resourceCount)
        var last = [Int32](repeating: -1, count: problem.resourceCount)
        var common = [Common](repeating: Common(), count: problem.resourceCount)
        let ofMenu = (0..<problem.menuCount).map(commonOfMenu)
        for request in 0..<problem.requestCount {
            for offer in problem.offers(of: request) {
                let menu = Int(problem.menu[offer])
                let group = Int(problem.menuGroup[menu])
                guard group >= 0, let shared = ofMenu[menu], Self.fits(problem.own, offer, problem)
                else { continue }
                if last[group] != request { requests[group] += 1 }
                last[group] = Int32(request)
                common[group].narrow(to: shared, problem.own, offer)
            }
        }
        return (requests, common)
    }

    /// What all variants of a group's menu take that fit; nil where none does or there is no group.
    private func commonOfMenu(_ menu: Int) -> Common? {
        guard problem.menuGroup[menu] >= 0 else { return nil }
        var common = Common()
        for variant in problem.variants(of: menu) where fits[variant] {
            common.narrow(to: Common(problem.shared, variant))
        }
        return common.isKnown ? common : nil
    }
}

/// The resources that all of some rows take, with the least amount of each.
private struct Common {
    private var entries: [(resource: Int32, amount: Int32)] = []
    private(set) var isKnown = false

    init() {}

    init(_ rows: TakeRows, _ row: Int) {
        isKnown = true
        entries = rows.positions(of: row).map { (rows.resources[$0], rows.amount(at: $0)) }
    }

    /// Leaves what another one has too.
    mutating func narrow(to other: Common) {
        guard isKnown else {
            self = other
            return
        }
        entries = entries.compactMap { entry in
            other.entries.first { $0.resource == entry.resource }
                .map { (entry.resource, min($0.amount, entry.amount)) }
        }
    }

    /// Leaves what a menu has in common or an offer has for itself.
    mutating func narrow(to menu: Common, _ own: TakeRows, _ offer: Int) {
        guard isKnown, own.positions(of: offer).allSatisfy({ !has(own.resources[$0]) }) else {
            var whole = Common(own, offer)
            whole.entries += menu.entries
            return narrow(to: whole)
        }
        if !menu.isSame(as: self) { narrow(to: menu) }
    }

    private func has(_ resource: Int32) -> Bool { entries.contains { $0.resource == resource } }

    private func isSame(as other: Common) -> Bool {
        entries.elementsEqual(other.entries) { $0 == $1 }
    }

    /// How many can have all of it.
    func most(_ capacity: [Int32]) -> Int32 {
        isKnown ? entries.map { capacity[Int($0.resource)] / $0.amount }.min() ?? .max : 0
    }
}
