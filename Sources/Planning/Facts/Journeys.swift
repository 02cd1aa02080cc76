/// A way there and a way back, with the minutes of the day at which they begin and end.
struct Journey {
    let out: Way
    let back: Way
    let leaves: Int32
    let returns: Int32

    var stretch: Stretch { Stretch(leaves, returns) }

    /// Both ways in one word.
    var tag: Int64 { Int64(out.number) << 32 | Int64(UInt32(bitPattern: back.number)) }

    /// The way there and the way back that a word holds.
    static func ways(_ tag: Int64) -> (out: Way, back: Way) {
        (Way(number: Int32(tag >> 32)), Way(number: Int32(truncatingIfNeeded: tag)))
    }
}

/// By which ways a school's students reach a slot, worked out once for each school and slot.
///
/// Not safe for several threads.
final class Journeys {
    private struct TimedWay {
        let way: Way
        let minute: Int32
    }

    /// What a school and a slot have between them, whoever travels, in few bytes.
    private struct Reach {
        /// The ways there and, behind them, the ways back among the rides.
        let first: Int32
        let outCount: Int32
        let backCount: Int32
        /// Minutes, or -1 where that is too far.
        let walk: Int32
        let drive: Int32

        var outs: Range<Int> { Int(first)..<Int(first) + Int(outCount) }
        var backs: Range<Int> { outs.upperBound..<outs.upperBound + Int(backCount) }

        /// Whether there is no way out, or none back.
        var isEmpty: Bool { drive < 0 && walk < 0 && (outCount == 0 || backCount == 0) }
    }

    private let facts: Facts
    /// Numbers of reaches by school and slot, a school's slots after those of the one before; -1
    /// where not worked out yet.
    private var numbers: [Int32]
    private var reaches: [Reach] = []
    private var rides: [TimedWay] = []
    private var latest: (student: Int, slot: Int) = (-1, -1)
    private var found: [Journey] = []

    init(_ facts: Facts) {
        self.facts = facts
        numbers = Array(repeating: -1, count: facts.schools.count * facts.slots.count)
    }

    /// The journeys of a student to a slot. O(journeys) but for the first time.
    func between(_ student: Int, _ slot: Int) -> [Journey] {
        if latest == (student, slot) { return found }
        latest = (student, slot)
        found.removeAll(keepingCapacity: true)
        let (start, end) = (facts.slots[slot].start, facts.slots[slot].end)
        guard !facts.slots[slot].isVirtual else {
            found.append(Journey(out: .virtual, back: .virtual, leaves: start, returns: end))
            return found
        }
        let reach = reach(Int(facts.students[student].school), slot)
        let mayRide = facts.students[student].rides
        let walk = facts.students[student].walks && reach.walk >= 0 ? reach.walk : nil
        let outs = mayRide ? reach.outs : 0..<0
        for out in outs { pair(rides[out], reach, mayRide, walk, end) }
        if let walk { pair(TimedWay(way: .walk, minute: start - walk), reach, mayRide, walk, end) }
        if facts.students[student].drives, reach.drive >= 0 {
            found.append(
                Journey(
                    out: .drive, back: .drive, leaves: start - reach.drive,
                    returns: end + reach.drive))
        }
        return found
    }

    /// Whether anybody of a school can reach a slot. O(1) but for the first time.
    func reaches(_ school: Int, _ slot: Int) -> Bool {
        facts.slots[slot].isVirtual || !reach(school, slot).isEmpty
    }

    /// Whether a run of the day brings students there in time. O(1) but for the first time.
    func hasRunOut(_ school: Int, _ slot: Int) -> Bool { !reach(school, slot).outs.isEmpty }

    /// Joins one way there with every way back that is not a drive.
    private func pair(
        _ out: TimedWay, _ reach: Reach, _ mayRide: Bool, _ walk: Int32?, _ end: Int32
    ) {
        func add(_ back: TimedWay) {
            found.append(
                Journey(out: out.way, back: back.way, leaves: out.minute, returns: back.minute))
        }
        if mayRide { for back in reach.backs { add(rides[back]) } }
        if let walk { add(TimedWay(way: .walk, minute: end + walk)) }
    }

    private func reach(_ school: Int, _ slot: Int) -> Reach {
        let place = school * facts.slots.count + slot
        if numbers[place] < 0 {
            numbers[place] = Int32(reaches.count)
            reaches.append(compute(school, slot))
        }
        return reaches[Int(numbers[place])]
    }

    private func compute(_ school: Int, _ slot: Int) -> Reach {
        let site = facts.sites[Int(facts.slots[slot].site)]
        let kilometres = facts.schools[school].place.flatMap { place in
            site.place.map { place.kilometres(to: $0) }
        }
        let first = rides.count
        addOuts(school, facts.slots[slot], site)
        let middle = rides.count
        addBacks(school, facts.slots[slot], site)
        return Reach(
            first: Int32(first), outCount: Int32(middle - first),
            backCount: Int32(rides.count - middle),
            walk: kilometres.flatMap(facts.settings.walkMinutes) ?? -1,
            drive: kilometres.flatMap(facts.settings.driveMinutes) ?? -1)
    }

    /// The runs that arrive in time, each by the row that leaves latest.
    private func addOuts(_ school: Int, _ slot: SlotFacts, _ site: SiteFacts) {
        let first = rides.count
        for end in [site.end, site.townEnd] {
            let ends = TripEnds(from: facts.schools[school].end, to: end, day: slot.day)
            for row in facts.trips[ends] ?? [] where isShortWait(slot.start - row.arrives) {
                add(row.run, row.departs, after: first) { max($0, $1) }
            }
        }
    }

    /// The runs that depart soon after the end, each by the row that is home earliest.
    private func addBacks(_ school: Int, _ slot: SlotFacts, _ site: SiteFacts) {
        let first = rides.count
        for end in [site.end, site.townEnd] {
            let ends = TripEnds(from: end, to: facts.schools[school].end, day: slot.day)
            for row in facts.trips[ends] ?? [] where isShortWait(row.departs - slot.end) {
                add(row.run, row.arrives, after: first) { min($0, $1) }
            }
        }
    }

    private func isShortWait(_ minutes: Int32) -> Bool {
        minutes >= 0 && Int(minutes) <= facts.settings.waitMinutes
    }

    /// Adds a run, or betters the minute that it has from `first` on.
    private func add(
        _ run: Int32, _ minute: Int32, after first: Int, better: (Int32, Int32) -> Int32
    ) {
        let way = Way(number: run)
        let known = rides[first...].firstIndex { $0.way == way }
        if let known {
            rides[known] = TimedWay(way: way, minute: better(rides[known].minute, minute))
        } else {
            rides.append(TimedWay(way: way, minute: minute))
        }
    }
}
