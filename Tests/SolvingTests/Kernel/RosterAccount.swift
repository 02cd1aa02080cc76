import Testing

@testable import Solving

/// What a roster holds, to be compared.
struct RosterAccount: Equatable {
    let choice: [Int32]
    let used: [Int32]
    let points: Int
}

extension Roster {
    var account: RosterAccount {
        RosterAccount(choice: choice.array(), used: used.array(), points: points)
    }

    /// The problem's option of each request, or -1.
    func options(_ list: borrowing Shortlist) -> [Int32] {
        var options: [Int32] = []
        for request in 0..<list.requestCount {
            let entry = choice[request]
            options.append(entry < 0 ? -1 : list.option[entry])
        }
        return options
    }

    /// Expects a valid choice, and that units and points are what the choice takes and is worth.
    func expectSound(_ problem: Problem, _ list: borrowing Shortlist, _ comment: Comment) {
        let options = options(list)
        let (violations, worth) = (
            check(problem, options), Instances.points(of: options, in: problem)
        )
        var taken = [Int32](repeating: 0, count: list.capacity.count)
        for request in 0..<list.requestCount where choice[request] >= 0 {
            for position in list.units(of: Int(choice[request])) {
                taken[Int(list.units[position])] += list.amount(at: position)
            }
        }
        let account = account
        #expect(violations.isEmpty, comment)
        #expect(account.points == worth, comment)
        #expect(account.used == taken, comment)
    }
}

extension Instances {
    /// A problem of sixty requests with groups.
    static func small(seed: UInt64, amounts: Bool = false) -> Problem {
        middle(seed: seed, requests: 60, amounts: amounts)
    }

    /// All options of a model on one list, at prices of nothing, and those of a choice.
    static func shortlist(
        of model: borrowing Model, seed: UInt64, keeping choice: [Int32]? = nil
    ) -> Shortlist {
        var random = SeededRandom(seed: seed)
        let nothing = [Int32](repeating: -1, count: model.requestCount)
        return ShortlistMaker.shortlist(
            model, Prices(model), slack: 1_000, limit: 12, keeping: choice ?? nothing,
            random: &random)
    }
}
