/// Improves a choice by random moves at a falling temperature (Kirkpatrick, Gelatt and Vecchi:
/// "Optimization by Simulated Annealing", Science 220, 1983), each move a chain of evictions.
///
/// The temperature falls geometrically in 256 steps, by moves and never by time. The best choice
/// is kept by a list of the requests that changed since.
struct Annealing: ~Copyable {
    /// The temperatures at the beginning and at the end, in points of a list whose scale is 1000.
    private static let hottest = 5.0
    private static let coldest = 0.7
    static let steps = 256

    /// Entries are tried that are at most so many temperatures below their request's best.
    private static let width: Float = 6

    /// One move in so many opens or closes a group.
    private static let movesPerGroupMove = 200

    /// How often each request that is to be mended tries its entries.
    private static let mendings = 10

    /// The tries to make use of what a group move set free.
    private static let refills = 30

    private var chain: Chain
    private var odds: Odds
    private(set) var best: Row<Int32>
    private(set) var bestPoints = 0
    private var dirty: [Int32] = []
    private var isDirty: Row<Bool>

    /// How many of a request's entries are near enough to its best to be tried at this temperature.
    private var near: Row<Int32>

    /// The requests that have something to try at this temperature.
    private var active: [Int32] = []

    /// Begins with a valid choice of the problem's options, all of them on the list, or with one
    /// that `Construction` makes when nobody has an option.
    ///
    /// - Parameter groups: the groups that construction opens.
    init(
        _ list: borrowing Shortlist, from choice: [Int32], openFirst groups: [Int],
        random: SeededRandom
    ) {
        chain = Chain(list)
        odds = Odds(random: random)
        best = Row(repeating: -1, count: list.requestCount)
        isDirty = Row(repeating: false, count: list.requestCount)
        near = Row(repeating: 0, count: list.requestCount)
        for request in 0..<list.requestCount {
            near[request] = Int32(list.entries(of: request).count)
        }
        if choice.contains(where: { $0 >= 0 }) {
            Construction.restore(choice, &chain, list)
        } else {
            Construction.build(&chain, list, openFirst: groups, &odds)
        }
        keep()
    }

    /// Runs a schedule from its first step up to one of its 256, unless the work must end.
    ///
    /// - Parameters:
    ///   - moves: those of the whole schedule.
    ///   - tick: called with each step done.
    mutating func run(
        _ list: borrowing Shortlist, moves: Int, steps: Int, scale: Float, watch: Watch,
        tick: (Int) -> Void
    ) {
        guard list.points.count > 0 else { return }
        let factor = Odds.coolingFactor(Self.coldest / Self.hottest)
        var temperature = Self.hottest * Double(scale) / 1000
        for step in 0..<steps {
            tick(step)
            focus(list, within: Float(temperature) * Self.width)
            for move in moves * step / Self.steps..<moves * (step + 1) / Self.steps {
                if move & 255 == 0, watch.isOver { return }
                let patience = odds.nextPatience() * Float(temperature)
                let floor = chain.roster.points - Int(patience)
                if list.groupCount > 0, move % Self.movesPerGroupMove == 0 {
                    tryGroup(list, floor)
                } else {
                    tryRequest(list, floor)
                }
            }
            temperature *= factor
        }
    }

    /// Looks for entries of some requests that are worth more than what they have, pushing others
    /// on where that pays. O(requests × their entries) trials.
    mutating func mend(_ list: borrowing Shortlist, _ requests: [Int]) {
        for _ in 0..<Self.mendings {
            for request in requests {
                for entry in list.entries(of: request)
                where tryEntry(entry, list, chain.roster.points + 1) { keep() }
            }
        }
    }

    /// The best choice, in the problem's options.
    func choice(_ list: borrowing Shortlist) -> [Int32] {
        (0..<list.requestCount).map { best[$0] < 0 ? -1 : list.option[best[$0]] }
    }

