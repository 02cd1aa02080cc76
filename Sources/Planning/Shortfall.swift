import Solving

/// Why requests have no place in a plan, in classes.
package struct Shortfall: Sendable, Equatable {
    /// Why a request has no place.
    package enum Cause: Int, Sendable, CaseIterable {
        /// The rules leave it no option, whatever others get.
        case noOption
        /// All its options are in slots that cannot reach their minimum, whatever others do.
        case neverOpen
        case slot
        /// A slot that does not reach its minimum.
        case group
        case seat
        case chair
        case employerMonth
        case schoolDay
        case studentDay
        case speaker
        case speakerMonth
        case sectionDay
        /// The listing of options was stopped before the request.
        case unlisted
        /// Nothing stands in the way: a plan made with more effort may place it.
        case effort
    }

    /// How many requests have each cause that occurs, in order of the causes.
    package let counts: [(cause: Cause, count: Int)]

    init(_ causes: [Cause: Int]) {
        counts = Cause.allCases.compactMap { cause in
            causes[cause].flatMap { $0 > 0 ? (cause, $0) : nil }
        }
    }

    /// The number of requests with a cause.
    package subscript(cause: Cause) -> Int { counts.first { $0.cause == cause }?.count ?? 0 }

    /// All requests without a place.
    package var total: Int { counts.reduce(0) { $0 + $1.count } }

    package static func == (one: Shortfall, other: Shortfall) -> Bool {
        one.counts.elementsEqual(other.counts, by: ==)
    }
}

extension Shortfall {
    /// Sorts the requests without a place; those that are settled have one.
    init(_ list: OptionList, _ outcome: Outcome, _ market: Market) {
        var causes: [Cause: Int] = [:]
        for (request, option) in outcome.choice.enumerated() where option < 0 {
            if list.isSettled(request) { continue }
            causes[Self.cause(request, list, market), default: 0] += 1
        }
        self.init(causes)
    }

    private static func cause(
        _ request: Int, _ list: OptionList, _ market: Market
    ) -> Cause {
        if list.problem.offers(of: request).isEmpty {
            return list.isCutShort ? .unlisted : .noOption
        }
        if isShutOut(request, list.problem, market) { return .neverOpen }
        guard let obstacle = market.obstacle(request) else { return .effort }
        let isFull = market.used[obstacle] >= list.problem.capacity[obstacle]
        return Cause(list.thing(obstacle), isFull: isFull)
    }

    /// Whether every option of a request needs a group that no plan can open.
    private static func isShutOut(_ request: Int, _ problem: Problem, _ market: Market) -> Bool {
        problem.options(of: request).allSatisfy { option in
            let group = Int(problem.group(of: option))
            return group >= 0 && market.canNeverOpen(group)
        }
    }
}

extension Shortfall.Cause {
    /// The class of what stands in the way.
    package init(_ thing: Thing, isFull: Bool) {
        self =
            switch thing {
            case .slot: isFull ? .slot : .group
            case .seat: .seat
            case .chair: .chair
            case .studentDay: .studentDay
            case .schoolDay: .schoolDay
            case .employerMonth: .employerMonth
            case .speakerMonth: .speakerMonth
            case .speakerQuarter: .speaker
            case .sectionDay: .sectionDay
            }
    }
}
