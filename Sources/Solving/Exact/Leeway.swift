/// What a search's decisions leave of a model: which options may still be taken, and which requests
/// must take one.
///
/// Who must take one of some options takes at least what all of them take; options that do not fit
/// beside it are gone too.
struct Leeway: ~Copyable {
    private var isLeft: Row<Bool>
    private var isBound: Row<Bool>

    /// The requests that must take an option, in the order in which that was decided.
    private var bound: [Int] = []

    /// The units of each resource that are left for those who need not take any.
    private var room: Row<Int32>

    /// What each of the bound requests takes in any case.
    private var least: [Int: [Int: Int32]] = [:]

    /// Everything is left. O(options).
    init(_ model: borrowing Model) {
        isLeft = Row(repeating: true, count: model.optionCount)
        isBound = Row(repeating: false, count: model.requestCount)
        room = Row(repeating: 0, count: model.resourceCount)
    }

    /// Whether an option of the model may still be taken.
    func isLeft(_ option: Int) -> Bool { isLeft[option] }

    /// Whether a request must take an option.
    func mustTake(_ request: Int) -> Bool { isBound[request] }

    /// The options that a request may still take. O(its options).
    func options(of request: Int, _ model: borrowing Model) -> [Option] {
        var left: [Option] = []
        model.forEachOption(of: request) { if isLeft[$0.number] { left.append($0) } }
        return left
    }

    /// Takes these decisions for granted and no others. O(terms of all options), as often as any
    /// goes.
    mutating func take(_ decisions: [(split: Split, takesOne: Bool)], _ model: borrowing Model) {
        isLeft.fill(true)
        for request in bound { isBound[request] = false }
        bound = []
        least = [:]
        for (split, takesOne) in decisions {
            keep(split, takesOne, model)
            if takesOne, !isBound[split.request] {
                isBound[split.request] = true
                bound.append(split.request)
            }
        }
        if decisions.isEmpty { return }
        repeat { count(model) } while drop(model)
    }

    private mutating func keep(_ split: Split, _ takesOne: Bool, _ model: borrowing Model) {
        let named = Set(split.options)
        for number in model.options(of: split.request)
        where named.contains(Int32(number)) != takesOne {
            isLeft[number] = false
        }
    }

    /// Works out anew what is taken in any case.
    private mutating func count(_ model: borrowing Model) {
        room.copy(from: model.capacity)
        for request in bound {
            let own = leastTaken(request, model)
            least[request] = own
            for (term, amount) in own { room[term] -= amount }
        }
    }

    private func leastTaken(_ request: Int, _ model: borrowing Model) -> [Int: Int32] {
        var least: [Int: (amount: Int32, options: Int)] = [:]
        let left = options(of: request, model)
        for option in left {
            model.forEachTerm(of: option) { term, amount in
                if term >= model.resourceCount { return }
                let known = least[term] ?? (amount, 0)
                least[term] = (min(known.amount, amount), known.options + 1)
            }
        }
        return least.filter { $0.value.options == left.count }.mapValues(\.amount)
    }

    /// Takes away the options that need more than is left; false where there are none.
    private mutating func drop(_ model: borrowing Model) -> Bool {
        var dropped: [Int] = []
        for request in 0..<model.requestCount {
            let own = isBound[request] ? least[request] ?? [:] : [:]
            model.forEachOption(of: request) { option in
                var fits = true
                if !isLeft[option.number] { return }
                model.forEachTerm(of: option) { term, amount in
                    if term >= model.resourceCount { return }
                    if amount > room[term] + (own[term] ?? 0) { fits = false }
                }
                if !fits { dropped.append(option.number) }
            }
        }
        for option in dropped { isLeft[option] = false }
        return !dropped.isEmpty
    }
}