    /// Finds the requests that have something to try: another entry within a distance of the best,
    /// or the best itself.
    private mutating func focus(_ list: borrowing Shortlist, within width: Float) {
        active.removeAll(keepingCapacity: true)
        for request in 0..<list.requestCount {
            let first = Int(list.start[request])
            var count = Int(near[request])
            if count == 0 { continue }
            let floor = list.value[first] - width
            while count > 1, list.value[first + count - 1] < floor { count -= 1 }
            near[request] = Int32(count)
            if count > 1 || count == 1 && Int(chain.roster.choice[request]) != first {
                active.append(Int32(request))
            }
        }
    }

    private mutating func tryRequest(_ list: borrowing Shortlist, _ floor: Int) {
        if active.isEmpty { return }
        let request = Int(active[odds.below(active.count)])
        let count = Int(near[request])
        let rank = min(odds.below(count), odds.below(count))
        if tryEntry(Int(list.start[request]) + rank, list, floor) { keep() }
    }

    /// Moves the request of an entry to it, if the points stay at least at the floor.
    ///
    /// - Returns: whether it moved; if not, nothing has changed.
    private mutating func tryEntry(
        _ entry: Int, _ list: borrowing Shortlist, _ floor: Int
    ) -> Bool {
        let request = Int(list.request[entry])
        let held = chain.roster.choice[request]
        if entry == Int(held) { return false }
        let group = list.group[entry]
        if group >= 0, chain.roster.used[list.firstGroup + Int(group)] == 0 { return false }
        let worth = held < 0 ? 0 : Int(list.points[held])
        let hope = chain.roster.points + Int(list.points[entry]) - worth
        if hope < floor, chain.roster.fits(entry, list) { return false }
        if !chain.mayLeave(request, for: group, list) { return false }
        let mark = chain.roster.journal.count
        chain.begin()
        if chain.admit(request, entry, depth: 0, list, &odds),
            chain.settle(floor: floor, list, &odds)
        {
            return true
        }
        chain.roster.rollBack(to: mark, list)
        return false
    }

    /// Opens or closes a random group, lets others take what that sets free, and keeps it all if
    /// the points stay at least at the floor.
    private mutating func tryGroup(_ list: borrowing Shortlist, _ floor: Int) {
        let group = odds.below(list.groupCount)
        chain.begin()
        var isBegun = true
        if chain.roster.used[list.firstGroup + group] > 0 {
            chain.close(group, list)
        } else {
            isBegun = chain.open(group, list, mayEvict: true, &odds)
        }
        if isBegun, chain.settle(floor: .min, list, &odds) {
            refill(list)
            if chain.roster.points >= floor { return keep() }
        }
        chain.roster.rollBack(list)
    }

    /// Gives units that the trial set free to those who win by them.
    private mutating func refill(_ list: borrowing Shortlist) {
        for _ in 0..<Self.refills {
            let change = chain.roster.journal[odds.below(chain.roster.journal.count)]
            guard change.before >= 0 else { continue }
            let units = list.units(of: Int(change.before))
            if units.isEmpty { continue }
            let unit = list.units[units.lowerBound + odds.below(units.count)]
            let first = Int(list.askStart[unit])
            let entry = list.asking[first + odds.below(Int(list.askStart[unit + 1]) - first)]
            _ = tryEntry(Int(entry), list, chain.roster.points)
        }
    }

    /// Makes the trial stay, and remembers it if it is the best so far.
    private mutating func keep() {
        for change in chain.roster.journal where !isDirty[change.request] {
            isDirty[change.request] = true
            dirty.append(change.request)
        }
        chain.roster.keep()
        guard chain.roster.points > bestPoints else { return }
        bestPoints = chain.roster.points
        for request in dirty {
            best[request] = chain.roster.choice[request]
            isDirty[request] = false
        }
        dirty.removeAll(keepingCapacity: true)
    }
}
