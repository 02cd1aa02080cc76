/// Whether the cases of a certificate leave nothing out.
///
/// A case decides things of which each is so or not so: whether a group is open, whether a request
/// takes one of some options. Cases leave nothing out if one of them decides nothing, or if all
/// decide one same thing and on both sides the rest leaves nothing out. That is so for the leaves
/// of any binary tree of decisions, whatever their order. O(what the cases decide × the most that
/// one of them decides).
struct Covering {
    /// What can be decided.
    private enum Thing: Hashable {
        case group(Int32)
        case options(Int32, [Int32])
    }

    /// A thing by its number, and on which side of it a case is.
    private struct Decision: Equatable {
        let thing: Int
        let side: Bool
    }

    /// What each case decides, each thing once.
    private var decisions: [[Decision]] = []

    /// How many of them are still to be looked at.
    private var left: [Int] = []

    /// Whether each thing is settled, and in how many cases it is decided.
    private var isSettled: [Bool] = []
    private var count: [Int] = []

    private var number: [Thing: Int] = [:]
    private var contradicts = false

    init(_ cases: [Certificate.Case]) {
        for part in cases {
            var own: [Int: Bool] = [:]
            var decided: [Decision] = []
            for (thing, side) in Self.decided(part) {
                let number = self.number(of: thing)
                if let known = own.updateValue(side, forKey: number) {
                    contradicts = contradicts || known != side
                } else {
                    decided.append(Decision(thing: number, side: side))
                }
            }
            decisions.append(decided)
        }
        left = decisions.map(\.count)
        isSettled = [Bool](repeating: false, count: number.count)
        count = [Int](repeating: 0, count: number.count)
    }

    private static func decided(_ part: Certificate.Case) -> [(Thing, Bool)] {
        part.open.map { (.group($0), true) } + part.closed.map { (.group($0), false) }
            + part.confinements.map { (.options($0.request, $0.options), $0.takesOne) }
    }

    private mutating func number(of thing: Thing) -> Int {
        let next = number.count
        let known = number[thing, default: next]
        number[thing] = known
        return known
    }

    /// Whether nothing is left out, and no case contradicts itself.
    var isWhole: Bool {
        mutating get { !contradicts && isWhole(Array(decisions.indices)) }
    }

    private mutating func isWhole(_ cases: [Int]) -> Bool {
        if cases.contains(where: { left[$0] == 0 }) { return true }
        guard let thing = common(to: cases) else { return false }
        isSettled[thing] = true
        for part in cases { left[part] -= 1 }
        var sides: (yes: [Int], no: [Int]) = ([], [])
        for part in cases {
            let isSo = decisions[part].contains(Decision(thing: thing, side: true))
            if isSo { sides.yes.append(part) } else { sides.no.append(part) }
        }
        let whole = isWhole(sides.yes) && isWhole(sides.no)
        for part in cases { left[part] += 1 }
        isSettled[thing] = false
        return whole
    }

    /// A thing that all cases decide and that is not settled; nil where there is none.
    private mutating func common(to cases: [Int]) -> Int? {
        guard let first = cases.first else { return nil }
        for part in cases { for decision in decisions[part] { count[decision.thing] += 1 } }
        let found = decisions[first].first {
            !isSettled[$0.thing] && count[$0.thing] == cases.count
        }
        for part in cases { for decision in decisions[part] { count[decision.thing] = 0 } }
        return found?.thing
    }
}
