import Synchronization

/// Passes of all requests at changing prices, each thread of a team with a part of the requests.
///
/// What is used is counted in whole numbers, so that the sum does not depend on the team.
final class PricePasses {
    private let parts: [PricePart]
    private let bounds: [Int]

    /// What all requests used of each term in the last pass.
    var use: Row<Int32>

    /// Options for each thread at least; fewer are not worth the coming together.
    private static let optionsPerThread = 20_000

    init(_ model: borrowing Model, _ team: Team) {
        let size = min(team.size, max(1, model.optionCount / Self.optionsPerThread))
        var bounds = [0]
        for member in 1...size { bounds.append(Self.end(of: member, of: size, model)) }
        self.bounds = bounds
        var parts: [PricePart] = []
        for member in 0..<size {
            parts.append(PricePart(model, bounds[member]..<bounds[member + 1]))
        }
        self.parts = parts
        use = Row(repeating: 0, count: model.termCount)
    }

    /// The first request behind a member's share of the options.
    private static func end(of member: Int, of size: Int, _ model: borrowing Model) -> Int {
        if member == size { return model.requestCount }
        let share = Int32(model.optionCount * member / size)
        var (low, high) = (0, model.requestCount)
        while low < high {
            let middle = (low + high) / 2
            if model.optionStart[middle] >= share { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The option that each request took in the last pass, or -1. O(requests) for all of them.
    func forEachTaken(_ body: (Int32) -> Void) {
        for (member, part) in parts.enumerated() {
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
        let crew = Crew(parts: parts)
        withUnsafePointer(to: model) { model in
            let sight = Sight(model: model, price: price)
            func lead() {
                while let width = next() {
                    crew.begin(width)
                    crew.pass(0, sight, width)
                    crew.wait(team)
                    use.copy(from: parts[0].use)
                    for part in parts.dropFirst() { use.add(part.use) }
                }
                crew.end()
            }
            if parts.count == 1 { return lead() }
            team.run(lead) { member in
                if member < crew.parts.count { crew.follow(member, sight, team) }
            }
        }
    }

    /// What all threads look at while they pass; nobody changes it then.
    private struct Sight: @unchecked Sendable {
        let model: UnsafePointer<Model>
        let price: UnsafePointer<Float>
    }

    /// The parts, and the rounds in which their threads come together.
    ///
    /// Unchecked: each part is touched by its own thread between `begin` and `wait`, and by the
    /// caller's outside; the counters order the two.
    private final class Crew: @unchecked Sendable {
        let parts: [PricePart]
        private let round = Atomic<Int>(0)
        private let done = Atomic<Int>(0)
        private var width: Float? = 0

        init(parts: [PricePart]) { self.parts = parts }

        func begin(_ width: Float) {
            self.width = width
            round.add(1, ordering: .releasing)
        }

        func end() {
            width = nil
            round.add(1, ordering: .releasing)
        }

        func pass(_ member: Int, _ sight: Sight, _ width: Float) {
            if width > 0 {
                parts[member].rebuild(sight.model.pointee, sight.price, width: width)
            } else {
                parts[member].pass(sight.model.pointee, sight.price)
            }
        }

        /// Waits until all others have passed.
        func wait(_ team: Team) {
            team.wait { done.load(ordering: .acquiring) == parts.count - 1 }
            done.store(0, ordering: .relaxed)
        }

        /// Passes whenever the caller begins a round, until the end.
        func follow(_ member: Int, _ sight: Sight, _ team: Team) {
            var seen = 0
            while true {
                team.wait { round.load(ordering: .acquiring) != seen }
                seen += 1
                guard let width else { return }
                pass(member, sight, width)
                done.add(1, ordering: .releasing)
            }
        }
    }
}

extension Row<Int32> {
    /// Adds the values of a row of the same length. O(n).
    fileprivate mutating func add(_ other: borrowing Row<Int32>) {
        for index in 0..<count { self[index] += other[index] }
    }
}
