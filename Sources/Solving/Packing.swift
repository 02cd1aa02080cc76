/// A choice under construction: which option each request holds, and what that uses.
///
/// Changes are written into a journal, so that a trial is undone by `rollBack(to:)`. Between trials
/// the choice is valid; within one a resource may be used beyond its capacity, or a group below its
/// minimum. A group is open when somebody uses it.
struct Packing {
    let problem: Problem

    /// The option of each request, or -1.
    private(set) var choice: [Int32]

    /// The units taken of each resource.
    private(set) var used: [Int32]

    /// The sum of the chosen options' points.
    private(set) var points = 0

    /// The number of requests with an option.
    private(set) var placed = 0

    /// How often room was looked for: a measure of work that is the same on every machine.
    private(set) var looks = 0

    private var holders: Holders
    private var journal: [Change] = []

    private struct Change {
        let request: Int32
        let before: Int32
    }

    init(_ problem: Problem) {
        self.problem = problem
        choice = [Int32](repeating: -1, count: problem.requestCount)
        used = [Int32](repeating: 0, count: problem.resourceCount)
        holders = Holders(problem)
    }

    /// What a request's present option is worth, 0 without one. O(1).
    func worth(of request: Int) -> Int {
        let option = choice[request]
        return option < 0 ? 0 : Int(problem.points[Int(option)])
    }

    /// The group that a request may not leave, because the group is at its minimum, or -1. O(1).
    func lock(of request: Int) -> Int32 {
        let option = choice[request]
        guard option >= 0 else { return -1 }
        let group = problem.group[Int(option)]
        guard group >= 0, used[Int(group)] <= problem.minimum[Int(group)] else { return -1 }
        return group
    }

    /// Whether all resources of an option have a unit left. O(resources of the option).
    mutating func hasRoom(_ option: Int) -> Bool {
        looks += 1
        for position in problem.resourceRange(of: option) {
            let resource = Int(problem.resources[position])
            if used[resource] >= problem.capacity[resource] { return false }
        }
        return true
    }

    /// Whether an option joins no group, or one that is open. O(1).
    func isOpen(_ option: Int) -> Bool {
        let group = problem.group[option]
        return group < 0 || used[Int(group)] > 0
    }

    /// Up to `limit` requests that hold a resource, those that came last first.
    func holders(of resource: Int, atMost limit: Int) -> [Int] {
        holders.first(limit, of: resource)
    }

    /// Gives a request an option, or none with -1, whatever room there is. O(resources).
    mutating func set(_ request: Int, to option: Int32) {
        journal.append(Change(request: Int32(request), before: choice[request]))
        replace(request, with: option)
    }

    /// A point to come back to.
    var mark: Int { journal.count }

    /// Undoes all changes since a mark. O(changes).
    mutating func rollBack(to mark: Int) {
        while journal.count > mark {
            let change = journal.removeLast()
            replace(Int(change.request), with: change.before)
        }
    }

    /// Forgets the journal: what is done stays done.
    mutating func keep() { journal.removeAll(keepingCapacity: true) }

    private mutating func replace(_ request: Int, with option: Int32) {
        let before = choice[request]
        if before >= 0 {
            for (place, position) in problem.resourceRange(of: Int(before)).enumerated() {
                let resource = Int(problem.resources[position])
                used[resource] -= 1
                holders.remove(request, place, from: resource)
            }
            points -= Int(problem.points[Int(before)])
            placed -= 1
        }
        choice[request] = option
        guard option >= 0 else { return }
        for (place, position) in problem.resourceRange(of: Int(option)).enumerated() {
            let resource = Int(problem.resources[position])
            used[resource] += 1
            holders.insert(request, place, into: resource)
        }
        points += Int(problem.points[Int(option)])
        placed += 1
    }
}
