/// An option of a problem: a variant of an offer.
package struct Option: Sendable, Equatable {
    /// The number among all options of the problem.
    package let number: Int
    package let offer: Int
    /// The number among the variants of all menus.
    package let variant: Int
}

/// The offer that an option belongs to, by the first option of each offer. O(log offers).
///
/// - Precondition: there is an option of the number.
@inline(__always)
func offer(of number: Int, among offers: Int, first: (Int) -> Int32) -> Int {
    var (low, high) = (0, offers)
    while high - low > 1 {
        let middle = (low + high) / 2
        if Int(first(middle)) <= number { low = middle } else { high = middle }
    }
    return low
}

/// The options of a run of offers, in order of number.
package struct Options: Sequence, IteratorProtocol {
    private let menu: [Int32]
    private let menuStart: [Int32]
    private let end: Int
    private var offer: Int
    private var number: Int
    private var left: Range<Int> = 0..<0

    init(_ problem: Problem, _ offers: Range<Int>) {
        menu = problem.menu
        menuStart = problem.menuStart
        end = offers.upperBound
        offer = offers.lowerBound - 1
        number = Int(problem.firstOption[offers.lowerBound])
    }

    package mutating func next() -> Option? {
        while left.isEmpty {
            offer += 1
            guard offer < end else { return nil }
            let menu = Int(menu[offer])
            left = Int(menuStart[menu])..<Int(menuStart[menu + 1])
        }
        defer {
            left = left.dropFirst()
            number += 1
        }
        return Option(number: number, offer: offer, variant: left.lowerBound)
    }
}

/// What an option takes: first its own, then what its variant takes of what others take too.
package struct Takes: Sequence, IteratorProtocol {
    private let rows: (own: TakeRows, shared: TakeRows)
    private var own: Range<Int>
    private var shared: Range<Int>

    init(_ problem: Problem, _ option: Option) {
        rows = (problem.own, problem.shared)
        own = rows.own.positions(of: option.offer)
        shared = rows.shared.positions(of: option.variant)
    }

    package mutating func next() -> (resource: Int, amount: Int32)? {
        if let position = own.first {
            own = own.dropFirst()
            return (Int(rows.own.resources[position]), rows.own.amount(at: position))
        }
        guard let position = shared.first else { return nil }
        shared = shared.dropFirst()
        return (Int(rows.shared.resources[position]), rows.shared.amount(at: position))
    }
}
