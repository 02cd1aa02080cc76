import Synchronization

/// Passes of all requests at changing prices, each thread of a team with a part of the requests.
///
/// What is used is counted in whole numbers, so that the sum does not depend on the team.
final class PricePasses {
    private let crew: Crew
    private let bounds: [Int]

    /// What all requests used of each term in the last pass.
    var use: Row<Int32>

    /// Offers for each thread at least; fewer are not worth the coming together.
    private static let offersPerThread = 10_000

    init(_ model: borrowing Model, _ team: Team) {
        let size = min(team.size, max(1, model.offerCount / Self.offersPerThread))
        var bounds = [0]
        for member in 1...size { bounds.append(Self.end(of: member, of: size, model)) }
        self.bounds = bounds
        var parts: [PricePart] = []
        for member in 0..<size {
            parts.append(PricePart(model, bounds[member]..<bounds[member + 1]))
        }
        crew = Crew(parts: parts, menus: model.menuCount)
        use = Row(repeating: 0, count: model.termCount)
    }

    /// The first request behind a member's share of the offers.
    private static func end(of member: Int, of size: Int, _ model: borrowing Model) -> Int {
        if member == size { return model.requestCount }
        let share = Int32(model.offerCount * member / size)
        var (low, high) = (0, model.requestCount)
        while low < high {
            let middle = (low + high) / 2
            if model.offerStart[middle] >= share { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The option that each request took in the last pass, or -1. O(requests) for all of them.
    func forEachTaken(_ body: (Int32) -> Void) {
        for (member, part) in crew.parts.enumerated() {
            for request in 0..<bounds[member + 1] - bounds[member] { body(part.taken[request]) }
        }
    }

    /// Makes passes as long as the body asks for them; the body is called before each.
    ///
    /// - Parameters:
    ///   - price: what the terms cost; only the body changes it.
    ///   - next: the width within which a full pass keeps options, 0 for a pass over what is kept,
    ///     or nil for the end.
    func run(
        _ model: borrowing Model, _ price: UnsafePointer<Float>, _ team: Team,
        next: () -> Float?
    ) {
        withUnsafePointer(to: model) { model in
            let sight = Sight(model: model, price: price)
            func lead() {
                while let width = next() {
                    crew.pass(sight, width, team)
                    use.copy(from: crew.parts[0].use)
                    for part in crew.parts.dropFirst() { use.add(part.use) }
                }
                crew.end()
            }
            if crew.parts.count == 1 { return lead() }
            let seen = crew.rounds
            team.run(lead) { [crew] member in
                if member < crew.parts.count { crew.follow(member, sight, team, after: seen) }
            }
        }
    }
}

/// What all threads look at while they pass.
///
/// Unchecked: nobody changes it then, and it outlives the passes.
private struct Sight: @unchecked Sendable {
    let model: UnsafePointer<Model>
    let price: UnsafePointer<Float>
}

/// The parts, and the rounds in which their threads come together.
///
/// Unchecked: each part and each share of the menus is touched by its own thread between the
/// beginning and the end of a round, and by the caller's outside; the counters order the two.
private final class Crew: @unchecked Sendable {
    let parts: [PricePart]
    private let menus: MenuValues
    private let round = Atomic<Int>(0)
    private let done = Atomic<Int>(0)
    private var task = Task.end

    private enum Task {
        /// To look at a share of the menus.
        case menus
        /// To look at all offers, keeping the options within a width of the best.
        case offers(Float)
        /// To look at the kept options.
        case core
        case end
    }

    init(parts: [PricePart], menus: Int) {
        self.parts = parts
        self.menus = MenuValues(menus: menus)
    }

    /// A pass of all parts, over what is kept where there is something and the width is 0.
    func pass(_ sight: Sight, _ width: Float, _ team: Team) {
        if width <= 0, parts.allSatisfy(\.hasCore) { return all(.core, sight, team) }
        all(.menus, sight, team)
        all(.offers(width), sight, team)
    }

    /// Ends the work of the others.
    func end() { begin(.end) }

    /// How many rounds have begun.
    var rounds: Int { round.load(ordering: .acquiring) }

    /// Does a task whenever the caller begins a round, until the end.
    ///
    /// - Parameter rounds: how many had begun before.
    func follow(_ member: Int, _ sight: Sight, _ team: Team, after rounds: Int) {
        var seen = rounds
        while true {
            team.wait { round.load(ordering: .acquiring) != seen }
            seen += 1
            if case .end = task { return }
            perform(member, sight)
            done.add(1, ordering: .releasing)
        }
    }

    private func all(_ task: Task, _ sight: Sight, _ team: Team) {
        begin(task)
        perform(0, sight)
        team.wait { done.load(ordering: .acquiring) == parts.count - 1 }
        done.store(0, ordering: .relaxed)
    }

    private func begin(_ task: Task) {
        self.task = task
        round.add(1, ordering: .releasing)
    }

    private func perform(_ member: Int, _ sight: Sight) {
        let model = sight.model
        switch task {
        case .menus:
            let count = model.pointee.menuCount
            let share = count * member / parts.count..<count * (member + 1) / parts.count
            menus.look(at: share, model.pointee, sight.price)
        case .offers(let width):
            parts[member].passAll(model.pointee, sight.price, menus, keeping: width)
        case .core: parts[member].passCore(model.pointee, sight.price)
        case .end: break
        }
    }
}

extension Row<Int32> {
    /// Adds the values of a row of the same length. O(n).
    fileprivate mutating func add(_ other: borrowing Row<Int32>) {
        for index in 0..<count { self[index] += other[index] }
    }
}
